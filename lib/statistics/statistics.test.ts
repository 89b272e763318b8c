import { expect, test } from 'vitest'
import { mean } from './mean'
import { median } from './median'
import { ranks } from './ranks'

// R 4.2.2: rank(-c(5, 7, 7, 1), ties.method = "min")
test('equal values share the best rank', () => {
  expect(ranks([5, 7, 7, 1])).toEqual([3, 1, 1, 4])
  expect(ranks([5, null, 7])).toEqual([2, null, 1])
  expect(ranks([0.1 + 0.2, 0.3])).toEqual([1, 1])
})

// R 4.2.2: quantile(c(1, 1, 5, 9), 0.5, type = 1) is 1; quantile(c(1, 5, 9), 0.5, type = 1) is 5
test('the median is a value that was given', () => {
  expect(
    median([
      [9, 1],
      [1, 2],
      [5, 1],
    ]),
  ).toBe(1)
  expect(
    median([
      [9, 1],
      [1, 1],
      [5, 1],
    ]),
  ).toBe(5)
  expect(median([[3, 0]])).toBeNull()
})

test('the mean weighs values by their counts', () => {
  expect(
    mean([
      [10, 1],
      [0, 3],
    ]),
  ).toBe(2.5)
  expect(mean([])).toBeNull()
})
