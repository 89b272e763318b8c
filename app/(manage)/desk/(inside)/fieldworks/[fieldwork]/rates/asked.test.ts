import { expect, test } from 'vitest'
import { ratesAsked, ratesPath } from './asked'

const now = new Date('2026-11-10T09:00:00Z')

test('a day that has not come, or is none, is today', () => {
  const today = { on: '2026-11-10', today: '2026-11-10', by: undefined }
  for (const on of [undefined, '2026-12-01', '2026-02-30', 'demain', ['2026-11-01']])
    expect(ratesAsked({ on }, now)).toEqual(today)
  expect(ratesAsked({ on: '2026-11-01', by: 'stratum' }, now)).toMatchObject({
    ...{ on: '2026-11-01', by: 'stratum' },
  })
})

test('an address says what differs from today', () => {
  expect(ratesPath('/rates', ratesAsked({ by: 'age' }, now))).toBe('/rates')
  const asked = ratesAsked({ on: '2026-11-01', by: 'department' }, now)
  expect(ratesPath('/rates', asked)).toBe('/rates?on=2026-11-01&by=department')
})
