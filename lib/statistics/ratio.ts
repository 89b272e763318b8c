import { estimate } from './estimate'
import { linearise } from './linearised'
import type { Estimate, Sample } from './sample'

/** Sums of two scores of the units of each cell that have both. */
export type RatioSums = {
  base: Float64Array
  numerator: Float64Array
  denominator: Float64Array
  numeratorSquares: Float64Array
  denominatorSquares: Float64Array
  products: Float64Array
}

/**
 * Ratio of two weighted totals; its linearised variable is (y − R x) / Σ w x. Null where the denominator's
 * total is 0. R: `svyratio(~y, ~x, design)`.
 */
export function estimateRatio(sample: Sample, sums: RatioSums): Estimate {
  const { weight } = sample
  let numerator = 0
  let denominator = 0
  let squares = 0
  for (let c = 0; c < weight.length; c++) {
    const w = weight[c] as number
    numerator += w * (sums.numerator[c] as number)
    denominator += w * (sums.denominator[c] as number)
    squares += w * (sums.numeratorSquares[c] as number)
  }
  if (denominator === 0) return estimate(sample, sums, null)
  const ratio = numerator / denominator
  const score = {
    base: sums.base,
    sum: sums.numerator.map((y, c) => y - ratio * (sums.denominator[c] as number)),
    squares: sums.numeratorSquares.map(
      (yy, c) =>
        yy -
        2 * ratio * (sums.products[c] as number) +
        ratio * ratio * (sums.denominatorSquares[c] as number),
    ),
  }
  const nothing = (1e-18 * squares) / denominator
  return estimate(sample, sums, {
    ...linearise(sample, score, 0, denominator),
    value: ratio,
    nothing,
  })
}
