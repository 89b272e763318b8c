import { expect, test } from 'vitest'
import { leaders, ranking } from './ranking'
import { testSnapshot } from './test-snapshot'

const shares = { citizens: 0.69, mayors: 0.81 }

test('each audience ranks by itself; rows follow the mean of ranks, never pooled shares', () => {
  const themes = { citizens: [0.5, 0.3, 0.4], mayors: [0.2, 0.9, 0.1] }
  const ranked = ranking(testSnapshot(shares, { themes }), 'cocon_sujets', 'cited')
  expect(ranked.rows.map((row) => [row.code, row.ranks])).toEqual([
    ['emploi', [1, 2]],
    ['mobilite', [3, 1]],
    ['logement', [2, 3]],
  ])
  expect(leaders(ranked).map((rows) => rows.map((row) => row.code))).toEqual([
    ['emploi'],
    ['mobilite'],
  ])
})

test('equal shares share the best rank, and both lead', () => {
  const themes = { citizens: [0.5, 0.5, 0.4], mayors: [0.2, 0.2, 0.2] }
  const ranked = ranking(testSnapshot(shares, { themes }), 'cocon_sujets', 'cited')
  expect(ranked.rows.map((row) => row.ranks)).toEqual([
    [1, 1],
    [1, 1],
    [3, 1],
  ])
  expect(leaders(ranked)[0]).toHaveLength(2)
})

test('a hidden share has no rank and takes none away', () => {
  const ranked = ranking(
    testSnapshot(shares, { themes: { citizens: [0.5, 0.3, 0.4] } }),
    'cocon_sujets',
    'cited',
  )
  expect(ranked.rows.map((row) => row.ranks[1])).toEqual([null, null, null])
  expect(leaders(ranked)[1]).toEqual([])
})
