import { describe, expect, test } from 'vitest'
import { adjustP } from './adjust-p'
import { betaCdf, betaQuantile } from './beta'
import { chiSquaredUpper } from './chi-squared'
import { fUpper } from './f'
import { normalQuantile, twoSidedP } from './normal'
import { studentQuantile, studentTwoSidedP } from './student'

const near = (ours: number, r: number) =>
  expect(Math.abs(ours - r)).toBeLessThanOrEqual(1e-12 * Math.max(Math.abs(r), 1e-300))

// R 4.2.2, 17 significant digits.
describe('distribution functions agree with R, far in the tails too', () => {
  test('normal: qnorm, 2 pnorm', () => {
    near(normalQuantile(0.975), 1.9599639845400536)
    near(normalQuantile(1e-20), -9.262340089798405)
    near(twoSidedP(1.96), 0.04999579029644087)
    near(twoSidedP(12), 3.552964224155358e-33)
  })
  test('Student: qt, 2 pt, with few, many and fractional degrees', () => {
    near(studentQuantile(0.995, 1), 63.656741162871526)
    near(studentQuantile(0.975, 3.5), 2.940088637982729)
    near(studentQuantile(0.025, 30), -2.0422724563012378)
    near(studentTwoSidedP(7, 963), 4.7941528718089846e-12)
    near(studentTwoSidedP(1.96, 1e6), 0.049996067585269796)
    expect(studentQuantile(0.975, 0)).toBeNaN()
    near(studentQuantile(0.975, Number.POSITIVE_INFINITY), 1.9599639845400536)
  })
  test('beta: qbeta, pbeta', () => {
    near(betaQuantile(0.975, 2500, 4000), 0.39647477731898784)
    near(betaQuantile(0.025, 4.2, 310.25), 0.0038160495041725433)
    near(betaCdf(0.39647477731898784, 2500, 4000), 0.975)
    expect(betaQuantile(0.025, 0, 3)).toBe(0)
    expect(betaQuantile(0.975, 3, 0)).toBe(1)
    expect(betaQuantile(0.975, Number.NaN, 2)).toBeNaN()
    expect(studentTwoSidedP(Number.NaN, 4)).toBeNaN()
    expect(fUpper(2, 3, Number.NaN)).toBeNaN()
  })
  test('F and chi-squared, upper tails', () => {
    near(fUpper(12, 2.73, 540.5), 3.8703136241777397e-7)
    near(fUpper(3.9, 1, 1e7), 0.048286135138812525)
    near(chiSquaredUpper(75, 3), 3.6233193554446623e-16)
    near(chiSquaredUpper(900, 3), 8.851690237125584e-195)
    expect(chiSquaredUpper(0, 3)).toBe(1)
  })
})

test('p-values of a family agree with p.adjust', () => {
  const p = [0.012, 0.4, 0.03, 0.0004, 0.03, 0.9]
  const round = (values: number[]) => values.map((value) => Number(value.toPrecision(12)))
  expect(round(adjustP(p, 'holm'))).toEqual([0.06, 0.8, 0.12, 0.0024, 0.12, 0.9])
  expect(round(adjustP(p, 'hochberg'))).toEqual([0.06, 0.8, 0.09, 0.0024, 0.09, 0.9])
  expect(round(adjustP(p, 'BH'))).toEqual([0.036, 0.48, 0.045, 0.0024, 0.045, 0.9])
  expect(round(adjustP(p, 'bonferroni'))).toEqual([0.072, 1, 0.18, 0.0024, 0.18, 1])
  expect(adjustP([0.04, Number.NaN], 'holm')).toEqual([0.04, Number.NaN])
})
