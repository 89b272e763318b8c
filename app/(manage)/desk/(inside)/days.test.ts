import { expect, test } from 'vitest'
import { everyDay, lastDays } from './days'

const counts = [
  { day: '2026-03-28', count: 2 },
  { day: '2026-03-30', count: 5 },
]

test('days without a response have their place, across the change of the clocks', () => {
  expect(everyDay(counts, '2026-03-27', '2026-03-31')).toEqual([
    { day: '2026-03-27', count: 0 },
    { day: '2026-03-28', count: 2 },
    { day: '2026-03-29', count: 0 },
    { day: '2026-03-30', count: 5 },
    { day: '2026-03-31', count: 0 },
  ])
})

test('a day outside the dates that has responses is shown', () => {
  expect(everyDay(counts, '2026-03-29', '2026-03-29')).toHaveLength(3)
})

test('the last seven days end today', () => {
  expect(lastDays(counts, '2026-04-03', 7)).toBe(7)
  expect(lastDays(counts, '2026-04-04', 7)).toBe(5)
})
