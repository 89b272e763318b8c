import { expect, test } from 'vitest'
import { audit } from './audit'

// Reference case 19-disclosure-audit (R 4.2.2, lpSolve): 12 communes × answers, margins published.
const margins = [
  { cells: [0, 1, 2], sum: 61 },
  { cells: [3, 4, 5], sum: 58 },
  { cells: [6, 7, 8], sum: 76 },
  { cells: [9, 10, 11], sum: 47 },
  { cells: [0, 3, 6, 9], sum: 56 },
  { cells: [1, 4, 7, 10], sum: 116 },
  { cells: [2, 5, 8, 11], sum: 70 },
]
const counts = [12, 40, 9, 1, 35, 22, 18, 27, 31, 25, 14, 8]
const without = (...hidden: number[]) => [
  ...margins,
  ...counts.flatMap((sum, at) => (hidden.includes(at) ? [] : [{ cells: [at], sum }])),
]

test('one hidden cell is recovered through its margins', async () => {
  expect(await audit(12, without(3), [[3]], 5)).toEqual([
    { low: 1, high: 1, exact: true, smallRevealed: true },
  ])
})

test('a hidden rectangle protects, and its cells have bounds', async () => {
  const found = await audit(12, without(3, 5, 9, 11), [[3], [5], [9], [11]], 5)
  expect(found.map(({ low, high }) => [low, high])).toEqual([
    [0, 23],
    [0, 23],
    [3, 26],
    [7, 30],
  ])
  expect(found.some(({ exact, smallRevealed }) => exact || smallRevealed)).toBe(false)
})

test('two filters that differ by few give them away', async () => {
  const published = [
    { cells: [0, 1, 2, 3], sum: 60 },
    { cells: [0, 1], sum: 41 },
    { cells: [0, 2], sum: 58 },
    { cells: [0], sum: 40 },
  ]
  const found = await audit(4, published, [[1], [1, 3], [3]], 5)
  expect(found.map(({ low, smallRevealed }) => [low, smallRevealed])).toEqual([
    [1, true],
    [2, true],
    [1, true],
  ])
})

test('where nothing limits a count, it has no largest value', async () => {
  expect(await audit(2, [{ cells: [0], sum: 4 }], [[1], [0, 1]], 5)).toEqual([
    { low: 0, high: null, exact: false, smallRevealed: false },
    { low: 4, high: null, exact: false, smallRevealed: false },
  ])
})

test('counts are whole: halves would allow more', async () => {
  // x + y = 1, y + z = 1, x + z ≤ 1 with x + y + z known only as pairs: no half may stand in.
  const pairs = [
    { cells: [0, 1, 3], sum: 1 },
    { cells: [1, 2, 3], sum: 1 },
    { cells: [0, 2, 3], sum: 1 },
  ]
  // With halves, x = y = z = 1/2 and the fourth cell 0; whole counts leave only the fourth.
  expect(await audit(4, pairs, [[3], [0]], 5)).toMatchObject([
    { low: 1, high: 1 },
    { low: 0, high: 0 },
  ])
})

test('sums that contradict each other are a defect', async () => {
  const published = [
    { cells: [0, 1], sum: 4 },
    { cells: [0], sum: 5 },
  ]
  await expect(audit(2, published, [[1]], 5)).rejects.toThrow('no counts')
})
