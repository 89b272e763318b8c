import { chiSquaredUpper } from './chi-squared'

/** P(|Z| > |z|) of the standard normal, from the tail. R: `2 * pnorm(-abs(z))`. */
export function twoSidedP(z: number): number {
  return chiSquaredUpper(z * z, 1)
}

/** Quantile of the standard normal. R: `qnorm(p)`. Example: 0.975 → 1.959964. */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p)
  if (!(p > 0)) return p === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (p === 0.5) return 0
  // Abramowitz & Stegun 26.2.23 is right to 4.5e-4; Halley's steps triple the digits.
  const t = Math.sqrt(-2 * Math.log(p))
  let z =
    t -
    (2.515517 + t * (0.802853 + t * 0.010328)) /
      (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
  for (let step = 0; step < 4; step++) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
    const newton = (upper(z) - p) / density
    z += newton / (1 - (newton * z) / 2)
  }
  return -z
}

/** P(Z > z), also for the slightly negative values that a step near the median may reach. */
const upper = (z: number) => (z < 0 ? 1 - twoSidedP(z) / 2 : twoSidedP(z) / 2)
