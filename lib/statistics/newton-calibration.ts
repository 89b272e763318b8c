import type { CalibrationFunction } from './calibration-function'
import { solver } from './cholesky'
import { indicatorsOf, type Margin, normalMatrix, sumByCategory, sumByCell } from './indicators'
import { marginGap } from './margin-gap'

/**
 * Solves Σ d F(x′η) x = totals by Newton's steps from η = 0, halved while they go past the least of the
 * dual, which is convex. Stops at the precision of numbers, or when steps no longer near the margins; the
 * nearest factors are given, whatever their gap. R: `survey:::grake`. `units`: design weight × units.
 */
export function newtonCalibration(
  units: Float64Array,
  margins: readonly Margin[],
  { factor, slope }: CalibrationFunction,
  most = 200,
): { factors: Float64Array; steps: number } {
  const indicators = indicatorsOf(margins)
  const totals = margins.flatMap((margin) => [...margin.totals])
  const weighted = (u: Float64Array) => units.map((n, c) => n * factor(u[c] as number))
  const misfitOf = (u: Float64Array) =>
    sumByCategory(indicators, weighted(u)).map((achieved, j) => (totals[j] as number) - achieved)

  let u = new Float64Array(units.length)
  let nearest = { u, gap: Number.POSITIVE_INFINITY }
  let idle = 0
  let steps = 0
  for (; steps <= most; steps++) {
    const gap = marginGap(margins, weighted(u))
    idle = gap < 0.5 * nearest.gap ? 0 : idle + 1
    if (gap < nearest.gap) nearest = { u, gap }
    if (gap < 1e-14 || idle > (gap < 1e-11 ? 0 : 20)) break
    const misfit = misfitOf(u)
    const move = step(misfit)
    const direction = sumByCell(indicators, move)
    const ahead = dot(move, misfit)
    let next = u.map((value, c) => value + (direction[c] as number))
    for (let length = 0.5; length > 1e-12; length /= 2) {
      if (dot(move, misfitOf(next)) >= -0.5 * ahead) break
      next = u.map((value, c) => value + length * (direction[c] as number))
    }
    u = next
  }
  return { factors: nearest.u.map(factor), steps }

  function step(misfit: Float64Array): Float64Array {
    const curvature = u.map((value, c) => (units[c] as number) * slope(value))
    const move = solver(normalMatrix(indicators, curvature), indicators.size)(misfit)
    if (curvature.every((value, c) => value > 0 || units[c] === 0)) return move
    const along = sumByCell(indicators, move)
    const explained = sumByCategory(
      indicators,
      curvature.map((value, c) => value * (along[c] as number)),
    )
    const largest = misfit.reduce((found, value) => Math.max(found, Math.abs(value)), 0)
    const isWhole = misfit.every(
      (value, j) => Math.abs(value - (explained[j] as number)) <= 1e-6 * largest,
    )
    if (isWhole) return move
    // Whole categories lie at a bound, where the curvature is 0 and would let nothing move.
    const floored = curvature.map((value, c) => Math.max(value, 0.05 * (units[c] as number)))
    return solver(normalMatrix(indicators, floored), indicators.size)(misfit)
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}
