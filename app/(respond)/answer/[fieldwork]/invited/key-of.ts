/** Characters of a code printed on a letter. */
export const codeLength = 12

/** The key that a link carries: a long one, or a letter's code in capitals; null: it is the name of a place on the page. */
export function keyOf(fragment: string): string | null {
  if (/^[A-Za-z0-9_-]{32}$/.test(fragment)) return fragment
  const code = fragment.replaceAll('-', '')
  return code.length === codeLength && /^[0-9A-HJKMNP-TV-Z]+$/.test(code) ? code : null
}

/** The key of a personal link, taken out of the address at once: it stays in no history, and is shown to no one. */
export function takeKeyFromAddress(): string | null {
  const key = keyOf(location.hash.slice(1))
  if (key) history.replaceState(history.state, '', location.pathname + location.search)
  return key
}
