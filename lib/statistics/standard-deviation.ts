import type { Sample, Sums } from './sample'

/**
 * Standard deviation of the score among units: √( n/(n−1) Σ w (y − m)² / W ), n and W of the base. Null
 * under two units. R: `sqrt(coef(svyvar(~y, subset(design, base))))`.
 */
export function standardDeviation(sample: Sample, sums: Sums): number | null {
  const { weight } = sample
  let units = 0
  let base = 0
  let total = 0
  for (let c = 0; c < weight.length; c++) {
    const w = weight[c] as number
    const n = sums.base[c] as number
    if (w === 0 || n === 0) continue
    units += n
    base += w * n
    total += w * (sums.sum[c] as number)
  }
  if (units < 2 || base === 0) return null
  const mean = total / base
  let squares = 0
  for (let c = 0; c < weight.length; c++) {
    const n = sums.base[c] as number
    if (n === 0) continue
    const sum = sums.sum[c] as number
    const within = (sums.squares[c] as number) - (sum * sum) / n
    squares += (weight[c] as number) * (within + (sum - mean * n) ** 2 / n)
  }
  return Math.sqrt(Math.max(0, ((units / (units - 1)) * squares) / base))
}
