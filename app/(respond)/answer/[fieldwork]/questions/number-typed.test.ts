import { expect, test } from 'vitest'
import { numberTyped } from './number-typed'

test.each([
  ['12', 0, 12],
  ['1 000', 0, 1000],
  ['1\u202f000,5', 1, 1000.5],
  ['1.000', 0, 1000],
  ['1,000', 2, 1000],
  ['1.000', 3, 1],
  ['1.234.567', 3, 1_234_567],
  ['1.234,5', 1, 1234.5],
  ['1,234.5', 1, 1234.5],
  ['2,5', 1, 2.5],
  ['2.5', 1, 2.5],
  ['0,125', 3, 0.125],
  ['-3', 0, -3],
  ['−3', 0, -3],
  ['1’000', 0, 1000],
])('« %s » with %d decimals is %d', (typed, decimals, number) => {
  expect(numberTyped(typed, decimals)).toBe(number)
})

test.each(['', 'douze', '1,2,3', '12 €', '1.2,3.4', '12-', '1e3', '٣'])(
  '« %s » is no number',
  (typed) => {
    expect(numberTyped(typed, 2)).toBe(typed)
  },
)
