import { estimateMean } from './estimate'
import type { Sample } from './sample'
import { studentQuantile } from './student'

/** How many units of which cells have one value. */
export type ValueCount = { value: number; cell: Int32Array; count: Float64Array }

export type Quantile = {
  value: number
  /** Null where the interval of the share leaves [0, 1]. */
  low: number | null
  high: number | null
  /** Half of the interval over t. */
  standardError: number | null
}

/**
 * Weighted quantile: the smallest value whose cumulated weight exceeds p of the whole, or reaches it
 * exactly. Interval of Woodruff (1952): that of the share of units up to the quantile, each end turned
 * back into a value in the same way. `values` ascend, each once. Null with an empty base.
 * R: `svyquantile(~y, design, p)`, qrule "math", interval "mean".
 */
export function quantile(
  sample: Sample,
  values: readonly ValueCount[],
  p: number,
  level = 0.95,
): Quantile | null {
  const laid = lay(sample, values)
  if (laid.length === 0) return null
  const value = valueAt(laid, p)
  const size = sample.count.length
  const base = new Float64Array(size)
  const upTo = new Float64Array(size)
  for (const one of values) {
    for (let i = 0; i < one.cell.length; i++) {
      const c = one.cell[i] as number
      const n = one.count[i] as number
      base[c] = (base[c] as number) + n
      if (one.value <= value) upTo[c] = (upTo[c] as number) + n
    }
  }
  const share = estimateMean(sample, { base, sum: upTo, squares: upTo })
  if (share.value === null || share.variance === null) {
    return { value, low: null, high: null, standardError: null }
  }
  const t = studentQuantile((1 + level) / 2, share.degreesOfFreedom)
  const reach = t * Math.sqrt(share.variance)
  const low = share.value - reach < 0 ? null : valueAt(laid, share.value - reach)
  const high = share.value + reach > 1 ? null : valueAt(laid, share.value + reach)
  const standardError = low === null || high === null ? null : (high - low) / (2 * t)
  return { value, low, high, standardError }
}

type Laid = { value: number; units: number; cumulated: number }[]

function lay(sample: Sample, values: readonly ValueCount[]): Laid {
  const laid: Laid = []
  let cumulated = 0
  for (const { value, cell, count } of values) {
    let units = 0
    for (let i = 0; i < cell.length; i++) {
      const w = sample.weight[cell[i] as number] as number
      if (w === 0) continue
      units += count[i] as number
      cumulated += w * (count[i] as number)
    }
    if (units > 0) laid.push({ value, units, cumulated })
  }
  return laid
}

function valueAt(laid: Laid, p: number): number {
  const last = laid[laid.length - 1] as Laid[number]
  const whole = last.cumulated
  const passed = laid.findIndex((one) => one.cumulated > p * whole - 1e-12 * whole)
  if (passed < 0) return last.value
  const at = laid[passed] as Laid[number]
  if (at.cumulated <= p * whole + 1e-12 * whole) return at.value
  // As R does: below the weight of a first unit that is alone with its value, the second one's.
  const isUnderFirst = passed === 0 && at.units === 1 && laid.length > 1
  return (isUnderFirst ? (laid[1] as Laid[number]) : at).value
}
