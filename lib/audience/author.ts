/** Who did something, as rows keep it: the account, and its name at that time. */
export function authorOf(actor: { kind: string; id?: string; name?: string }): {
  createdBy: string
  author: string
} {
  return { createdBy: actor.id ?? actor.kind, author: actor.name ?? 'Phare' }
}
