/** What a page is handed of its address, as it was written. */
export function addressOf(params: Record<string, string | string[] | undefined>): URLSearchParams {
  const address = new URLSearchParams()
  for (const [name, value] of Object.entries(params))
    for (const one of [value ?? []].flat()) address.append(name, one)
  return address
}
