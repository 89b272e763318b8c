import { expect, test } from 'vitest'
import { completed, leftOf, sumOfRows } from './sum-of-rows'

test('decimals add up exactly', () => {
  expect(sumOfRows({ a: 0.1, b: 0.2 }, 1)).toBe(0.3)
  expect(leftOf(1, { a: 0.1, b: 0.2, c: 0.7 }, 1)).toBe(0)
  expect(leftOf(100, { a: 33.33, b: 33.33, c: 33.33 }, 2)).toBe(0.01)
  expect(leftOf(100, { a: 90, b: 20 }, 0)).toBe(-10)
})

test('what is no number counts for nothing', () => {
  expect(leftOf(100, { a: 60, b: 'dix' }, 0)).toBe(40)
})

const item = { rows: ['a', 'b', 'c'], total: 100, decimals: 0 }

test('rows left blank are zeros once all is shared out, and only then', () => {
  expect(completed(item, { a: 60, b: 40 })).toEqual({ a: 60, b: 40, c: 0 })
  expect(completed(item, { a: 60, b: '' })).toEqual({ a: 60 })
  expect(completed(item, { a: 100, b: 'dix' })).toEqual({ a: 100, b: 'dix' })
  expect(completed(item, { a: '', b: '' })).toEqual({})
})
