import type { AudienceUnit } from '@/lib/audience/audience'
import type { Figure } from '@/lib/tabulation/figure'
import { figuresIn } from '@/lib/tabulation/figures'
import type { Tabulation } from '@/lib/tabulation/tabulation'
import type { TerritorySet } from '@/lib/territory/territory'
import { protect } from './protect'
import { protectPartition } from './protect-partition'
import type { Readers } from './thresholds'

/** Figures of one territory set, or of the whole territory of the wave (null). */
export type TerritoryFigures = { territory: string | null; figures: Figure[] }

/**
 * All figures of a fieldwork's universe, of the whole and of each territory set, protected together.
 * What is hidden rests on unweighted counts: it is the same, weighted or not.
 */
export async function territoryFigures(
  tabulation: Tabulation,
  sets: readonly TerritorySet[],
  unit: AudienceUnit,
  readers: Readers,
  weighted = true,
): Promise<TerritoryFigures[]> {
  const figures = (departments?: readonly string[]) =>
    figuresIn(tabulation, {
      domain: { universe: true, ...(departments && { filter: { department: departments } }) },
      weighted,
    })
  const parts = sets.map(({ code, departments }) => ({
    territory: code,
    figures: figures(departments),
  }))
  return [
    { territory: null, figures: protect(figures(), unit, readers) },
    ...protectPartition(parts, unit, readers),
  ]
}
