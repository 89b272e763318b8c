import type { AudienceUnit } from '@/lib/audience/audience'
import type { Figure } from '@/lib/tabulation/figure'
import { placeOf } from './place'
import { type Readers, smallBase, smallestBase } from './thresholds'

/**
 * Takes out of sight what would say what few people answered: a base under the threshold, a base under
 * 30 in which all but two at most answered alike (then the whole distribution goes), an organisations'
 * mean that one of them makes. What is hidden keeps its place and says so, without any number.
 */
export function protect(
  figures: readonly Figure[],
  unit: AudienceUnit,
  readers: Readers,
): Figure[] {
  const least = smallestBase(unit, readers)
  const homogeneous = new Set(figures.filter(isHomogeneous).map(placeOf))
  return figures.map(({ isDominated, count, ...figure }) => {
    const tooFew = figure.base === null || figure.base < least
    const dominated = isDominated === true && unit === 'organisation'
    return tooFew || dominated || homogeneous.has(placeOf(figure))
      ? hidden(figure, 'primary')
      : figure
  })
}

/** What stays of a figure that is hidden: its place, its kind of sample, and that it is hidden. */
export function hidden(figure: Figure, suppression: 'primary' | 'secondary'): Figure {
  const { audience, indicator, question, row, option, statistic, baseKind } = figure
  return {
    audience,
    ...(indicator !== undefined && { indicator }),
    question,
    ...(row !== undefined && { row }),
    option,
    statistic,
    share: null,
    ...(figure.mean !== undefined && { mean: null }),
    ...(figure.median !== undefined && { median: null }),
    ...(figure.rank !== undefined && { rank: null }),
    baseKind,
    base: null,
    dontKnow: null,
    suppression,
    ...(figure.sample === 'open' || figure.sample === 'imported'
      ? { sample: figure.sample }
      : { sample: figure.sample, precision: null }),
  }
}

/** Units who gave the positive answers. Shares may be weighted: without the count they say it only roughly. */
export function countOf({ count, share, base }: Figure): number | null {
  if (count !== undefined) return count
  return share === null || base === null ? null : Math.round(share * base)
}

/** An indicator has two categories: all but two at most being negative says as much as being positive. */
function isHomogeneous(figure: Figure): boolean {
  const { indicator, base } = figure
  const chosen = countOf(figure)
  if (chosen === null || base === null || base === 0 || base >= smallBase) return false
  return chosen >= base - 2 || (indicator !== undefined && chosen <= 2)
}
