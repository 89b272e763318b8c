import { crossVariance } from './cross-variance'
import { degreesOfFreedom } from './degrees-of-freedom'
import { type Linearised, linearised, linearisedTotal } from './linearised'
import type { Estimate, Sample, Sums } from './sample'

/**
 * Weighted mean of a score over a base (a share when scores are 0 or 1) and its linearised variance
 * (`statistics.md` 4.2). Null with an empty base. R: `svymean(~y, subset(design, base))`.
 */
export function estimateMean(sample: Sample, sums: Sums): Estimate {
  return estimate(sample, sums, linearised(sample, sums))
}

/** Weighted total of a score over a base, null with an empty base. R: `svytotal(~y, subset(design, base))`. */
export function estimateTotal(sample: Sample, sums: Sums): Estimate {
  return estimate(sample, sums, linearisedTotal(sample, sums))
}

function estimate(sample: Sample, sums: Sums, of: Linearised | null): Estimate {
  const { weight } = sample
  let base = 0
  let weightedBase = 0
  let squaredWeights = 0
  let squares = 0
  for (let c = 0; c < weight.length; c++) {
    const w = weight[c] as number
    const n = sums.base[c] as number
    if (w === 0 || n === 0) continue
    base += n
    weightedBase += w * n
    squaredWeights += w * w * n
    squares += w * (sums.squares[c] as number)
  }
  const df = degreesOfFreedom(sample, sums.base)
  const known = {
    base,
    weightedBase,
    effectiveBase: squaredWeights > 0 ? (weightedBase * weightedBase) / squaredWeights : 0,
    degreesOfFreedom: df,
  }
  if (of === null || base === 0) return { value: null, variance: null, ...known }
  // In units of the squared score: for a share, 1e-18 at most.
  const nothing = (1e-18 * squares * weightedBase) / (of.divisor * of.divisor)
  return { value: of.value, variance: df < 1 ? null : varianceOf(sample, of, nothing), ...known }
}

/**
 * Variance of a linearised estimate; under `nothing` it is the rounding left by a figure known by
 * construction, and 0.
 */
export function varianceOf(sample: Sample, of: Linearised, nothing = 0): number {
  const variance = crossVariance(sample, of.residual, of.residual, of.within)
  return variance > nothing ? variance : 0
}
