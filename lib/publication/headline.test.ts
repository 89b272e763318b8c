import { expect, test } from 'vitest'
import { verdict } from './headline'
import { testSnapshot } from './test-snapshot'

// Shares of the founding document, F1a to F1d: its title holds on them.
const founding = { citizens: 0.69, mayors: 0.81, associations: 0.95, companies: 0.89 }

test('four audiences well above a half endorse', () => {
  expect(verdict(testSnapshot(founding))).toBe('endorsed')
})

test('one audience under a half, or a hidden one, and nothing is said of all', () => {
  expect(verdict(testSnapshot({ ...founding, citizens: 0.49 }))).toBe('figures')
  expect(verdict(testSnapshot({ ...founding, companies: null }))).toBe('figures')
})

test('a half that the interval cannot tell from less is not said', () => {
  // Wald, n = 400: 0.53 ± 0.049; n = 4 000: 0.53 ± 0.015.
  expect(verdict(testSnapshot({ ...founding, citizens: 0.53 }, { base: 400 }))).toBe('figures')
  expect(verdict(testSnapshot({ ...founding, citizens: 0.53 }, { base: 4000 }))).toBe('endorsed')
})

test('an edition without intervals keeps its verdict: 1/√n away from a half', () => {
  const former = (citizens: number, base: number) =>
    verdict(testSnapshot({ ...founding, citizens }, { base, former: true }))
  expect(former(0.54, 400)).toBe('figures')
  expect(former(0.54, 4000)).toBe('endorsed')
})

test('self-selected respondents speak for themselves only, and have no interval to clear', () => {
  expect(verdict(testSnapshot(founding, { sampleKind: 'open' }))).toBe('majorities')
  const few = { ...founding, citizens: 0.51 }
  expect(verdict(testSnapshot(few, { sampleKind: 'open' }))).toBe('majorities')
  expect(verdict(testSnapshot({ ...few, citizens: 0.5 }, { sampleKind: 'open' }))).toBe('figures')
})
