import { add } from './add'
import type { Cells, Stratum } from './sample'

/**
 * Design-based covariance of two estimates (their variance when they are one), units or clusters drawn
 * within strata: Σ_h (1 − n_h/N_h) n_h/(n_h − 1) Σ (e_a − ē_a)(e_b − ē_b), over all units of the design
 * (`statistics.md` 4.2 and 4.4). R: `svyrecvar`.
 * `a`, `b`: mean residual of each cell's units. `within`: Σ over its units of the products of the
 * deviations from those means; without effect where there are clusters.
 */
export function crossVariance(
  cells: Cells,
  a: Float64Array,
  b: Float64Array,
  within: Float64Array,
): number {
  const [only] = cells.strata
  if (!cells.cluster && only && cells.strata.length === 1)
    return inOneStratum(cells.count, only, a, b, within)
  const drawn = cells.cluster
    ? clustersOf(cells, cells.cluster, a, b)
    : { count: cells.count, stratum: cells.stratum, a, b, within }
  const size = cells.strata.length
  const units = new Float64Array(size)
  const meanA = new Float64Array(size)
  const meanB = new Float64Array(size)
  const products = new Float64Array(size)
  const { count, stratum } = drawn
  for (let i = 0; i < count.length; i++) {
    const n = count[i] as number
    if (n === 0) continue
    const h = stratum[i] as number
    add(units, h, n)
    add(meanA, h, n * (drawn.a[i] as number))
    add(meanB, h, n * (drawn.b[i] as number))
  }
  for (let h = 0; h < size; h++) {
    const n = units[h] as number
    if (n === 0) continue
    meanA[h] = (meanA[h] as number) / n
    meanB[h] = (meanB[h] as number) / n
  }
  for (let i = 0; i < count.length; i++) {
    const n = count[i] as number
    if (n === 0) continue
    const h = stratum[i] as number
    const fromA = (drawn.a[i] as number) - (meanA[h] as number)
    const fromB = (drawn.b[i] as number) - (meanB[h] as number)
    add(products, h, (drawn.within[i] as number) + n * fromA * fromB)
  }
  let variance = 0
  for (let h = 0; h < size; h++) {
    const n = units[h] as number
    if (n > 0) variance += stratumScale(cells.strata[h] as Stratum, n) * (products[h] as number)
  }
  return variance
}

/** The same without lists by stratum: most samples have one, and every figure comes here. */
function inOneStratum(
  count: Float64Array,
  stratum: Stratum,
  a: Float64Array,
  b: Float64Array,
  within: Float64Array,
): number {
  let units = 0
  let meanA = 0
  let meanB = 0
  for (let i = 0; i < count.length; i++) {
    const n = count[i] as number
    units += n
    meanA += n * (a[i] as number)
    meanB += n * (b[i] as number)
  }
  if (units === 0) return 0
  meanA /= units
  meanB /= units
  let products = 0
  for (let i = 0; i < count.length; i++) {
    const fromA = (a[i] as number) - meanA
    const fromB = (b[i] as number) - meanB
    products += (within[i] as number) + (count[i] as number) * fromA * fromB
  }
  return stratumScale(stratum, units) * products
}

/** (1 − n/N) n/(n − 1); 0 for a stratum that has answered completely. */
export function stratumScale({ population }: Stratum, drawn: number): number {
  const rest = population === null ? 1 : 1 - drawn / population
  if (rest < 0)
    throw new RangeError('More units than their stratum holds: the frame is out of date.')
  if (rest === 0) return 0
  if (drawn === 1) throw new RangeError('A stratum of one unit has no variance: collapse it first.')
  return (rest * drawn) / (drawn - 1)
}

function clustersOf(cells: Cells, cluster: Int32Array, a: Float64Array, b: Float64Array) {
  let size = 0
  for (const k of cluster) if (k >= size) size = k + 1
  const drawn = {
    count: new Float64Array(size),
    stratum: new Int32Array(size),
    a: new Float64Array(size),
    b: new Float64Array(size),
    within: new Float64Array(size),
  }
  for (let c = 0; c < cluster.length; c++) {
    const n = cells.count[c] as number
    if (n === 0) continue
    const k = cluster[c] as number
    const h = cells.stratum[c] as number
    if (drawn.count[k] === 1 && drawn.stratum[k] !== h) {
      throw new RangeError('A cluster lies in two strata.')
    }
    drawn.count[k] = 1
    drawn.stratum[k] = h
    add(drawn.a, k, n * (a[c] as number))
    add(drawn.b, k, n * (b[c] as number))
  }
  return drawn
}
