import { type CrossSums, differenceLinearised } from './covariance'
import { degreesOfFreedom } from './degrees-of-freedom'
import { varianceOf } from './estimate'
import { linearised } from './linearised'
import { normalQuantile, twoSidedP } from './normal'
import type { Estimate, Interval, Sample, Sums } from './sample'
import { studentQuantile, studentTwoSidedP } from './student'

/** b − a, tested against none. */
export type Difference = {
  value: number
  variance: number
  degreesOfFreedom: number
  /** Value over standard error; like `p`, null when the difference is known by construction. */
  statistic: number | null
  /** Two-sided. */
  p: number | null
  interval: Interval
}

/**
 * Of two estimates from samples drawn apart: variances add up. Normal over 200 degrees of freedom in
 * all, else Student's t (`statistics.md` 7.1). Null when either has no variance.
 */
export function differenceOfIndependent(a: Estimate, b: Estimate, level = 0.95): Difference | null {
  if (a.value === null || b.value === null || a.variance === null || b.variance === null)
    return null
  const df = a.degreesOfFreedom + b.degreesOfFreedom
  return tested(b.value - a.value, a.variance + b.variance, df, df > 200, level)
}

/**
 * Of the means of two domains of one sample that share no unit; what they share through calibration and
 * strata is in the variance (`statistics.md` 7.2). Degrees of freedom: those of the domains together
 * less one. R: `svyttest(y ~ g, subset(design, a | b))`.
 */
export function differenceOfDomains(
  sample: Sample,
  a: Sums,
  b: Sums,
  level = 0.95,
): Difference | null {
  const together = a.base.map((units, c) => units + (b.base[c] as number))
  return ofOneSample(sample, a, b, null, degreesOfFreedom(sample, together) - 1, level)
}

/** Of a part against the rest of a whole it lies in: rest less part would share the part's units. */
export function partAgainstRest(
  sample: Sample,
  part: Sums,
  whole: Sums,
  level = 0.95,
): Difference | null {
  return differenceOfDomains(sample, rest(part, whole), part, level)
}

/**
 * Of two scores of the same units, each on its own base (`statistics.md` 7.3). Degrees of freedom: the
 * fewer of the two.
 */
export function pairedDifference(
  sample: Sample,
  a: Sums,
  b: Sums,
  cross: CrossSums,
  level = 0.95,
): Difference | null {
  const df = Math.min(degreesOfFreedom(sample, a.base), degreesOfFreedom(sample, b.base))
  return ofOneSample(sample, a, b, cross, df, level)
}

function ofOneSample(
  sample: Sample,
  a: Sums,
  b: Sums,
  cross: CrossSums | null,
  df: number,
  level: number,
): Difference | null {
  const ofA = linearised(sample, a)
  const ofB = linearised(sample, b)
  if (!ofA || !ofB || df < 1) return null
  const difference = differenceLinearised(sample, ofA, ofB, cross)
  return tested(difference.value, varianceOf(sample, difference), df, false, level)
}

function tested(
  value: number,
  variance: number,
  df: number,
  isNormal: boolean,
  level: number,
): Difference {
  const standardError = Math.sqrt(variance)
  const statistic = variance > 0 ? value / standardError : null
  const upTo = (1 + level) / 2
  const reach = standardError * (isNormal ? normalQuantile(upTo) : studentQuantile(upTo, df))
  return {
    value,
    variance,
    degreesOfFreedom: df,
    statistic,
    p:
      statistic === null ? null : isNormal ? twoSidedP(statistic) : studentTwoSidedP(statistic, df),
    interval: { low: value - reach, high: value + reach },
  }
}

function rest(part: Sums, whole: Sums): Sums {
  const less = (from: Float64Array, taken: Float64Array) =>
    from.map((amount, c) => amount - (taken[c] as number))
  return {
    base: less(whole.base, part.base),
    sum: less(whole.sum, part.sum),
    squares: less(whole.squares, part.squares),
  }
}
