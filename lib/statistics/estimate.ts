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

/** What is said of a linearised estimate and of its base. */
export function estimate(
  sample: Sample,
  { base: inBase }: Pick<Sums, 'base'>,
  of: Linearised | null,
): Estimate {
  const { weight } = sample
  let base = 0
  let weightedBase = 0
  let squaredWeights = 0
  for (let c = 0; c < weight.length; c++) {
    const w = weight[c] as number
    const n = inBase[c] as number
    if (w === 0 || n === 0) continue
    base += n
    weightedBase += w * n
    squaredWeights += w * w * n
  }
  const df = degreesOfFreedom(sample, inBase)
  const known = {
    base,
    weightedBase,
    effectiveBase: squaredWeights > 0 ? (weightedBase * weightedBase) / squaredWeights : 0,
    degreesOfFreedom: df,
  }
  if (of === null || base === 0) return { value: null, variance: null, ...known }
  return { value: of.value, variance: df < 1 ? null : varianceOf(sample, of), ...known }
}

/** Variance of a linearised estimate; 0 for one known by construction. */
export function varianceOf(
  sample: Sample,
  of: Pick<Linearised, 'residual' | 'within' | 'nothing'>,
): number {
  const variance = crossVariance(sample, of.residual, of.residual, of.within)
  return variance > of.nothing ? variance : 0
}
