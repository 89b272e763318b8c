import { expect, test } from 'vitest'
import { openLinkRates } from './open-link-rates'
import { responseRates } from './response-rates'

const frame = { complete: 1360, partial: 142, refusal: 210, nonContact: 380, other: 25 }

// R, golden case 18: AAPOR Standard Definitions.
test('rates of a frame where eligibility is estimated from the resolved units', () => {
  const rates = responseRates({ ...frame, unknown: 2846, notEligible: 158 })
  expect(rates.e).toBeCloseTo(0.9305494505494506, 14)
  expect(rates.RR2).toBeCloseTo(0.30263953254080195, 14)
  expect(rates.RR3).toBeCloseTo(0.28539389292120759, 14)
  expect(rates.COOP4).toBeCloseTo(0.87733644859813087, 14)
  expect(rates.REF2).toBeCloseTo(0.044068174642245293, 14)
  expect(rates.CON2).toBeCloseTo(0.36450675882657174, 14)
})

test('nobody resolved: what rests on eligibility is unknown, not 0', () => {
  const none = { complete: 0, partial: 0, refusal: 0, nonContact: 0, other: 0, notEligible: 0 }
  const rates = responseRates({ ...none, unknown: 100 })
  expect(rates).toMatchObject({ e: null, RR1: 0, RR3: null, RR5: null, COOP1: null, REF1: 0 })
})

test('an eligibility stated with its source is the one used', () => {
  expect(responseRates({ ...frame, unknown: 1000, notEligible: 0 }, 0.85).RR3).toBeCloseTo(
    1360 / (2117 + 850),
    14,
  )
})

test('an open link has rates of its own, and none without distinct visitors', () => {
  const counts = { started: 3100, complete: 1800, partial: 260, screenedOut: 140 }
  const rates = openLinkRates({ uniqueVisitors: 8200, ...counts })
  expect(rates.participation).toBeCloseTo(3100 / 8200, 14)
  expect(rates.completion).toBeCloseTo(1800 / 3100, 14)
  expect(rates.breakOff).toBeCloseTo(900 / 2960, 14)
  expect(rates).not.toHaveProperty('responseRate')
  // @ts-expect-error: an open link has no dispositions.
  expect(responseRates(counts).RR2).toBeNull()
  expect(openLinkRates({ uniqueVisitors: null, ...counts }).participation).toBeNull()
})
