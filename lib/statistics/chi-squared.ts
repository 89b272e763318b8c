import { logMinusLinear, stirlingCorrection } from './stirling'

/** P(X > x) for a chi-squared of `df` degrees, from the upper tail. R: `pchisq(x, df, lower.tail = FALSE)`. */
export function chiSquaredUpper(x: number, df: number): number {
  if (Number.isNaN(x) || !(df > 0)) return Number.NaN
  if (x <= 0) return 1
  if (x === Number.POSITIVE_INFINITY) return 0
  const a = df / 2
  const half = x / 2
  return half < a + 1
    ? 1 - (density(half, a) / a) * series(half, a)
    : density(half, a) * fraction(half, a)
}

/** x^a e^−x / Γ(a), from the distance to the mean. */
function density(x: number, a: number): number {
  const exponent = a * logMinusLinear(x / a, (x - a) / a) - stirlingCorrection(a)
  return Math.sqrt(a / (2 * Math.PI)) * Math.exp(exponent)
}

function series(x: number, a: number): number {
  let term = 1
  let sum = 1
  for (let k = 1; term > 1e-17 * sum; k++) {
    term *= x / (a + k)
    sum += term
  }
  return sum
}

/** Continued fraction of the upper incomplete gamma, by Lentz's rule. Abramowitz & Stegun 6.5.31. */
function fraction(x: number, a: number): number {
  let b = x + 1 - a
  let c = 1e300
  let d = 1 / b
  let value = d
  for (let k = 1; k < 1e6; k++) {
    const numerator = -k * (k - a)
    b += 2
    d = 1 / (numerator * d + b)
    c = b + numerator / c
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return value
}
