import type { Sample, Sums } from './sample'

/** A weighted mean (or total) with the linearised variable its variance is made of, by cell. */
export type Linearised = {
  value: number
  /** What scores are divided by: the weighted base of a mean, 1 for a total. */
  divisor: number
  /** Σ z over the cell's units: z = (score − value) / divisor in the base, 0 outside. */
  sum: Float64Array
  /** Mean residual of the cell's units: weight × z, less what calibration explains. */
  residual: Float64Array
  /** Σ of the squared deviations from that mean. */
  within: Float64Array
}

/** Of a mean over the base of the sums; null when nothing weighs in the base. R: `svymean`. */
export function linearised(sample: Sample, sums: Sums): Linearised | null {
  const { weight } = sample
  let base = 0
  let total = 0
  for (let c = 0; c < weight.length; c++) {
    base += (weight[c] as number) * (sums.base[c] as number)
    total += (weight[c] as number) * (sums.sum[c] as number)
  }
  return base === 0 ? null : linearise(sample, sums, total / base, base)
}

/** Of a total over the base of the sums. R: `svytotal`. */
export function linearisedTotal(sample: Sample, sums: Sums): Linearised {
  const { weight } = sample
  let total = 0
  for (let c = 0; c < weight.length; c++) total += (weight[c] as number) * (sums.sum[c] as number)
  return { ...linearise(sample, sums, 0, 1), value: total }
}

function linearise(sample: Sample, sums: Sums, value: number, divisor: number): Linearised {
  const size = sums.base.length
  const sum = new Float64Array(size)
  for (let c = 0; c < size; c++) {
    sum[c] = ((sums.sum[c] as number) - value * (sums.base[c] as number)) / divisor
  }
  const within = new Float64Array(size)
  for (let c = 0; c < size; c++) {
    const base = sums.base[c] as number
    if (base === 0) continue
    const of = sums.sum[c] as number
    const units = sample.count[c] as number
    const z = sum[c] as number
    // Exactly 0 in a cell whose units all have one score and are all in the base: no cancellation is
    // left that would hide a figure known by construction.
    const spread = ((sums.squares[c] as number) * base - of * of) / base / (divisor * divisor)
    const outside = (z * z * (units - base)) / (units * base)
    within[c] = (sample.weight[c] as number) ** 2 * (spread + outside)
  }
  return { value, divisor, sum, residual: residuals(sample, sum), within }
}

/** Mean residual of each cell's units from the sums of z. */
export function residuals(sample: Sample, sum: Float64Array): Float64Array {
  const residual = new Float64Array(sum.length)
  const offset = sample.offset(sum)
  for (let c = 0; c < sum.length; c++) {
    const units = sample.count[c] as number
    if (units === 0) continue
    residual[c] =
      ((sample.weight[c] as number) * (sum[c] as number)) / units - (offset[c] as number)
  }
  return residual
}
