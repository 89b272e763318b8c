/** The code of a link, taken out of the address at once: it stays in no history. */
export function takeCodeFromAddress(): string | null {
  const [, code] = /^#resume=(.{1,100})$/.exec(location.hash) ?? []
  if (!code) return null
  history.replaceState(history.state, '', location.pathname + location.search)
  try {
    return decodeURIComponent(code)
  } catch {
    return code
  }
}
