import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as interval from './proportion-interval'
import type { Interval } from './sample'
import { twoProportions } from './two-proportions'

const near = ({ low, high }: Interval, r: [number, number]) => {
  expect(low).toBeCloseTo(r[0], 12)
  expect(high).toBeCloseTo(r[1], 12)
}
const normal = { df: Number.POSITIVE_INFINITY, level: 0.95 }

// R 4.2.2: prop.test(correct = FALSE), binom.test, qbeta (golden case 17).
describe('intervals of one sample', () => {
  test('3 of 10', () => {
    const three = { share: 0.3, effectiveBase: 10, ...normal }
    near(interval.wald(three), [0.015974234910674678, 0.58402576508932524])
    near(interval.wilson(three), [0.10779126740630104, 0.60322185253885452])
    near(interval.clopperPearson(0.3, 10, 0.95), [0.066739511177734495, 0.65245285005999731])
    near(interval.agrestiCoull(0.3, 10, 0.95), [0.10333841792242532, 0.60767470202273044])
    near(interval.jeffreys(0.3, 10, 0.95), [0.092694593938153214, 0.60581831814867115])
  })
  test('nobody, and everybody', () => {
    near(interval.wilson({ share: 0, effectiveBase: 10, ...normal }), [0, 0.27753279986288915])
    near(interval.clopperPearson(1, 30, 0.95), [0.88429669177797221, 1])
    near(interval.jeffreys(0, 1, 0.95), [0, 0.85325368369042476])
  })
})

// R 4.2.2, survey 4.1.1: a share on 29 of the 1000 units of a raked design (golden case 06).
test('intervals of a domain of a weighted sample', () => {
  const share = 0.36296347981679705
  const se = 0.09135316190331706
  const domain = { share, effectiveBase: (share * (1 - share)) / se ** 2, df: 28, level: 0.95 }
  near(interval.wald(domain), [0.17583501054846512, 0.550091949085129])
  near(interval.logitInterval(domain), [0.2023242669469452, 0.561384024408377])
  near(interval.arcsine(domain), [0.19076901624612133, 0.5556507249884852])
  near(interval.kornGraubard(domain, 1000), [0.18337527204697793, 0.5757633822531824])
  near(interval.wilson(domain), [0.20566958487367412, 0.5563049381211426])
})

test('the interval of a share stays in [0, 1], holds the share, and narrows with the base', () => {
  const shares = fc.record({
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    effectiveBase: fc.double({ min: 1, max: 1e6, noNaN: true }),
    df: fc.integer({ min: 1, max: 100_000 }),
    level: fc.constantFrom(0.8, 0.9, 0.95, 0.99),
  })
  fc.assert(
    fc.property(shares, (estimate) => {
      const { low, high } = interval.wilson(estimate)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual(estimate.share + 1e-12)
      expect(high).toBeGreaterThanOrEqual(estimate.share - 1e-12)
      const narrower = interval.wilson({ ...estimate, effectiveBase: 2 * estimate.effectiveBase })
      expect(narrower.high - narrower.low).toBeLessThan(high - low + 1e-12)
    }),
  )
})

test('without variance, the effective base is the one of Kish, larger where the frame is well covered', () => {
  const nobody = { share: 0, variance: 0, kish: 30, fraction: 0 }
  expect(interval.effectiveBaseOf(nobody)).toBe(30)
  expect(interval.effectiveBaseOf({ ...nobody, fraction: 0.25 })).toBe(40)
  const complete = interval.effectiveBaseOf({ ...nobody, fraction: 1 })
  expect(interval.wilson({ share: 0, effectiveBase: complete, ...normal })).toEqual({
    low: 0,
    high: 0,
  })
  expect(interval.effectiveBaseOf({ share: 0.5, variance: 0.01, kish: 30, fraction: 0 })).toBe(25)
})

// R: prop.test(c(45, 30), c(100, 90), correct = FALSE).
test('two shares of independent samples', () => {
  const two = twoProportions({ count: 45, base: 100 }, { count: 30, base: 90 }, 0.95)
  near(two.interval, [-0.02114731698196266, 0.2544806503152961])
  expect(two.pooled.chiSquared).toBeCloseTo(2.698550724637682, 11)
  expect(two.pooled.p).toBeCloseTo(0.10043950997963567, 12)
})
