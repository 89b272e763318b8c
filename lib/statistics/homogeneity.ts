import { chiSquaredUpper } from './chi-squared'
import type { Estimate } from './sample'

/**
 * Whether estimates from samples drawn apart may all be of one value: Q = Σ (m − m*)² / V against χ² with
 * one degree less than there are estimates, m* their mean by inverse variance (`statistics.md` 7.5;
 * Cochran 1954). Null under two estimates, or when one has no variance or a variance of 0.
 * R: `metafor::rma(yi, vi, method = "FE")$QE`.
 */
export function homogeneity(
  estimates: readonly Pick<Estimate, 'value' | 'variance'>[],
): { statistic: number; degreesOfFreedom: number; p: number } | null {
  if (estimates.length < 2) return null
  let weights = 0
  let total = 0
  for (const { value, variance } of estimates) {
    if (value === null || !variance) return null
    weights += 1 / variance
    total += value / variance
  }
  const mean = total / weights
  const statistic = estimates.reduce(
    (sum, { value, variance }) => sum + ((value as number) - mean) ** 2 / (variance as number),
    0,
  )
  const df = estimates.length - 1
  return { statistic, degreesOfFreedom: df, p: chiSquaredUpper(statistic, df) }
}
