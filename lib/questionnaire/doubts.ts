import { brokenAt, endsAt } from './broken-checks'
import type { Definition } from './definition'
import { findItem } from './find-item'
import type { PageEnd } from './walk'

/** What makes one ask « is this right? »: a soft check, or a number outside of its usual bounds. */
export type Doubt = { item: string } & ({ check: string } | { bound: 'softMin' | 'softMax' })

/** The respondent may confirm and go on; the server never asks. */
export function doubts(
  definition: Definition,
  page: string,
  answers: Record<string, unknown>,
): Doubt[] {
  return endsAt(definition, page, answers, (_, end) => [
    ...end.asked.flatMap((id) => unusual(definition, id, end)),
    ...brokenAt(definition, end)
      .filter(({ soft }) => soft)
      .map(({ item, id }) => ({ item, check: id })),
  ])
}

function unusual(definition: Definition, id: string, { known }: PageEnd): Doubt[] {
  const item = findItem(definition, id)
  const value = known[id]
  if (item?.type !== 'number' || typeof value !== 'number') return []
  if (value < (item.softMin ?? -Infinity)) return [{ item: id, bound: 'softMin' }]
  return value > (item.softMax ?? Infinity) ? [{ item: id, bound: 'softMax' }] : []
}
