import { incompleteBeta } from './beta'

/** P(F > f) with real degrees of freedom, from the upper tail. R: `pf(f, d1, d2, lower.tail = FALSE)`. */
export function fUpper(f: number, d1: number, d2: number): number {
  if (Number.isNaN(f) || !(d1 > 0 && d2 > 0)) return Number.NaN
  if (f <= 0) return 1
  if (f === Number.POSITIVE_INFINITY) return 0
  const total = d2 + d1 * f
  return incompleteBeta(d2 / total, (d1 * f) / total, d2 / 2, d1 / 2)
}
