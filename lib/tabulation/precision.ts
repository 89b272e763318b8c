import { effectiveBaseOf, meanInterval, wilson } from '@/lib/statistics/proportion-interval'
import type { Estimate, Sample, Sums } from '@/lib/statistics/sample'
import type { Precision } from './figure'

/** `kind`: the scores are 0 or 1 and exclude one another, or any numbers. */
type Asked = { kind: 'share' | 'mean'; level: number; isFixed: boolean }

/**
 * How far an estimate may be from a complete count (`statistics.md` 6.1 to 6.3). Null with less than one
 * degree of freedom, or where every score is the same and the sample says nothing of its spread.
 * `byConstruction`: no variance is left because the weighting's margins, the strata or `isFixed` (the
 * domain itself is defined by the answer) give the figure, or because everyone answered.
 */
export function precisionOf(
  sample: Sample,
  estimate: Estimate,
  sums: Sums,
  { kind, level, isFixed }: Asked,
): Precision | 'byConstruction' | null {
  const { value, variance, degreesOfFreedom: df, effectiveBase: kish } = estimate
  if (value === null || variance === null || df < 1) return null
  const fraction = sampledFraction(sample)
  const isUniform = sameScores(sums)
  if (fraction === 1 || (isUniform && isFixed)) return 'byConstruction'
  if (isUniform && kind === 'mean') return null
  if (variance === 0 && !isUniform) return 'byConstruction'
  const standardError = Math.sqrt(variance)
  const share = Math.min(1, Math.max(0, value))
  const bounds =
    kind === 'share'
      ? wilson({
          share,
          effectiveBase: effectiveBaseOf({ share, variance, kish, fraction }),
          df,
          level,
        })
      : meanInterval(value, standardError, df, level)
  return { standardError, degreesOfFreedom: df, level, ...bounds }
}

/** n/N where the finite-population correction holds, else 0. */
function sampledFraction({ count, strata }: Sample): number {
  let population = 0
  for (const stratum of strata) {
    if (stratum.population === null) return 0
    population += stratum.population
  }
  let units = 0
  for (const n of count) units += n
  return population > 0 ? units / population : 0
}

function sameScores({ base, sum, squares }: Sums): boolean {
  let units = 0
  let total = 0
  let ofSquares = 0
  for (let cell = 0; cell < base.length; cell++) {
    units += base[cell] as number
    total += sum[cell] as number
    ofSquares += squares[cell] as number
  }
  return units * ofSquares - total * total <= 1e-12 * units * ofSquares
}
