import { expect, test } from 'vitest'
import { groupParts } from './group-parts'

const parts = (sizes: Record<string, number>) =>
  new Map(Object.entries(sizes).map(([key, count]) => [key, [{ count }]]))
const keysOf = (sizes: Record<string, number>, isProtected = true) =>
  groupParts(parts(sizes), isProtected).map(({ keys }) => keys)

test('parts stand in order, each alone where nobody is protected', () => {
  expect(keysOf({ '68': 1, '08': 300, '67': 5 }, false)).toEqual([['08'], ['67'], ['68']])
})

test('parts with fewer than 11 units are put together', () => {
  expect(keysOf({ a: 20, b: 10, c: 11, d: 9 })).toEqual([['a'], ['c'], ['b', 'd']])
})

test('a small part is never the one left out of the total: the next smallest goes with it', () => {
  expect(keysOf({ a: 200, b: 3, c: 50 })).toEqual([['a'], ['b', 'c']])
  expect(keysOf({ a: 200, b: 3, c: 2, d: 50 })).toEqual([['a'], ['b', 'c', 'd']])
  expect(keysOf({ a: 4, b: 3 })).toEqual([['a', 'b']])
  expect(keysOf({ a: 4 })).toEqual([['a']])
  expect(keysOf({})).toEqual([])
})
