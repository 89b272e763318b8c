import type { AudienceUnit } from '@/lib/audience/audience'
import type { Figure } from '@/lib/tabulation/figure'
import { placeOf } from './place'
import { hidden, protect } from './protect'
import { type Readers, smallestBase } from './thresholds'

/**
 * As `protect`, for territories whose total is shown too: what the total leaves when the visible ones
 * are taken away must be at least two territories and as many respondents as the threshold. Where it is
 * not, the smallest visible territory is hidden as well (`secondary`). Give unprotected figures, and all
 * territories of the partition. (`statistics.md` 9.4: a hierarchy, the smallest sibling first.)
 */
export function protectPartition<Part extends { figures: readonly Figure[] }>(
  parts: readonly Part[],
  unit: AudienceUnit,
  readers: Readers,
): (Omit<Part, 'figures'> & { figures: Figure[] })[] {
  const least = smallestBase(unit, readers)
  const territories = parts.map(({ figures }) => ({
    bases: basesByPlace(figures),
    figures: protect(figures, unit, readers),
  }))
  for (const place of new Set(territories.flatMap(({ bases }) => [...bases.keys()])))
    protectPlace(place, territories, least)
  return parts.map((part, at) => ({ ...part, figures: territories[at]?.figures ?? [] }))
}

type Territory = { bases: Map<string, number>; figures: Figure[] }

function protectPlace(place: string, territories: Territory[], least: number): void {
  const baseOf = ({ bases }: Territory) => bases.get(place) ?? 0
  const isHidden = ({ figures }: Territory) =>
    figures.some((figure) => figure.suppression && placeOf(figure) === place)
  const inhabited = territories.filter((one) => baseOf(one) > 0)
  for (;;) {
    const away = inhabited.filter(isHidden)
    const respondents = away.reduce((sum, one) => sum + baseOf(one), 0)
    if (away.length === 0 || (away.length > 1 && respondents >= least)) return
    const [smallest] = inhabited
      .filter((one) => !isHidden(one))
      .sort((a, b) => baseOf(a) - baseOf(b))
    if (!smallest) return
    smallest.figures = smallest.figures.map((figure) =>
      placeOf(figure) === place ? hidden(figure, 'secondary') : figure,
    )
  }
}

/** The widest base of each place. */
function basesByPlace(figures: readonly Figure[]): Map<string, number> {
  const bases = new Map<string, number>()
  for (const figure of figures) {
    const place = placeOf(figure)
    bases.set(place, Math.max(bases.get(place) ?? 0, figure.base ?? 0))
  }
  return bases
}
