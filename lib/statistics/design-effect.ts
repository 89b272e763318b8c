import { estimateMean } from './estimate'
import type { Sample, Sums } from './sample'
import { standardDeviation } from './standard-deviation'

/**
 * Variance of a mean over that of a simple random sample of as many units, drawn with replacement
 * (`with`: s²/n) or without (`without`: s²/n × (1 − n/W), weights being on the scale of the population).
 * Null where it would divide by 0. R: `deff(svymean(…, deff = "replace"))`, `deff = TRUE`.
 */
export function designEffect(
  sample: Sample,
  sums: Sums,
  replacement: 'with' | 'without' = 'with',
): number | null {
  const { variance, base, weightedBase } = estimateMean(sample, sums)
  const deviation = standardDeviation(sample, sums)
  if (variance === null || deviation === null) return null
  const simple =
    ((deviation * deviation) / base) * (replacement === 'with' ? 1 : 1 - base / weightedBase)
  return simple > 0 ? variance / simple : null
}
