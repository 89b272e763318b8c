import { expect, test } from 'vitest'
import { strataToHide } from './coarse-strata'

const hides = (counts: Record<string, number>, bearNone = 0) =>
  strataToHide([
    ...Object.entries(counts).map(([stratum, responses]) => ({ stratum, responses })),
    { stratum: null, responses: bearNone },
  ])

test('fewer than eleven stand beside no answers, neither by their stratum nor by what is left of the others', () => {
  expect(hides({ north: 11, south: 40 })).toEqual([])
  expect(hides({ north: 10, south: 5, east: 12 })).toEqual(['south', 'north'])
  expect(hides({ north: 1, south: 40, east: 12 })).toEqual(['north', 'east'])
  expect(hides({ south: 40, east: 12 }, 3)).toEqual(['east'])
  expect(hides({ south: 40, east: 12 }, 11)).toEqual([])
  expect(hides({ north: 4 })).toEqual(['north'])
})
