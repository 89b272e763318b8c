import fc from 'fast-check'
import { expect, test } from 'vitest'
import { estimateMean } from './estimate'
import { calibrated, Grouped, strataOfEighty } from './test-units'
import { calibratedSample } from './weighted-sample'

const samples = fc
  .array(
    fc.record({
      stratum: fc.nat(1),
      designWeight: fc.constantFrom(1, 2.5, 40),
      cluster: fc.nat(6),
      categories: fc.tuple(fc.nat(1), fc.nat(2)).map((it) => [...it]),
      answer: fc.nat(4),
      score: fc.integer({ min: -3, max: 9 }),
      tilt: fc.double({ min: 0.5, max: 2, noNaN: true }),
    }),
    { minLength: 20, maxLength: 60 },
  )
  .filter((units) => [0, 1].every((h) => units.filter(({ stratum }) => stratum === h).length > 2))
  .map((units) => ({
    units: units.map((unit) => ({ ...unit, cluster: unit.stratum * 7 + unit.cluster })),
    totals: [2, 3].map((size, m) =>
      Array.from({ length: size }, (_, j) =>
        units.reduce((sum, { categories, tilt }) => sum + (categories[m] === j ? 9 * tilt : 0), 0),
      ),
    ),
  }))
type Drawn = (typeof samples extends fc.Arbitrary<infer T> ? T : never)['units'][number]

test('shares of the answers of one question sum to one', () => {
  fc.assert(
    fc.property(samples, ({ units, totals }) => {
      const of = new Grouped(
        units.map(({ cluster: _, ...unit }) => unit),
        strataOfEighty,
        totals,
      )
      const sample = calibratedSample(of.cells, of.margins, calibrated(of).factors)
      const isIn = ({ answer }: { answer: number }) => answer < 4
      fc.pre(units.some(isIn))
      const shares = [0, 1, 2, 3].map(
        (k) =>
          estimateMean(
            sample,
            of.sums(({ answer }) => (answer === k ? 1 : 0), isIn),
          ).value ?? 0,
      )
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
      for (const share of shares) expect(share).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('variances from cells are those from units, one by one', () => {
  fc.assert(
    fc.property(samples, fc.boolean(), ({ units, totals }, hasClusters) => {
      const drawn: Drawn[] = units
      const bare = drawn.map(({ cluster, ...unit }) => (hasClusters ? { ...unit, cluster } : unit))
      const clustersOf = (h: number) =>
        new Set(drawn.filter(({ stratum }) => stratum === h).map(({ cluster }) => cluster)).size
      fc.pre(!hasClusters || [0, 1].every((h) => clustersOf(h) > 1))
      const strata = [{ population: 400 }, { population: null }]
      const of = new Grouped(bare, strata, totals)
      const sample = calibratedSample(of.cells, of.margins, calibrated(of).factors)
      const isIn = ({ answer }: { answer: number }) => answer < 3
      const estimate = estimateMean(
        sample,
        of.sums(({ score }) => score, isIn),
      )
      fc.pre(estimate.value !== null && estimate.variance !== null)
      const direct = fromUnits(drawn, of.byUnit(sample.weight), isIn, strata, hasClusters)
      expect(estimate.value).toBeCloseTo(direct.mean, 10)
      expect(Math.abs((estimate.variance as number) - direct.variance)).toBeLessThan(
        1e-9 * (direct.variance + 1e-6),
      )
    }),
    { numRuns: 100 },
  )
})

/** `svyrecvar` unit by unit; the projection by repeated weighted means of the categories. */
function fromUnits(
  units: readonly Drawn[],
  weight: readonly number[],
  isIn: (unit: Drawn) => boolean,
  strata: readonly { population: number | null }[],
  hasClusters: boolean,
) {
  const w = (i: number) => weight[i] as number
  const indices = units.map((_, i) => i)
  const base = indices.filter((i) => isIn(units[i] as Drawn))
  const whole = base.reduce((sum, i) => sum + w(i), 0)
  const mean = base.reduce((sum, i) => sum + w(i) * (units[i] as Drawn).score, 0) / whole
  const z = units.map((unit) => (isIn(unit) ? (unit.score - mean) / whole : 0))
  for (let sweep = 0; sweep < 3000; sweep++) {
    for (const m of [0, 1]) {
      for (const j of [0, 1, 2]) {
        const members = indices.filter((i) => units[i]?.categories[m] === j)
        const d = (i: number) => units[i]?.designWeight as number
        const total = members.reduce((sum, i) => sum + d(i), 0)
        const average = members.reduce((sum, i) => sum + d(i) * (z[i] as number), 0) / total
        for (const i of members) z[i] = (z[i] as number) - average
      }
    }
  }
  let variance = 0
  strata.forEach(({ population }, h) => {
    const totals = new Map<number, number>()
    for (const i of indices) {
      const unit = units[i] as Drawn
      if (unit.stratum !== h) continue
      const key = hasClusters ? unit.cluster : i
      totals.set(key, (totals.get(key) ?? 0) + w(i) * (z[i] as number))
    }
    const n = totals.size
    const average = [...totals.values()].reduce((sum, value) => sum + value, 0) / n
    const squares = [...totals.values()].reduce((sum, value) => sum + (value - average) ** 2, 0)
    variance += ((population === null ? 1 : 1 - n / population) * n * squares) / (n - 1)
  })
  return { mean, variance }
}
