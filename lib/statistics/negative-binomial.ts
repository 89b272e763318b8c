import { incompleteBeta } from './beta'

/**
 * Smallest count whose cumulated probability reaches p, for counts of mean `mean` and variance
 * mean + mean² / size: a Poisson whose rate is itself a gamma of shape `size`. 0 for a mean of 0.
 * R: `qnbinom(p, size, mu = mean)`. Example: p 0.95, size 140.5, mean 200.7 → 238.
 */
export function negativeBinomialQuantile(p: number, size: number, mean: number): number {
  if (!(mean > 0) || !(p > 0)) return 0
  const x = size / (size + mean)
  const y = mean / (size + mean)
  const isReached = (count: number) => incompleteBeta(x, y, size, count + 1) >= p
  if (isReached(0)) return 0
  let below = 0
  let above = Math.max(1, Math.ceil(mean))
  while (!isReached(above)) {
    below = above
    above *= 2
  }
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2)
    if (isReached(middle)) above = middle
    else below = middle
  }
  return above
}
