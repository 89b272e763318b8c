import { designEffect } from '@/lib/statistics/design-effect'
import {
  arcsine,
  type EstimatedShare,
  kornGraubard,
  logitInterval,
  wald,
  wilson,
} from '@/lib/statistics/proportion-interval'
import type { Interval, Sums } from '@/lib/statistics/sample'
import { standardDeviation } from '@/lib/statistics/standard-deviation'
import { type Group, meanOf, type Score, sumsOf, weighing } from './base'
import type { Design } from './design'
import { ends, figure, type Tree } from './figures'

export const level = 0.95

const intervals: Record<string, (share: EstimatedShare, rows: number) => Interval> = {
  mean: wald,
  xlogit: logitInterval,
  // R goes through a regression, right to about 4e-9.
  logit: logitInterval,
  asin: arcsine,
  beta: kornGraubard,
}

export const allMethods = Object.keys(intervals)

/** A share with its intervals, as `svyciprop` gives them; none where the share or its variance is trivial. */
export function shareFigures(
  design: Design,
  groups: readonly Group[],
  score: Score,
  { methods = allMethods, effects = true }: { methods?: readonly string[]; effects?: boolean } = {},
): { [key: string]: Tree } {
  const sums = sumsOf(design, groups, score)
  const mean = meanOf(design, sums)
  const positive = weighing(design, groups).filter((group) => score(group) === 1)
  const counts = {
    n: positive.reduce((sum, { count }) => sum + count, 0),
    w: positive.reduce((sum, g) => sum + g.count * (design.sample.weight[g.cell] as number), 0),
    p: figure(mean?.value) ?? ofNobody(design, groups),
  }
  if (!mean || !(mean.value > 0 && mean.value < 1 && mean.variance > 1e-18)) {
    return { ...counts, se: 0, degenerate: true }
  }
  const { value: share, variance, df } = mean
  const effectiveBase = (share * (1 - share)) / variance
  const estimate = { share, effectiveBase, df, level }
  const rows = rowsOfSubset(design, groups)
  const ci = Object.fromEntries(
    methods.map((method) => {
      const interval = intervals[method]
      if (!interval) throw new Error(`unknown interval « ${method} »`)
      return [method, ends(interval(estimate, rows))]
    }),
  )
  return {
    ...counts,
    se: Math.sqrt(variance),
    ci: { ...ci, wilson: ends(wilson(estimate)) },
    ...(effects && {
      deff: effectOf(design, sums, variance, 'without'),
      deff_replace: effectOf(design, sums, variance, 'with'),
    }),
  }
}

/** R's mean over nobody left in the design; where it is calibrated all stay, without weight, and it has none. */
export const ofNobody = (design: Design, groups: readonly Group[]): 0 | null =>
  groups.length === 0 && !design.spec.weighting ? 0 : null

/** Rows of R's design object after `subset`: all of them where it is calibrated. */
export function rowsOfSubset({ spec, rows }: Design, groups: readonly Group[]): number {
  return spec.weighting ? rows.size : groups.reduce((sum, { count }) => sum + count, 0)
}

export function effectOf(
  design: Design,
  sums: Sums,
  variance: number,
  replacement: 'with' | 'without',
): number | null {
  const deviation = standardDeviation(design.sample, sums)
  // Everyone has one score: 0 over 0, whatever rounding leaves.
  if (deviation !== null && deviation < 1e-9) return null
  const effect = designEffect(design.sample, sums, replacement)
  if (effect !== null || replacement === 'without') return figure(effect)
  // The engine has no variance without a degree of freedom; R has.
  const units = sums.base.reduce((sum, n, c) => (design.sample.weight[c] ? sum + n : sum), 0)
  return deviation === null ? null : figure(variance / (deviation ** 2 / units))
}
