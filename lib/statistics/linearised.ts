import type { Sample, Sums } from './sample'

/** An estimate with the linearised variable its variance is made of, by cell. */
export type Linearised = {
  value: number
  /** What is taken from scores: the value of a mean, 0 for a total. */
  centre: number
  /** What scores are divided by: the weighted base of a mean, 1 for a total. */
  divisor: number
  /** Σ z over the cell's units: z = (score − centre) / divisor in the base, 0 outside. */
  sum: Float64Array
  /** Mean residual of the cell's units: weight × z, less what calibration explains. */
  residual: Float64Array
  /** Σ of the squared deviations from that mean. */
  within: Float64Array
  /**
   * A smaller variance is the rounding left by a figure known by construction: 1e-18 in units of the
   * squared score, for a share 1e-18 at most.
   */
  nothing: number
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

/** Of an estimate whose linearised variable is (score − centre) / divisor. */
export function linearise(sample: Sample, sums: Sums, centre: number, divisor: number): Linearised {
  const size = sums.base.length
  const sum = new Float64Array(size)
  const within = new Float64Array(size)
  const perDivisor = 1 / divisor
  const perSquare = perDivisor * perDivisor
  let base = 0
  let squares = 0
  for (let c = 0; c < size; c++) {
    const n = sums.base[c] as number
    const of = sums.sum[c] as number
    const z = (of - centre * n) * perDivisor
    sum[c] = z
    if (n === 0) continue
    const ofSquares = sums.squares[c] as number
    const units = sample.count[c] as number
    const w = sample.weight[c] as number
    base += w * n
    squares += w * ofSquares
    // Exactly 0 in a cell whose units all have one score and are all in the base: no cancellation is
    // left that would hide a figure known by construction.
    let spread = (ofSquares * n - of * of) * perSquare
    if (n !== units) spread += (z * z * (units - n)) / units
    within[c] = (w * w * spread) / n
  }
  const nothing = (1e-18 * squares * base) / (divisor * divisor)
  return { value: centre, centre, divisor, sum, residual: residuals(sample, sum), within, nothing }
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
