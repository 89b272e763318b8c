import { logMinusLinear, stirlingCorrection } from './stirling'

/** Regularised incomplete beta I_x(a, b), 0 ≤ x ≤ 1. R: `pbeta(x, a, b)`. */
export function betaCdf(x: number, a: number, b: number): number {
  return incompleteBeta(x, 1 - x, a, b)
}

/** The same with y = 1 − x given by the caller, who may know it to more digits. */
export function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (Number.isNaN(x + y + a + b)) return Number.NaN
  if (x <= 0) return 0
  if (y <= 0) return 1
  // Past the mean the fraction of the other tail converges, and what is taken from 1 is small.
  if (x * (a + b + 2) > a + 1) return 1 - density(x, y, a, b) * fraction(y, x, b, a)
  return density(x, y, a, b) * fraction(x, y, a, b)
}

/** Quantile of the beta distribution; 0 or 1 where a shape is 0. NaN of NaN. R: `qbeta(p, a, b)`. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (Number.isNaN(p + a + b)) return Number.NaN
  if (p <= 0 || a <= 0) return 0
  if (p >= 1 || b <= 0) return 1
  let low = 0
  let high = 1
  let x = a / (a + b)
  for (let step = 0; step < 2000; step++) {
    const excess = betaCdf(x, a, b) - p
    if (excess === 0) return x
    if (excess > 0) high = x
    else low = x
    const newton = x - (excess * x * (1 - x)) / density(x, 1 - x, a, b)
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - x) <= 4e-16 * x || next === low || next === high) return next
    x = next
  }
  return x
}

/** x^a y^b / B(a, b), from the distance to the mean: no difference of large logarithms. */
function density(x: number, y: number, a: number, b: number): number {
  const total = a + b
  const distance = b * x - a * y
  const exponent =
    a * logMinusLinear((x * total) / a, distance / a) +
    b * logMinusLinear((y * total) / b, -distance / b)
  const correction = stirlingCorrection(total) - stirlingCorrection(a) - stirlingCorrection(b)
  return Math.sqrt((a / total) * (b / (2 * Math.PI))) * Math.exp(exponent + correction)
}

/**
 * I_x(a, b) over its density: the even part of the continued fraction, whose terms are built on the distance
 * to the mean. Reference: Didonato & Morris, algorithm 708 (`bfrac`).
 */
function fraction(x: number, y: number, a: number, b: number): number {
  const c = 1 + a * y - b * x
  let [before, over, above] = [0, 1, 1]
  let under = c / (1 + 1 / a)
  let value = above / under
  let s = a + 1
  for (let n = 1; n < 1e6; n++) {
    const w = n * (b - n) * x
    const p = 1 + (n - 1) / a
    const alpha = p * (p + b / a) * (a / s) ** 2 * w * x
    const beta = n + w / s + ((n / a + 1) / (1 + (2 * n + 1) / a)) * (c + n * (1 + y))
    s += 2
    const nextAbove = alpha * before + beta * above
    const nextUnder = alpha * over + beta * under
    const next = nextAbove / nextUnder
    const settled = Math.abs(next - value) <= 1e-16 * next
    value = next
    if (settled) break
    before = above / nextUnder
    over = under / nextUnder
    above = next
    under = 1
  }
  return value
}
