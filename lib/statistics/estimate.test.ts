import { expect, test } from 'vitest'
import { designEffect } from './design-effect'
import { estimateMean, estimateTotal } from './estimate'
import { quantile } from './quantile'
import { estimateRatio } from './ratio'
import type { Estimate } from './sample'
import { standardDeviation } from './standard-deviation'
import {
  answered,
  calibrated,
  eighty,
  Grouped,
  groupedEighty,
  type OfEighty,
  strataOfEighty,
  totalsOfEighty,
} from './test-units'
import { trimWeights } from './trim-weights'
import { calibratedSample, unweightedSample } from './weighted-sample'

const grouped = groupedEighty()
const raked = calibratedSample(grouped.cells, grouped.margins, calibrated(grouped).factors)
const isOne = ({ q }: OfEighty) => (q === 1 ? 1 : 0)
const amount = (unit: OfEighty) => unit.amount

function near(estimate: Estimate, value: number, variance: number, df: number) {
  expect((estimate.value as number) / value).toBeCloseTo(1, 12)
  expect((estimate.variance as number) / variance).toBeCloseTo(1, 10)
  expect(estimate.degreesOfFreedom).toBe(df)
}

// R survey 4.1.1, d and s of test-units.ts:
// est <- function(d, y, keep) { d$variables$y <- ifelse(keep, y, 0); b <- subset(d, keep)
//   m <- svymean(~y, b); c(coef(m), vcov(m), degf(b)) }
// est(d, u$q == 1, a); est(d, u$amount, a); est(d, u$q == 1, a & u$age == 0); est(s, u$q == 1, a)
test('means over a base, in a domain, calibrated or not', () => {
  near(
    estimateMean(raked, grouped.sums(isOne, answered)),
    0.243644294236235,
    0.00232136687684815,
    74,
  )
  near(estimateMean(raked, grouped.sums(amount, answered)), 12.0215594307172, 0.623608183029971, 74)
  const young = (unit: OfEighty) => answered(unit) && unit.categories[1] === 0
  near(estimateMean(raked, grouped.sums(isOne, young)), 0.241826482955969, 0.00675593206836258, 26)
  const drawn = unweightedSample(grouped.cells)
  near(
    estimateMean(drawn, grouped.sums(isOne, answered)),
    0.259179265658747,
    0.00254980693427736,
    74,
  )
})

// R: est(postStratify(s, ~sex, data.frame(sex = 0:1, Freq = c(230, 260))), u$q == 1, a)
test('one margin is post-stratification', () => {
  const one = new Grouped(eighty, strataOfEighty, totalsOfEighty.slice(0, 1))
  const sample = calibratedSample(one.cells, one.margins, calibrated(one).factors)
  near(estimateMean(sample, one.sums(isOne, answered)), 0.243841326339453, 0.00236359850859436, 74)
})

// R: cl <- svydesign(~k, strata = ~h, fpc = ~clusters, weights = ~I(N/ifelse(h == 0, 50, 30)),
//   nest = TRUE, data = u); est(cl, u$q == 1, a); est(cal(cl, "raking"), u$q == 1, a)
test('clusters are what is drawn', () => {
  const units = eighty.map((unit) => ({ ...unit, cluster: unit.k }))
  const clustered = new Grouped(units, [{ population: 40 }, { population: 12 }], totalsOfEighty)
  const sums = clustered.sums(isOne, answered)
  near(
    estimateMean(unweightedSample(clustered.cells), sums),
    0.259179265658747,
    0.0012586256449018,
    16,
  )
  const { factors } = calibrated(clustered)
  const sample = calibratedSample(clustered.cells, clustered.margins, factors)
  near(estimateMean(sample, sums), 0.243644294236235, 0.00106477278363199, 16)
})

// R: est(trimWeights(d, lower = 3, upper = 8.5), u$q == 1, a); and by the strict rule of survey 4.5
// with lower = 3.25, upper = 8.2: est(d2, u$q == 1, a)
test('trimmed weights keep the residuals of the weights before', () => {
  const { cells, margins } = grouped
  const { factors } = calibrated(grouped)
  const before = factors.map((factor, c) => factor * (cells.designWeight[c] as number))
  const trimmed = (low: number, high: number, rounds: 'strict' | 'once') => {
    const weight = trimWeights(cells, before, { low, high }, rounds)
    if ('refusal' in weight) throw new Error(weight.refusal)
    return calibratedSample(cells, margins, factors, weight)
  }
  const sums = grouped.sums(isOne, answered)
  const once = trimmed(3, 8.5, 'once')
  near(estimateMean(once, sums), 0.256051160052112, 0.00235454740612184, 74)
  const strict = trimmed(3.25, 8.2, 'strict')
  near(estimateMean(strict, sums), 0.256518271536752, 0.00232364623172689, 74)
  expect(Math.min(...strict.weight)).toBeCloseTo(3.25, 12)
  expect(Math.max(...strict.weight)).toBeCloseTo(8.2, 12)
  const whole = (weight: Float64Array) =>
    weight.reduce((sum, w, c) => sum + w * (cells.count[c] as number), 0)
  expect(whole(strict.weight)).toBeCloseTo(490, 10)
  expect(trimWeights(cells, before, { low: 7, high: 8 })).toEqual({ refusal: 'bounds-infeasible' })
})

// R: d$variables$y <- u$amount; d$variables$x <- 1 + u$r; b <- subset(d, a); svytotal(~y, b);
// sqrt(svyvar(~y, b)); svyratio(~y, ~x, b); svyquantile(~y, b, c(.1, .5, .9, .001, .999));
// deff(svymean(~I(u$q == 1), b, deff = "replace")), deff = TRUE; Kish of weights(b)
test('totals, standard deviations, ratios, quantiles, design effects', () => {
  const sums = grouped.sums(amount, answered)
  near(estimateTotal(raked, sums), 5637.33049811246, 158423.21000283, 74)
  expect(standardDeviation(raked, sums)).toBeCloseTo(7.21223507203279, 12)
  const other = (unit: OfEighty) => 1 + unit.r
  const cross = grouped.cross(amount, other, answered)
  const ratio = estimateRatio(raked, {
    base: cross.base,
    numerator: cross.first,
    denominator: cross.second,
    numeratorSquares: sums.squares,
    denominatorSquares: grouped.sums(other, answered).squares,
    products: cross.products,
  })
  near(ratio, 6.3119870932374, 0.257544359850615, 74)

  const distinct = [...new Set(eighty.filter(answered).map(amount))].sort((a, b) => a - b)
  const values = distinct.map((value) => {
    const count = grouped.total((unit) => (answered(unit) && unit.amount === value ? 1 : 0))
    return { value, cell: Int32Array.from(count.keys()), count }
  })
  for (const [p, value, low, high, se] of [
    [0.1, 2, 0.5, 3.75, 0.815540540987007],
    [0.5, 11, 9.5, 13.75, 1.06647609205993],
    [0.9, 22.75, 22.25, 24.75, 0.627338877682313],
  ] as const) {
    const found = quantile(raked, values, p)
    expect(found).toMatchObject({ value, low, high })
    expect(found?.standardError).toBeCloseTo(se, 12)
  }
  expect(quantile(raked, values, 0.001)?.value).toBe(0.5)
  expect(quantile(raked, values, 0.999)?.value).toBe(24.75)
  expect(quantile(raked, [], 0.5)).toBeNull()

  const share = grouped.sums(isOne, answered)
  expect(designEffect(raked, share)).toBeCloseTo(0.944762646102951, 12)
  expect(designEffect(raked, share, 'without')).toBeCloseTo(1.12749503975913, 12)
  expect(estimateMean(raked, share).effectiveBase).toBeCloseTo(62.5537178783485, 11)
})

test('a margin, a stratum and a complete frame are known by construction', () => {
  const isWoman = ({ categories }: OfEighty) => (categories[0] === 1 ? 1 : 0)
  expect(estimateMean(raked, grouped.sums(isWoman))).toMatchObject({ variance: 0 })
  const drawn = unweightedSample(grouped.cells)
  expect(
    estimateMean(
      drawn,
      grouped.sums(({ stratum }) => stratum),
    ).variance,
  ).toBe(0)
  // So is a mean of the margin's categories, on another scale.
  const scale = ({ categories }: OfEighty) => 1e6 * (categories[1] ?? 0)
  expect(estimateMean(raked, grouped.sums(scale)).variance).toBe(0)
  const everyone = { ...drawn, strata: [{ population: 50 }, { population: 30 }] }
  expect(estimateMean(everyone, grouped.sums(isOne, answered)).variance).toBe(0)
})

test('nothing is said of an empty base, no precision under a degree of freedom', () => {
  const nobody = estimateMean(
    raked,
    grouped.sums(isOne, () => false),
  )
  expect(nobody).toMatchObject({ value: null, variance: null, base: 0, weightedBase: 0 })
  const alone = estimateMean(
    raked,
    grouped.sums(isOne, (unit) => unit === grouped.units[1]),
  )
  expect(alone).toMatchObject({ value: 0, variance: null, base: 1, degreesOfFreedom: 0 })
})

test('a frame that is out of date, a stratum of one unit are defects', () => {
  const outOfDate = { ...raked, strata: [{ population: 49 }, { population: 90 }] }
  expect(() => estimateMean(outOfDate, grouped.sums(isOne))).toThrow(/out of date/)
  const lonely = groupedEighty(({ stratum }) => ({ stratum: stratum === 0 ? 0 : 1 }))
  const count = lonely.cells.count.map((_, c) =>
    c === 0 ? 1 : lonely.cells.stratum[c] === lonely.cells.stratum[0] ? 0 : 2,
  )
  expect(() =>
    estimateMean(unweightedSample({ ...lonely.cells, count }), {
      base: count,
      sum: count,
      squares: count,
    }),
  ).toThrow(/collapse/)
})
