import { betaQuantile } from './beta'
import type { Interval } from './sample'
import { studentQuantile } from './student'

/**
 * An estimated share with what its intervals need. `effectiveBase` is n_e = p(1 − p)/V, the size of the
 * simple random sample with the same variance (`effectiveBaseOf`); `df` infinite means the normal law.
 */
export type EstimatedShare = { share: number; effectiveBase: number; df: number; level: number }

/**
 * n_e = p(1 − p)/V. Where V is 0 because nobody, or everybody, gave the answer: Kish's effective base of the
 * base over 1 − f, f the sampled fraction of the population, 0 without correction (`statistics.md` 6.2).
 */
export function effectiveBaseOf(estimate: {
  share: number
  variance: number
  kish: number
  fraction: number
}): number {
  const { share, variance } = estimate
  if (share > 0 && share < 1) return (share * (1 - share)) / variance
  return estimate.kish / (1 - estimate.fraction)
}

/**
 * Wilson's interval with the effective base and t: the product's own, always inside [0, 1] and defined for
 * a share of 0 or 1. R: `svyciprop(method = "wilson")` of survey 4.5, `prop.test(correct = FALSE)` for an
 * infinite `df`.
 */
export function wilson(estimate: EstimatedShare): Interval {
  const { share: p, effectiveBase: n } = estimate
  const t = tOf(estimate)
  if (n === Number.POSITIVE_INFINITY) return { low: p, high: p }
  const middle = p + (t * t) / (2 * n)
  const half = (t / (2 * n)) * Math.sqrt(4 * n * p * (1 - p) + t * t)
  const scale = 1 + (t * t) / n
  return {
    low: p === 0 ? 0 : Math.max(0, (middle - half) / scale),
    high: p === 1 ? 1 : Math.min(1, (middle + half) / scale),
  }
}

/** p ± t √V: may leave [0, 1]. R: `svyciprop(method = "mean")`. */
export function wald(estimate: EstimatedShare): Interval {
  return around(estimate.share, tOf(estimate) * standardError(estimate))
}

/** Wald on the log odds; NaN for a share of 0 or 1. R: `svyciprop(method = "xlogit")`. */
export function logitInterval(estimate: EstimatedShare): Interval {
  const { share: p } = estimate
  const half = (tOf(estimate) * standardError(estimate)) / (p * (1 - p))
  const { low, high } = around(Math.log(p) - Math.log1p(-p), half)
  return { low: 1 / (1 + Math.exp(-low)), high: 1 / (1 + Math.exp(-high)) }
}

/** Wald on arcsin √p, whose variance does not depend on p. R: `svyciprop(method = "asin")`. */
export function arcsine(estimate: EstimatedShare): Interval {
  const { share: p } = estimate
  const half = (tOf(estimate) * standardError(estimate)) / (2 * Math.sqrt(p * (1 - p)))
  const { low, high } = around(Math.asin(Math.sqrt(p)), half)
  return { low: Math.sin(low) ** 2, high: Math.sin(high) ** 2 }
}

/**
 * Clopper-Pearson with the effective base shrunk for the degrees of freedom lost to the design.
 * `rows`: units of the design, those outside the base included where it is calibrated, as R counts them
 * (`statistics.md` 6). R: `svyciprop(method = "beta")`.
 */
export function kornGraubard(estimate: EstimatedShare, rows: number): Interval {
  const upper = 1 - (1 - estimate.level) / 2
  const shrinkage = studentQuantile(upper, rows - 1) / studentQuantile(upper, estimate.df)
  return clopperPearson(estimate.share, estimate.effectiveBase * shrinkage ** 2, estimate.level)
}

/** The exact interval of a binomial share, `n` whole or not. R: `binom.test(x, n)$conf.int`. */
export function clopperPearson(share: number, n: number, level: number): Interval {
  const tail = (1 - level) / 2
  const x = n * share
  const others = n * (1 - share)
  return {
    low: betaQuantile(tail, x, others + 1),
    high: betaQuantile(1 - tail, x + 1, others),
  }
}

/** Wald around the share with half of z² successes and failures added: may leave [0, 1]. */
export function agrestiCoull(share: number, n: number, level: number): Interval {
  const z = studentQuantile(1 - (1 - level) / 2, Number.POSITIVE_INFINITY)
  const base = n + z * z
  const middle = (share * n + (z * z) / 2) / base
  return around(middle, z * Math.sqrt((middle * (1 - middle)) / base))
}

/** Quantiles of the posterior under Jeffreys' prior; 0 for no success, 1 for no failure. */
export function jeffreys(share: number, n: number, level: number): Interval {
  const tail = (1 - level) / 2
  const x = share * n
  return {
    low: share === 0 ? 0 : betaQuantile(tail, x + 0.5, n - x + 0.5),
    high: share === 1 ? 1 : betaQuantile(1 - tail, x + 0.5, n - x + 0.5),
  }
}

/** Value ± t × standard error, for a mean, a net or a difference. R: `confint(svymean(), df = degf)`. */
export function meanInterval(
  value: number,
  standardErrorOfValue: number,
  df: number,
  level: number,
): Interval {
  return around(value, studentQuantile(1 - (1 - level) / 2, df) * standardErrorOfValue)
}

const around = (middle: number, half: number): Interval => ({
  low: middle - half,
  high: middle + half,
})

const tOf = (estimate: EstimatedShare) => studentQuantile(1 - (1 - estimate.level) / 2, estimate.df)

const standardError = ({ share, effectiveBase }: EstimatedShare) =>
  Math.sqrt((share * (1 - share)) / effectiveBase)
