import { expect, test } from 'vitest'
import { estimateMean } from './estimate'
import { collapseStrata, lonelyStrata } from './lonely-strata'
import type { Cells } from './sample'
import { unweightedSample } from './weighted-sample'

function cells(units: number[], populations: (number | null)[]): Cells {
  return {
    count: Float64Array.from(units),
    designWeight: new Float64Array(units.length).fill(2),
    stratum: Int32Array.from(units.keys()),
    cluster: null,
    strata: populations.map((population) => ({ population })),
  }
}

test('a stratum of one unit joins its nearest neighbour, the one before it first', () => {
  const drawn = cells([4, 1, 0, 1, 6], [40, 10, 5, 20, 60])
  expect(lonelyStrata(drawn)).toEqual([1, 3])
  const found = collapseStrata(drawn)
  expect(found?.collapsed).toEqual([
    { stratum: 1, into: 0 },
    { stratum: 3, into: 4 },
  ])
  expect([...(found?.cells.stratum ?? [])]).toEqual([0, 0, 2, 4, 4])
  expect(found?.cells.strata).toEqual([50, 10, 5, 20, 80].map((population) => ({ population })))
  const sample = unweightedSample(found?.cells ?? drawn)
  const sums = { base: drawn.count, sum: Float64Array.of(2, 1, 0, 0, 3) }
  // R: u <- data.frame(h = c(rep(0, 5), rep(4, 7)), y = c(1, 1, 0, 0, 1, 0, 1, 1, 1, 0, 0, 0))
  // u$N <- ifelse(u$h == 0, 50, 80); vcov(svymean(~y, svydesign(~1, strata = ~h, fpc = ~N,
  //   weights = rep(2, 12), data = u)))
  expect(estimateMean(sample, { ...sums, squares: sums.sum }).variance).toBeCloseTo(
    0.0220486111111111,
    14,
  )
})

test('a complete stratum of one unit stays, a lonely sample cannot be mended', () => {
  expect(lonelyStrata(cells([4, 1], [40, 1]))).toEqual([])
  expect(collapseStrata(cells([1, 0], [40, 10]))).toBeNull()
})
