import { expect, test } from 'vitest'
import { negativeBinomialQuantile } from './negative-binomial'

// R 4.2: qnbinom(p, size, mu = mean)
test.each([
  [0.05, 140.5, 200.7, 166],
  [0.5, 140.5, 200.7, 200],
  [0.95, 140.5, 200.7, 238],
  [0.975, 140.5, 200.7, 246],
  [0.05, 0.5, 2, 0],
  [0.95, 0.5, 2, 8],
  [0.05, 3.2, 41.3, 11],
  [0.95, 3.2, 41.3, 87],
  [0.05, 5_000, 120_000, 117_165],
  [0.95, 5_000, 120_000, 122_863],
  [0.9, 10.5, 15.75, 24],
  [0.9, 3, 0, 0],
])('quantile %f of size %f and mean %f', (p, size, mean, expected) => {
  expect(negativeBinomialQuantile(p, size, mean)).toBe(expected)
})
