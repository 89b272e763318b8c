import { chiSquaredUpper } from './chi-squared'
import { normalQuantile, twoSidedP } from './normal'
import type { Interval } from './sample'

/** Two shares of independent simple random samples, first less second. */
export type TwoProportions = {
  difference: number
  standardError: number
  z: number
  p: number
  interval: Interval
  /** Pearson's chi-squared of the pooled share, without continuity correction; NaN where nobody differs. */
  pooled: { chiSquared: number; p: number }
}

/** R: `prop.test(c(x1, x2), c(n1, n2), correct = FALSE)`. */
export function twoProportions(
  first: { count: number; base: number },
  second: { count: number; base: number },
  level: number,
): TwoProportions {
  const a = first.count / first.base
  const b = second.count / second.base
  const difference = a - b
  const standardError = Math.sqrt((a * (1 - a)) / first.base + (b * (1 - b)) / second.base)
  const z = difference / standardError
  const half = normalQuantile(1 - (1 - level) / 2) * standardError
  const share = (first.count + second.count) / (first.base + second.base)
  const spread = share * (1 - share) * (1 / first.base + 1 / second.base)
  const chiSquared = (difference * difference) / spread
  return {
    difference,
    standardError,
    z,
    p: twoSidedP(z),
    interval: { low: Math.max(-1, difference - half), high: Math.min(1, difference + half) },
    pooled: { chiSquared, p: chiSquaredUpper(chiSquared, 1) },
  }
}
