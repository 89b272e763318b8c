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

// Worked example of the README of outcomerate 1.0.1 (CRAN, reviewed by rOpenSci), which computes the formulas of
// AAPOR's Standard Definitions, 9th edition, chapter « Calculating rates from response distributions »: twelve
// units, UH and UO one each, printed with three decimals. https://docs.ropensci.org/outcomerate
test('a published worked table of twelve units: every rate', () => {
  const example = { complete: 4, partial: 2, refusal: 1, nonContact: 1, other: 1 }
  const rates = responseRates({ ...example, unknown: 2, notEligible: 1 })
  const published = {
    ...{ RR1: 0.364, RR2: 0.545, RR3: 0.37, RR4: 0.556, RR5: 0.444, RR6: 0.667 },
    ...{ COOP1: 0.5, COOP2: 0.75, COOP3: 0.571, COOP4: 0.857 },
    ...{ REF1: 0.091, REF2: 0.093, REF3: 0.111, CON1: 0.727, CON2: 0.741, CON3: 0.889 },
  }
  for (const [name, value] of Object.entries(published))
    expect([name, rates[name as keyof typeof published]?.toFixed(3)]).toEqual([
      name,
      value.toFixed(3),
    ])
  expect(rates.e).toBeCloseTo(0.9, 14)
})

// The same source: eleven units of which six weigh 1.3 and five 2.5, printed RR2w 0.50 and CON1w 0.69.
test('a published worked table with weights', () => {
  const rates = responseRates({
    ...{ complete: 3 * 1.3 + 2.5, partial: 1.3 + 2.5, refusal: 1.3, nonContact: 2.5, other: 2.5 },
    ...{ unknown: 1.3 + 2.5, notEligible: 0 },
  })
  expect(rates.RR2?.toFixed(2)).toBe('0.50')
  expect(rates.CON1?.toFixed(2)).toBe('0.69')
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
