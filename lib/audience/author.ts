/** Who did something, as rows keep it: the account, and its name at that time. */
export function authorOf(actor: { kind: string; id?: string; name?: string }): {
  createdBy: string
  author: string
} {
  return { createdBy: actor.id ?? actor.kind, author: actor.name ?? 'Phare' }
}

/** The same, as events of a history keep it. */
export function enteredBy(actor: Parameters<typeof authorOf>[0]): { by: string; author: string } {
  const { createdBy, author } = authorOf(actor)
  return { by: createdBy, author }
}
