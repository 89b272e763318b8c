import { expect, test } from 'vitest'
import { instantInParis } from './instant'

test('clocks in Paris, in winter, in summer and where an hour is skipped', () => {
  expect(instantInParis('2026-12-01', '08:30')?.toISOString()).toBe('2026-12-01T07:30:00.000Z')
  expect(instantInParis('2026-07-01', '08:30')?.toISOString()).toBe('2026-07-01T06:30:00.000Z')
  expect(instantInParis('2027-03-28', '02:30')).toBeNull()
  expect(instantInParis('2027-02-30', '02:30')).toBeNull()
})
