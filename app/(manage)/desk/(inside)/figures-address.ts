/** What a table of figures shows, kept in the address: a territory set, and weights or none. */
export type FiguresAsked = { territory: string | null; weighted: boolean }

export function figuresAsked(asked: Record<string, string | string[] | undefined>): FiguresAsked {
  const { territory, weights } = asked
  return {
    territory: typeof territory === 'string' ? territory : null,
    weighted: weights !== 'none',
  }
}

export function figuresAddress(path: string, { territory, weighted }: FiguresAsked): string {
  const search = new URLSearchParams()
  if (territory !== null) search.set('territory', territory)
  if (!weighted) search.set('weights', 'none')
  return search.size === 0 ? path : `${path}?${search}`
}
