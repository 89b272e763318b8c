import { expect, test } from 'vitest'
import { numberTyped } from './number-typed'

test.each([
  ['12', 0, 'fr', 12],
  ['1 000', 0, 'fr', 1000],
  ['1\u202f000,5', 1, 'fr', 1000.5],
  ['1.000', 0, 'de', 1000],
  ['1,000', 0, 'en', 1000],
  ['1.000', 2, 'de', 1000],
  ['1,000', 2, 'en', 1000],
  ['1,000', 2, 'fr', 1],
  ['7,255', 2, 'fr', 7.255],
  ['1.000', 3, 'fr', 1],
  ['1.234.567', 3, 'de', 1_234_567],
  ['1.234,5', 1, 'de', 1234.5],
  ['1,234.5', 1, 'en', 1234.5],
  ['2,5', 1, 'en', 2.5],
  ['2.5', 1, 'fr', 2.5],
  ['0,125', 3, 'fr', 0.125],
  ['-3', 0, 'fr', -3],
  ['−3', 0, 'fr', -3],
  ['1’000', 0, 'de', 1000],
])('« %s » with %d decimals in %s is %d', (typed, decimals, language, number) => {
  expect(numberTyped(typed, { decimals, language })).toBe(number)
})

test.each(['', 'douze', '1,2,3', '12 €', '1.2,3.4', '12-', '1e3', '٣'])(
  '« %s » is no number',
  (typed) => {
    expect(numberTyped(typed, { decimals: 2, language: 'fr' })).toBe(typed)
  },
)
