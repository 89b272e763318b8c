import type { AudienceUnit } from '@/lib/audience/audience'
import type { Figure } from '@/lib/tabulation/figure'
import { figuresIn } from '@/lib/tabulation/figures'
import type { Tabulation } from '@/lib/tabulation/tabulation'
import type { TerritorySet } from '@/lib/territory/territory'
import { isTooFine } from './grain'
import { protectTables } from './protect-tables'
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
  const places = [null, ...sets]
  return protectTables(
    places.map((set) => {
      const filter = set && { filter: { department: set.departments } }
      const domain = { universe: true, ...filter }
      return {
        territory: set?.code ?? null,
        figures: figuresIn(tabulation, { domain, weighted }),
        members: set ? set.departments : null,
        isTooFine: isTooFine(unit, tabulation, domain, sets),
      }
    }),
    unit,
    readers,
  )
}
