import { expect, test } from 'vitest'
import { stratumWeights } from './stratum-weights'

const first = { day: '2026-10-01', sizes: { small: { population: 900, drawn: 90 } } }
const second = { day: '2026-10-20', sizes: { small: { population: 900, drawn: 60 } } }

test('units stand for the population of their stratum, over all draws up to the day', () => {
  expect(stratumWeights([second, first], '2026-09-30').size).toBe(0)
  expect(stratumWeights([second, first], '2026-10-01').get('small')).toBe(10)
  expect(stratumWeights([second, first], '2026-10-20').get('small')).toBe(6)
})

test('a stratum nobody was drawn from weighs nothing', () => {
  const none = { day: '2026-10-01', sizes: { empty: { population: 5, drawn: 0 } } }
  expect(stratumWeights([none], '2026-10-01').has('empty')).toBe(false)
})
