import { expect, test } from 'vitest'
import { decimal, percent } from './percent'

test('shares follow the typography of each language, without decimals', () => {
  expect(percent(0.69, 'fr')).toBe('69\u202f%')
  expect(percent(0.6949, 'en')).toBe('69%')
  expect(percent(0, 'fr')).toBe('0\u202f%')
  expect(decimal(7.05, 'fr', 1)).toBe('7,1')
  expect(decimal(7.1, 'en', 1)).toBe('7.1')
})
