import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrate } from './calibrate'
import { calibrated, eighty, Grouped, groupedEighty, strataOfEighty } from './test-units'

// R survey 4.1.1, data and cal() of test-units.ts:
// key <- paste(u$h, u$sex, u$age); g <- weights(cal(s, …)) / weights(s); tapply(g, key, mean)[1:6]
test.each([
  [
    { distance: 'raking' },
    [
      0.686959099715241, 0.915118002583957, 1.001591663958841, 0.947605215384469, 1.262332200418098,
      1.381615710231416,
    ],
  ],
  [
    { distance: 'linear' },
    [
      0.660553430287684, 0.929472039109665, 1.021464194541033, 0.983252869111627, 1.252171477933608,
      1.344163633364976,
    ],
  ],
  [
    { distance: 'logit', bounds: { low: 0.6, high: 1.6 } },
    [
      0.693630082463042, 0.896087078401937, 1.00647413423132, 0.938599388674893, 1.275803528771662,
      1.372414131640973,
    ],
  ],
  [
    { distance: 'linear', bounds: { low: 0.7, high: 1.6 } },
    [0.7, 0.894269893949278, 1.00062241511424, 0.93, 1.27708985035051, 1.38344237151547],
  ],
  [
    { distance: 'raking', bounds: { low: 0.7, high: 1.6 } },
    [0.7, 0.904438524663667, 0.994085438226418, 0.93, 1.26989183085606, 1.39576205872713],
  ],
] as const)('factors of %j', (options, expected) => {
  const grouped = groupedEighty()
  const { factors, gap } = calibrated(grouped, options)
  const byUnit = grouped.byUnit(factors)
  expect(gap).toBeLessThan(1e-12)
  expected.forEach((factor, at) => {
    const [sex, age] = [Math.floor(at / 3), at % 3]
    const unit = eighty.findIndex(
      ({ stratum, categories }) => stratum === 0 && categories[0] === sex && categories[1] === age,
    )
    expect(byUnit[unit]).toBeCloseTo(factor, 12)
  })
})

test('bounds that no weights within them can meet are said', () => {
  const { cells, margins } = groupedEighty()
  // R: "Failed to converge: eps=0.0605 in 201 iterations"
  const bounds = { low: 0.84, high: 1.13 }
  expect(calibrate(cells, margins, { distance: 'linear', bounds })).toEqual({
    refusal: 'bounds-infeasible',
  })
  expect(calibrate(cells, margins, { distance: 'logit', bounds })).toEqual({
    refusal: 'bounds-infeasible',
  })
})

test('margins that contradict each other where no unit lies do not converge', () => {
  const unit = (categories: number[]) => ({ stratum: 0, designWeight: 1, categories })
  const units = [unit([0, 0]), unit([0, 0]), unit([1, 1]), unit([1, 1])]
  const { cells, margins } = new Grouped(
    units,
    [{ population: null }],
    [
      [50, 50],
      [40, 60],
    ],
  )
  const done = calibrate(cells, margins, { distance: 'raking' })
  expect(done).toMatchObject({ refusal: 'no-convergence' })
  // With bounds too: they are not what is wrong.
  const bounded = { distance: 'logit', bounds: { low: 0.1, high: 9 } } as const
  expect(calibrate(cells, margins, bounded)).toMatchObject({ refusal: 'no-convergence' })
})

test('margins met only by units that would count for nothing do not converge', () => {
  const unit = (categories: number[]) => ({ stratum: 0, designWeight: 1, categories })
  // Only the corner (1, 0) could carry 10, but (0, 0) needs all of its column: it would go to 0.
  const units = [unit([0, 0]), unit([0, 1]), unit([1, 1])]
  const { cells, margins } = new Grouped(
    units,
    [{ population: null }],
    [
      [50, 50],
      [50, 50],
    ],
  )
  expect(calibrate(cells, margins, { distance: 'raking' })).toMatchObject({
    refusal: 'no-convergence',
  })
})

/** Units with random categories, and totals that some positive weights meet. */
const populations = fc
  .record({
    units: fc.array(
      fc.record({
        stratum: fc.nat(1),
        designWeight: fc.constantFrom(1, 2.5, 40),
        categories: fc.tuple(fc.nat(1), fc.nat(3), fc.nat(2)).map((it) => [...it]),
        tilt: fc.double({ min: 0.5, max: 2, noNaN: true }),
      }),
      { minLength: 12, maxLength: 80 },
    ),
    scale: fc.constantFrom(1, 370),
  })
  .map(({ units, scale }) => {
    const totals = [2, 4, 3].map((size, m) =>
      Array.from({ length: size }, (_, j) =>
        units.reduce(
          (sum, { categories, designWeight, tilt }) =>
            sum + (categories[m] === j ? designWeight * tilt * scale : 0),
          0,
        ),
      ),
    )
    return { units, totals, tilts: units.map(({ tilt }) => tilt) }
  })

test('weights reproduce the margins, whatever their order', () => {
  fc.assert(
    fc.property(populations, ({ units, totals }) => {
      const grouped = new Grouped(units, strataOfEighty, totals)
      const one = calibrated(grouped)
      const weights = grouped.byUnit(one.factors).map((g, i) => g * (units[i]?.designWeight ?? 0))
      totals.forEach((margin, m) => {
        margin.forEach((total, j) => {
          const achieved = weights.reduce(
            (sum, weight, i) => sum + (units[i]?.categories[m] === j ? weight : 0),
            0,
          )
          expect(Math.abs(achieved - total)).toBeLessThanOrEqual(1e-9 * total)
        })
      })
      const turned = { cells: grouped.cells, margins: [...grouped.margins].reverse() }
      calibrated(turned).factors.forEach((factor, c) => {
        expect(factor / (one.factors[c] as number)).toBeCloseTo(1, 8)
      })
    }),
    { numRuns: 60 },
  )
})

test('raking by Newton’s steps is proportional fitting', () => {
  fc.assert(
    fc.property(populations, ({ units, totals }) => {
      const grouped = new Grouped(units, strataOfEighty, totals)
      const bounds = { low: 0, high: 1e9 }
      const newton = calibrated(grouped, { distance: 'raking', bounds })
      calibrated(grouped).factors.forEach((factor, c) => {
        expect(factor / (newton.factors[c] as number)).toBeCloseTo(1, 8)
      })
    }),
    { numRuns: 60 },
  )
})

test('bounds that some weights can meet are met', () => {
  fc.assert(
    fc.property(populations, ({ units, totals, tilts }) => {
      const grouped = new Grouped(units, strataOfEighty, totals)
      const drawn = units.reduce((sum, { designWeight }) => sum + designWeight, 0)
      const tilted = units.reduce((sum, { designWeight, tilt }) => sum + designWeight * tilt, 0)
      const mean = tilted / drawn
      // The tilt that made the totals lies within them.
      const bounds = {
        low: (0.99 * Math.min(...tilts)) / mean,
        high: (1.01 * Math.max(...tilts)) / mean,
      }
      for (const distance of ['raking', 'linear', 'logit'] as const) {
        const { factors, gap } = calibrated(grouped, { distance, bounds })
        const scale = (totals[0] ?? []).reduce((sum, total) => sum + total, 0) / drawn
        expect(gap).toBeLessThan(1e-9)
        expect(Math.min(...factors) / scale).toBeGreaterThanOrEqual(bounds.low - 1e-9)
        expect(Math.max(...factors) / scale).toBeLessThanOrEqual(bounds.high + 1e-9)
      }
    }),
    { numRuns: 100 },
  )
})
