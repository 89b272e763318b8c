import { crossVariance } from './cross-variance'
import { varianceOf } from './estimate'
import type { Linearised } from './linearised'
import type { Sample } from './sample'

/** Sums of two scores over the units of each cell that are in the bases of both. */
export type CrossSums = {
  base: Float64Array
  first: Float64Array
  second: Float64Array
  products: Float64Array
}

/**
 * Covariance of two estimates of one sample, each on its own base; `cross` is null when no unit is in
 * both bases. R: `vcov(svytotal(~za + zb, design))` with z as `svymean` linearises it.
 */
export function covariance(
  sample: Sample,
  a: Linearised,
  b: Linearised,
  cross: CrossSums | null,
): number {
  return crossVariance(sample, a.residual, b.residual, crossWithin(sample, a, b, cross))
}

/** The difference b − a of two estimates of one sample, linearised. */
export function differenceLinearised(
  sample: Sample,
  a: Linearised,
  b: Linearised,
  cross: CrossSums | null,
): Pick<Linearised, 'value' | 'residual' | 'within' | 'nothing'> {
  const shared = crossWithin(sample, a, b, cross)
  return {
    value: b.value - a.value,
    residual: b.residual.map((residual, c) => residual - (a.residual[c] as number)),
    within: shared.map((both, c) => (a.within[c] as number) + (b.within[c] as number) - 2 * both),
    // What cancels between two scores leaves the rounding of their own variances.
    nothing: a.nothing + b.nothing + 1e-13 * (varianceOf(sample, a) + varianceOf(sample, b)),
  }
}

/** Σ over each cell's units of the products of the two residuals' deviations from their means. */
function crossWithin(
  sample: Sample,
  a: Linearised,
  b: Linearised,
  cross: CrossSums | null,
): Float64Array {
  const within = new Float64Array(sample.count.length)
  for (let c = 0; c < within.length; c++) {
    const units = sample.count[c] as number
    if (units === 0) continue
    const products = cross
      ? ((cross.products[c] as number) -
          b.centre * (cross.first[c] as number) -
          a.centre * (cross.second[c] as number) +
          a.centre * b.centre * (cross.base[c] as number)) /
        (a.divisor * b.divisor)
      : 0
    const means = ((a.sum[c] as number) * (b.sum[c] as number)) / units
    within[c] = (sample.weight[c] as number) ** 2 * (products - means)
  }
  return within
}
