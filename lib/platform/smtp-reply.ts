/** « 550 5.1.1 »: the codes of a reply, without its text, which repeats addresses. Null: it is none. */
export function replyCode(reply: unknown): string | null {
  if (typeof reply !== 'string') return null
  const found = /^([2-5]\d\d)(?:[ -]+([245]\.\d{1,3}\.\d{1,3})\b)?/.exec(reply)
  return found && [found[1], found[2]].filter(Boolean).join(' ')
}
