import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocate } from './allocate'

const stratum = (code: string, population: number, available = population) => ({
  code,
  population,
  available,
})

// Cochran, Sampling Techniques, 3rd ed. 1977, 5.3 and 5.5: 64 American cities in 1930, the 16 largest with
// S² = 53 843, the other 48 with S² = 5 581, a sample of 24. Proportional: 6 and 18; Neyman: 12.21 and 11.79.
test('the cities of Cochran', () => {
  const cities = [stratum('large', 16), stratum('other', 48)]
  expect(allocate(cities, { method: 'proportional', size: 24 })).toEqual({ large: 6, other: 18 })
  expect(allocate(cities, { method: 'equal', size: 24 })).toEqual({ large: 12, other: 12 })
  const deviations = { large: Math.sqrt(53_843), other: Math.sqrt(5_581) }
  const neyman = allocate(cities, { method: 'neyman', size: 24, deviations })
  expect(neyman).toEqual({ large: 12, other: 12 })
})

// R 4.2.2, sampling 2.9: N <- c(a=4, b=30, c=200, d=1000); S <- c(40, 10, 3, 1)
// tapply(inclusionprobabilities(rep(S, N), n), rep(names(N), N), sum)
test.each([
  [60, { a: 4, b: 8.842105, c: 17.684211, d: 29.473684 }],
  [200, { a: 4, b: 30, c: 62.25, d: 103.75 }],
  [700, { a: 4, b: 30, c: 200, d: 466 }],
])('strata taken whole leave the rest to the others, n = %i', (size, expected) => {
  const strata = [stratum('a', 4), stratum('b', 30), stratum('c', 200), stratum('d', 1000)]
  const deviations = { a: 40, b: 10, c: 3, d: 1 }
  const numbers = allocate(strata, { method: 'neyman', size, deviations })
  for (const [code, share] of Object.entries(expected))
    expect(Math.abs((numbers[code] ?? 0) - share)).toBeLessThan(1)
  expect(Object.values(numbers).reduce((sum, one) => sum + one)).toBe(size)
})

test('largest remainders: 10 over 3, 3 and 3', () => {
  const strata = ['a', 'b', 'c'].map((code) => stratum(code, 30))
  expect(allocate(strata, { method: 'proportional', size: 10 })).toEqual({ a: 4, b: 3, c: 3 })
})

test('fixed numbers stay below what is left', () => {
  const numbers = { a: 5, b: 50 }
  const strata = [stratum('a', 30), stratum('b', 40, 20), stratum('c', 10)]
  expect(allocate(strata, { method: 'fixed', size: 55, numbers })).toEqual({ a: 5, b: 20, c: 0 })
})

test('adds up to what was asked wherever there are as many, and never takes more than there are', () => {
  const strata = fc.array(fc.tuple(fc.nat(200), fc.nat(200), fc.integer({ min: 1, max: 50 })), {
    minLength: 1,
    maxLength: 12,
  })
  const method = fc.constantFrom('proportional', 'equal', 'neyman')
  fc.assert(
    fc.property(strata, method, fc.integer({ min: 1, max: 2000 }), (drawn, method, size) => {
      const all = drawn.map(([left, before], at) => stratum(`s${at}`, left + before, left))
      const deviations = Object.fromEntries(drawn.map(([, , s], at) => [`s${at}`, s]))
      const numbers = allocate(all, { method, size, deviations })
      for (const { code, available } of all) expect(numbers[code]).toBeLessThanOrEqual(available)
      const total = Object.values(numbers).reduce((sum, one) => sum + one, 0)
      const available = all.reduce((sum, one) => sum + one.available, 0)
      expect(total).toBe(Math.min(size, available))
    }),
  )
})
