import { meanInterval } from '@/lib/statistics/proportion-interval'
import { standardDeviation } from '@/lib/statistics/standard-deviation'
import { type Group, meanOf, type Score, sumsOf } from './base'
import type { Design } from './design'
import { ends, figure, type Tree } from './figures'
import { effectOf, level, ofNobody } from './share-figures'

/** A mean with its intervals by Student's t and by the normal law, as `confint(svymean())` gives them. */
export function meanFigures(
  design: Design,
  groups: readonly Group[],
  score: Score,
  { spread = true } = {},
): { [key: string]: Tree } {
  const sums = sumsOf(design, groups, score)
  const mean = meanOf(design, sums)
  if (!mean) {
    const none: Tree = [null, null]
    const zero = ofNobody(design, groups)
    return {
      ...{ mean: zero, se: zero, ci_t: none, ci_z: zero === 0 ? [0, 0] : none },
      ...(spread && { sd: zero, deff_replace: null }),
    }
  }
  const { value, variance, df } = mean
  const se = Math.sqrt(variance)
  return {
    mean: value,
    se,
    ci_t: ends(meanInterval(value, se, df, level)),
    ci_z: ends(meanInterval(value, se, Number.POSITIVE_INFINITY, level)),
    ...(spread && {
      sd: figure(standardDeviation(design.sample, sums)),
      deff_replace: effectOf(design, sums, variance, 'with'),
    }),
  }
}
