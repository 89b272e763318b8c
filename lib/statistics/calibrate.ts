import { type Bounds, calibrationFunction, type Distance } from './calibration-function'
import type { Margin } from './indicators'
import { marginGap } from './margin-gap'
import { newtonCalibration } from './newton-calibration'
import { rake } from './rake'
import type { Cells } from './sample'

export type { Margin } from './indicators'

export type CalibrationOptions = {
  distance: Distance
  /** Of the factors, once design weights are on the scale of the population; needed by `logit`. */
  bounds?: Bounds
  /**
   * What design weights are multiplied by before the bounds apply; by default what puts their sum on the
   * first margin's total. Without bounds it changes nothing.
   */
  scale?: number
}

export type Calibration = {
  /** Final over design weight, by cell. */
  factors: Float64Array
  /** Cycles of raking, or Newton's steps. */
  cycles: number
  /** Largest relative gap between a weighted count and its total. */
  gap: number
}

export type CalibrationRefusal =
  | { refusal: 'no-convergence'; gap: number }
  | { refusal: 'bounds-infeasible' }

/**
 * Factors by which weights meet every margin, as near to 1 as the distance means it (Deville and Särndal,
 * 1992; `statistics.md` 3.4, 3.5). Margins hold to 1e-12; refused over 1e-8. One margin alone is
 * post-stratification. R: `calibrate(calfun, bounds)`, `rake`, `postStratify`.
 */
export function calibrate(
  cells: Cells,
  margins: readonly Margin[],
  { distance, bounds, scale }: CalibrationOptions,
): Calibration | CalibrationRefusal {
  const drawn = cells.count.map((units, c) => units * (cells.designWeight[c] as number))
  const population = margins[0]?.totals.reduce((sum, total) => sum + total, 0) ?? 0
  const scaled = scale ?? population / drawn.reduce((sum, units) => sum + units, 0)
  const units = drawn.map((weight) => weight * scaled)
  const done =
    distance === 'raking' && !bounds
      ? raking(units, margins)
      : bounded(units, margins, distance, bounds)
  const gap = marginGap(
    margins,
    units.map((weight, c) => weight * (done.factors[c] as number)),
  )
  if (gap < 1e-8 && !vanishes(done.factors, bounds)) {
    return { factors: done.factors.map((factor) => factor * scaled), cycles: done.cycles, gap }
  }
  if (!bounds) return { refusal: 'no-convergence', gap }
  const unbounded = calibrate(cells, margins, { distance: 'raking' })
  return 'refusal' in unbounded ? unbounded : { refusal: 'bounds-infeasible' }
}

/** Proportional fitting is sure but may be slow: Newton's steps end what it began. */
function raking(units: Float64Array, margins: readonly Margin[]) {
  const fitted = rake(units, margins, { tolerance: 1e-12, most: 1000 })
  if (fitted.cycles < 1000) return fitted
  const near = units.map((weight, c) => weight * (fitted.factors[c] as number))
  const rest = newtonCalibration(near, margins, calibrationFunction('raking', null))
  return {
    factors: fitted.factors.map((factor, c) => factor * (rest.factors[c] as number)),
    cycles: fitted.cycles + rest.steps,
  }
}

function bounded(
  units: Float64Array,
  margins: readonly Margin[],
  distance: Distance,
  bounds: Bounds | undefined,
) {
  const curve = calibrationFunction(distance, bounds ?? null)
  const { factors, steps } = newtonCalibration(units, margins, curve)
  return { factors, cycles: steps }
}

/** Margins that hold only in the limit, some units counting for nothing, do not hold together. */
function vanishes(factors: Float64Array, bounds: Bounds | undefined): boolean {
  if (bounds) return false
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (const factor of factors) {
    least = Math.min(least, Math.abs(factor))
    most = Math.max(most, Math.abs(factor))
  }
  return least < 1e-7 * most
}
