import type { CalibrationFunction } from './calibration-function'
import { solver } from './cholesky'
import { columnsOf, type Margin, normalMatrix, sumByCategory, sumByCell } from './indicators'
import { marginGap } from './margin-gap'

/**
 * Solves Σ d F(x′η) x = totals by Newton's steps from η = 0, halved while they go past the least of the
 * dual, which is convex. R: `survey:::grake`. `units`: design weight × units of each cell.
 */
export function newtonCalibration(
  units: Float64Array,
  margins: readonly Margin[],
  { factor, slope }: CalibrationFunction,
  most = 200,
): { factors: Float64Array; steps: number } {
  const { size } = columnsOf(margins)
  const totals = Float64Array.from(margins.flatMap((margin) => [...margin.totals]))
  const weighted = (u: Float64Array) => units.map((n, c) => n * factor(u[c] as number))
  const misfitOf = (u: Float64Array) => {
    const achieved = sumByCategory(margins, weighted(u))
    return totals.map((total, j) => total - (achieved[j] as number))
  }
  const stepFrom = (u: Float64Array, misfit: Float64Array, least: number) => {
    const curvature = units.map((n, c) => n * Math.max(slope(u[c] as number), least))
    return solver(normalMatrix(margins, curvature), size)(misfit)
  }

  let u = new Float64Array(units.length)
  let steps = 0
  let best = Number.POSITIVE_INFINITY
  let idle = 0
  for (; steps < most && idle < 8; steps++) {
    const gap = marginGap(margins, weighted(u))
    if (gap < 1e-14) break
    idle = gap < 0.9 * best ? 0 : idle + 1
    best = Math.min(best, gap)
    const misfit = misfitOf(u)
    let move = stepFrom(u, misfit, 0)
    // Where whole categories lie at a bound the curvature is 0 and would let nothing move.
    const slopeOf = (v: Float64Array) => dot(move, misfitOf(v))
    let ahead = dot(move, misfit)
    if (!leavesNothing(u, move, misfit)) {
      move = stepFrom(u, misfit, 0.05)
      ahead = dot(move, misfit)
    }
    const direction = sumByCell(margins, move)
    let next = u.map((value, c) => value + (direction[c] as number))
    for (let length = 0.5; length > 1e-12; length /= 2) {
      const left = slopeOf(next)
      if (left >= -0.5 * ahead) break
      next = u.map((value, c) => value + length * (direction[c] as number))
    }
    u = next
  }
  return { factors: u.map(factor), steps }

  /** Whether the step, on the curvature it was computed with, accounts for the misfit. */
  function leavesNothing(at: Float64Array, move: Float64Array, misfit: Float64Array): boolean {
    const along = sumByCell(margins, move)
    const explained = sumByCategory(
      margins,
      units.map((n, c) => n * slope(at[c] as number) * (along[c] as number)),
    )
    const largest = misfit.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    return misfit.every((value, j) => Math.abs(value - (explained[j] as number)) <= 1e-6 * largest)
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}
