import { InvitationsAsked } from '@/lib/audience/invitation-list'

export type Searched = Record<string, string | string[] | undefined>

/** What an address asks for; anything else in it counts for nothing. */
export function askedIn(searched: Searched): InvitationsAsked {
  const single = Object.entries(searched).filter(([, value]) => typeof value === 'string')
  return InvitationsAsked.parse(Object.fromEntries(single))
}

/** The part of an address that asks for a list, "" for the plain one. `change`: what is different in it. */
export function query(asked: InvitationsAsked, change: Partial<InvitationsAsked> = {}): string {
  // Another list begins at its first page.
  const { page, sort, order, ...filter } = { ...asked, page: 1, ...change }
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value) words.set(name, value)
  if (sort !== 'name') words.set('sort', sort)
  if (order !== 'up') words.set('order', order)
  if (page > 1) words.set('page', String(page))
  return words.size === 0 ? '' : `?${words}`
}
