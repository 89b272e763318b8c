import { incompleteBeta } from './beta'
import { normalQuantile, twoSidedP } from './normal'
import { stirlingCorrection } from './stirling'

/** P(|T| > |t|) for Student's t, from the tail; `df` may be real or infinite. R: `2 * pt(-abs(t), df)`. */
export function studentTwoSidedP(t: number, df: number): number {
  if (!(df > 0)) return Number.NaN
  if (df === Number.POSITIVE_INFINITY) return twoSidedP(t)
  const square = t * t
  if (square === Number.POSITIVE_INFINITY) return 0
  const total = df + square
  return incompleteBeta(df / total, square / total, df / 2, 0.5)
}

/** Quantile of Student's t; NaN without a degree of freedom. R: `qt(p, df)`. Example: 0.975, 8 → 2.306004. */
export function studentQuantile(p: number, df: number): number {
  if (!(df > 0)) return Number.NaN
  const normal = normalQuantile(p)
  if (df === Number.POSITIVE_INFINITY || normal === 0 || !Number.isFinite(normal)) return normal
  const tail = 2 * Math.min(p, 1 - p)
  const z = Math.abs(normal)
  // Two-sided p is convex in t: from below, Newton's steps climb to the quantile.
  let t = z
  if (df > 30) t += (z ** 3 + z) / (4 * df)
  for (let step = 0; step < 500; step++) {
    const next = t + (studentTwoSidedP(t, df) - tail) / (2 * density(t, df))
    const moved = Math.abs(next - t)
    t = next
    if (moved < 1e-13 * t) break
  }
  return normal < 0 ? -t : t
}

function density(t: number, df: number): number {
  const half = df / 2
  const correction = stirlingCorrection(half + 0.5) - stirlingCorrection(half)
  const peak = half * Math.log1p(0.5 / half) - 0.5 + correction
  const shape = -(half + 0.5) * Math.log1p((t * t) / df)
  return Math.exp(peak + shape) / Math.sqrt(2 * Math.PI)
}
