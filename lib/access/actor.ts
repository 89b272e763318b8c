/** Administrators do everything; analysts run fieldworks, figures and exports; observers see figures. */
export type Role = 'administrator' | 'analyst' | 'observer'

/** Who is asking. `system`: the product itself (first start, demo). */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'account'; id: string; email: string; name: string; role: Role }
  | { kind: 'system' }

export type Deed = 'readFigures' | 'exportResults' | 'runFieldwork' | 'publish' | 'administer'

const deedsOf: Record<Role, readonly Deed[]> = {
  observer: ['readFigures'],
  analyst: ['readFigures', 'exportResults', 'runFieldwork'],
  administrator: ['readFigures', 'exportResults', 'runFieldwork', 'publish', 'administer'],
}

export function may(actor: Actor, deed: Deed): boolean {
  if (actor.kind === 'system') return true
  return actor.kind === 'account' && deedsOf[actor.role].includes(deed)
}

/** Thrown when a query or command is reached without the right: a defect of the door that let it through. */
export class Forbidden extends Error {
  constructor(readonly deed: Deed) {
    super(`forbidden: ${deed}`)
  }
}

export function demand(actor: Actor, deed: Deed): void {
  if (!may(actor, deed)) throw new Forbidden(deed)
}
