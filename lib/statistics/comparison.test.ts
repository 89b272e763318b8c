import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustedWald } from './adjusted-wald'
import { covariance } from './covariance'
import { covarianceMatrix } from './covariance-matrix'
import {
  differenceOfDomains,
  differenceOfIndependent,
  pairedDifference,
  partAgainstRest,
} from './difference'
import { estimateMean, estimateTotal, varianceOf } from './estimate'
import { homogeneity } from './homogeneity'
import { linearised } from './linearised'
import { raoScott, sparseShare } from './rao-scott'
import { answered, calibrated, type Grouped, groupedEighty, type OfEighty } from './test-units'
import { calibratedSample } from './weighted-sample'

const grouped = groupedEighty()
const raked = calibratedSample(grouped.cells, grouped.margins, calibrated(grouped).factors)
const amount = (unit: OfEighty) => unit.amount
const isOne = ({ q }: OfEighty) => (q === 1 ? 1 : 0)

// R survey 4.1.1, d of test-units.ts: d$variables$y <- u$amount; d$variables$g <- as.numeric(u$sex == 1)
// svyttest(y ~ g, subset(d, a & u$age != 2)); variance = (estimate / statistic)^2
test('two domains of one sample', () => {
  const of = (sex: number) =>
    grouped.sums(
      amount,
      (unit) => answered(unit) && unit.categories[1] !== 2 && unit.categories[0] === sex,
    )
  const found = differenceOfDomains(raked, of(0), of(1))
  expect(found?.value).toBeCloseTo(-1.71679049733586, 12)
  expect(found?.variance).toBeCloseTo(3.74913067525539, 11)
  expect(found?.degreesOfFreedom).toBe(49)
  expect(found?.statistic).toBeCloseTo(-0.886649578160419, 12)
  expect(found?.p).toBeCloseTo(0.379598724828995, 12)
  expect(found?.interval.low).toBeCloseTo(-5.60786511775456, 11)
  expect(found?.interval.high).toBeCloseTo(2.17428412308283, 11)
  const whole = grouped.sums(amount, (unit) => answered(unit) && unit.categories[1] !== 2)
  expect(partAgainstRest(raked, of(1), whole)?.variance).toBeCloseTo(3.74913067525539, 11)
})

// R: with m1, m2 the means of q == 1 over a and of r == 1 over r < 2, W1, W2 their weighted bases,
// d$variables$za <- a * ((u$q == 1) - m1) / W1; d$variables$zb <- (u$r < 2) * ((u$r == 1) - m2) / W2
// vcov(svytotal(~za + zb, d))
test('two scores of the same units, each on its base', () => {
  const other = ({ r }: OfEighty) => (r === 1 ? 1 : 0)
  const hasOther = ({ r }: OfEighty) => r < 2
  const a = grouped.sums(isOne, answered)
  const b = grouped.sums(other, hasOther)
  const cross = grouped.cross(isOne, other, (unit) => answered(unit) && hasOther(unit))
  const ofA = linearised(raked, a)
  const ofB = linearised(raked, b)
  if (!ofA || !ofB) throw new Error('empty')
  expect(ofB.value).toBeCloseTo(0.430784499609604, 12)
  expect(varianceOf(raked, ofB)).toBeCloseTo(0.00442734712407834, 14)
  expect(covariance(raked, ofA, ofB, cross)).toBeCloseTo(-0.00078814311834799, 14)
  expect(pairedDifference(raked, a, b, cross)?.variance).toBeCloseTo(
    0.00232136687684815 + 0.00442734712407834 + 2 * 0.00078814311834799,
    13,
  )
  const itself = pairedDifference(raked, a, a, grouped.cross(isOne, isOne, answered))
  expect(itself).toMatchObject({ value: 0, variance: 0, statistic: null, p: null })
})

test('estimates from samples drawn apart', () => {
  const a = estimateMean(raked, grouped.sums(isOne, answered))
  const b = { ...a, value: 0.4, variance: 0.0009, degreesOfFreedom: 126 }
  // R: v <- 0.00232136687684815 + 0.0009; t <- (0.4 - 0.243644294236235)/sqrt(v); 2*pt(-t, 200)
  expect(differenceOfIndependent(a, b)?.p).toBeCloseTo(0.00641430289199144, 12)
  // R: 2*pnorm(-t)
  const more = { ...b, degreesOfFreedom: 127 }
  expect(differenceOfIndependent(a, more)?.p).toBeCloseTo(0.0058723963218046, 12)
  expect(differenceOfIndependent(a, { ...b, variance: null })).toBeNull()
})

// R: m <- c(.42, .47, .55, .39); v <- c(4e-4, 9e-4, 6e-4, 1.1e-3); m0 <- sum(m/v)/sum(1/v)
// Q <- sum((m - m0)^2/v); pchisq(Q, 3, lower.tail = FALSE)
test('several samples at once', () => {
  const values = [0.42, 0.47, 0.55, 0.39]
  const variances = [4e-4, 9e-4, 6e-4, 1.1e-3]
  const found = homogeneity(values.map((value, i) => ({ value, variance: variances[i] as number })))
  expect(found?.statistic).toBeCloseTo(22.0646258503401, 11)
  expect(found?.p).toBeCloseTo(6.32422467113034e-5, 14)
  expect(
    homogeneity([
      { value: 0.4, variance: 0 },
      { value: 0.5, variance: 0.01 },
    ]),
  ).toBeNull()
})

function crossed(of: Grouped<OfEighty>, isIn: (unit: OfEighty) => boolean) {
  const lines = new Map<string, number>()
  const cells = of.byUnit(Float64Array.from(of.cells.count.keys()))
  of.units.forEach((unit, i) => {
    if (!isIn(unit)) return
    const key = JSON.stringify([cells[i], unit.q, unit.r])
    lines.set(key, (lines.get(key) ?? 0) + 1)
  })
  const keys = [...lines.keys()].map((key): number[] => JSON.parse(key))
  const column = (at: number) => Int32Array.from(keys, (key) => key[at] as number)
  const count = Float64Array.from(lines.values())
  return { rows: 5, columns: 3, cell: column(0), row: column(1), column: column(2), count }
}

// R: d$variables$row <- factor(ifelse(a, u$q, NA)); d$variables$col <- factor(u$r); b <- subset(d, a)
// svychisq(~row + col, b, statistic = "F"), "Chisq", "adjWald"; denominators with degf(b) as in survey 4.5:
// pf(F, ndf, ndf * degf(b), lower.tail = FALSE); 4.1.1 counts the rows left out as well.
// A fifth row that nobody chose is left out.
test('independence of rows and columns', () => {
  const counts = crossed(grouped, answered)
  const found = raoScott(raked, counts, 80)
  expect(found?.f).toBeCloseTo(2.14133035928928, 11)
  expect(found?.numeratorDf).toBeCloseTo(3.88816569441044, 11)
  expect((found?.denominatorDf ?? 0) / (found?.numeratorDf ?? 0)).toBeCloseTo(74, 11)
  expect(found?.p).toBeCloseTo(0.0777538778111942, 12)
  expect(found?.chiSquared.statistic).toBeCloseTo(7.89927843119516, 11)
  expect(found?.chiSquared.p).toBeCloseTo(0.0729317779217385, 12)
  expect(raoScott(raked, counts)?.f).toBeCloseTo(2.14133035928928, 11)
  const wald = adjustedWald(raked, counts)
  expect(wald).toMatchObject({ numeratorDf: 4, denominatorDf: 71 })
  expect(wald?.f).toBeCloseTo(2.68377546396638, 11)
  expect(wald?.p).toBeCloseTo(0.0382102452967897, 12)
  // R: T <- tapply(weights(d)[a], list(u$q[a], u$r[a]), sum); kish <- sum(T)^2 / sum(weights(d)[a]^2)
  // mean(outer(rowSums(T), colSums(T)) / sum(T)^2 * kish < 5)
  // R: T <- tapply(weights(d)[a], list(u$q[a], u$r[a]), sum); kish <- sum(T)^2 / sum(weights(d)[a]^2)
  // mean(outer(rowSums(T), colSums(T)) / sum(T)^2 * kish < 5)
  expect(sparseShare(raked, counts)).toBeCloseTo(2 / 9, 12)
  const oneRow = crossed(grouped, ({ q }) => q === 1)
  expect(raoScott(raked, oneRow)).toBeNull()
  // R: the same with keep <- a & !(u$q == 2 & u$r == 1), so that one cell of the table is empty.
  const isKept = (unit: OfEighty) => answered(unit) && !(unit.q === 2 && unit.r === 1)
  const holed = raoScott(raked, crossed(grouped, isKept))
  expect(holed?.f).toBeCloseTo(2.24986672866191, 11)
  expect(holed?.numeratorDf).toBeCloseTo(3.90179857988903, 11)
  expect(holed?.p).toBeCloseTo(0.0660436998194621, 12)
})

test('a covariance matrix gives the variance of any combination, never negative', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 9, maxLength: 9 }),
      fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }), fc.nat(9)),
      fc.boolean(),
      (scores, direction, hasClusters) => {
        const of = groupedEighty((unit) =>
          hasClusters ? { cluster: (unit as OfEighty).k } : {},
        ) as Grouped<OfEighty>
        const sample = calibratedSample(of.cells, of.margins, calibrated(of).factors)
        const { cell, row: answer, count } = crossed(of, answered)
        const matrix = covarianceMatrix(
          sample,
          { cell, answer, count },
          Float64Array.from(scores),
          3,
        )
        let along = 0
        for (const [i, a] of direction.entries()) {
          for (const [j, b] of direction.entries()) along += a * b * (matrix[i * 3 + j] as number)
        }
        // Scores not centred: the estimates are totals.
        const score = ({ q }: OfEighty) =>
          direction.reduce((sum, a, i) => sum + a * (scores[q * 3 + i] ?? 0), 0)
        const { variance } = estimateTotal(sample, of.sums(score, answered))
        expect(along).toBeGreaterThanOrEqual(-1e-7)
        expect(Math.abs(along - (variance as number))).toBeLessThan(1e-9 * (1 + Math.abs(along)))
      },
    ),
    { numRuns: 50 },
  )
})
