import { type Actor, may } from '@/lib/access/actor'

/** What a table of figures shows, kept in the address: a territory set, and weights or none. */
export type FiguresAsked = { territory: string | null; weighted: boolean }

/** Only who may have the responses compares weights with none: both together say more than each. */
export function figuresAsked(
  asked: Record<string, string | string[] | undefined>,
  asking: Actor,
): FiguresAsked {
  const { territory, weights } = asked
  return {
    territory: typeof territory === 'string' ? territory : null,
    weighted: weights !== 'none' || !may(asking, 'exportResults'),
  }
}

export function figuresAddress(path: string, { territory, weighted }: FiguresAsked): string {
  const search = new URLSearchParams()
  if (territory !== null) search.set('territory', territory)
  if (!weighted) search.set('weights', 'none')
  return search.size === 0 ? path : `${path}?${search}`
}
