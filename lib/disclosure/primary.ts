import type { AudienceUnit } from '@/lib/audience/audience'
import type { Distribution } from './distribution'
import { type Readers, smallBase, smallestBase } from './thresholds'

/** Why a distribution may not be shown on its own: too few, all alike, one respondent's amount. */
export type Reason = 'few' | 'alike' | 'dominated'

/**
 * The rule that a distribution breaks in one domain, counts unweighted (`statistics.md` 9.3): a base
 * under the threshold; a base under 30 in which all but two at most answered alike; for organisations,
 * a mean of amounts that one of them makes for more than 85 %. Null: it may be shown.
 */
export function reasonToHide(
  { bases, categories, amounts }: Distribution,
  domain: number,
  unit: AudienceUnit,
  readers: Readers,
): Reason | null {
  const least = smallestBase(unit, readers)
  if (bases.some((base) => (base[domain] as number) < least)) return 'few'
  const alike = categories.some(({ counts, base, isBinary }) =>
    isAlike(counts[domain] as number, base[domain] as number, isBinary),
  )
  if (alike) return 'alike'
  const dominated = amounts.some(({ isDominated }) => isDominated[domain])
  return dominated && unit === 'organisation' ? 'dominated' : null
}

/** An indicator has two categories: all but two at most being negative says as much as being positive. */
function isAlike(chosen: number, base: number, isBinary: boolean): boolean {
  if (!(base > 0) || base >= smallBase) return false
  return chosen >= base - mostApart || (isBinary && chosen <= mostApart)
}

/** Respondents who answered otherwise, and yet all are said to have answered alike. */
export const mostApart = 2
