import { adjustP } from '@/lib/statistics/adjust-p'
import { type Difference, differenceOfIndependent } from '@/lib/statistics/difference'
import type { Estimate, Interval } from '@/lib/statistics/sample'
import { studentQuantile } from '@/lib/statistics/student'
import type { Figure } from './figure'

/** Why two figures are not tested against each other (`statistics.md` 7.7). */
export type NotTested =
  /** Respondents chose themselves, or the figure was typed in: nothing says what chance would do. */
  | 'open-sample'
  /** Hidden, or nobody answered. */
  | 'hidden'
  /** Fewer than 30 respondents, or worth fewer. */
  | 'small-base'
  /** Other questions, bases or statistics; or domains that share respondents without one holding the other. */
  | 'not-comparable'
  /** Both are known by construction, or neither has a variance. */
  | 'no-variance'

/** b less a, before the family it is judged in is known. */
export type Tested = {
  difference: number
  standardError: number
  interval: Interval
  /** Two-sided. */
  p: number
  /** A net, a score or a mean: in its own unit, so that the practical threshold of shares says nothing. */
  isShare: boolean
}
export type Test = Tested | { reason: NotTested; difference: number | null }

export type Comparison = {
  difference: number | null
  standardError: number | null
  interval: Interval | null
  p: number | null
  /** For all tests of the family. */
  adjusted: number | null
  /** Of b against a. `none`: no significant difference at that level; never « equal ». */
  verdict: 'higher' | 'lower' | 'none'
  /** Why `none`: not tested, or tested and not significant, or smaller than what matters in practice. */
  reason: NotTested | 'not-significant' | 'small-gap' | null
}

const smallBase = 30

/** Of two samples drawn apart: audiences, waves (`statistics.md` 7.1). `isComparable`: their questions are. */
export function compareIndependent(a: Figure, b: Figure, isComparable = true): Test {
  const reason = reasonAgainst(a, b, isComparable)
  if (reason) return { reason, difference: gap(a, b) }
  const level = levelOf(a) ?? levelOf(b) ?? 0.95
  const found = differenceOfIndependent(estimateOf(a), estimateOf(b), level)
  return tested(found, gap(a, b), a.share !== null)
}

/**
 * What a family of tests, all those shown together, lets one say: p-values adjusted by Holm, and the five
 * conditions of `statistics.md` 7.7. `least`: the smallest difference between shares that matters.
 */
export function judge(
  tests: readonly Test[],
  { alpha = 0.05, least = 0.03, by = 'holm' as const }: Judging = {},
): Comparison[] {
  const adjusted = adjustP(
    tests.map((test) => ('reason' in test ? Number.NaN : test.p)),
    by,
  )
  return tests.map((test, at): Comparison => {
    const none = { standardError: null, interval: null, p: null, adjusted: null }
    if ('reason' in test) return { ...none, ...test, verdict: 'none' }
    const { isShare, ...said } = test
    const p = adjusted[at] as number
    const reason =
      p >= alpha
        ? 'not-significant'
        : isShare && Math.abs(test.difference) < least
          ? 'small-gap'
          : null
    const verdict = reason ? 'none' : test.difference > 0 ? 'higher' : 'lower'
    return { ...said, adjusted: p, verdict, reason }
  })
}
type Judging = { alpha?: number; least?: number; by?: 'holm' | 'BH' }

/**
 * Every pair of the figures of each row (one answer in several audiences or waves), all rows together one
 * family. `a` and `b` are places in the row.
 */
export function comparisons(
  rows: readonly (readonly (Figure | null)[])[],
  judging: Judging & { isComparable?: (a: number, b: number) => boolean } = {},
): (Comparison & { row: number; a: number; b: number })[] {
  const pairs = rows.flatMap((figures, row) =>
    figures.flatMap((figure, a) =>
      figures.slice(a + 1).flatMap((other, after) => {
        const b = a + 1 + after
        if (!figure || !other) return []
        const isComparable = judging.isComparable?.(a, b) ?? true
        return [{ row, a, b, test: compareIndependent(figure, other, isComparable) }]
      }),
    ),
  )
  const judged = judge(
    pairs.map(({ test }) => test),
    judging,
  )
  return pairs.map(({ row, a, b }, at) => ({ row, a, b, ...(judged[at] as Comparison) }))
}

function reasonAgainst(a: Figure, b: Figure, isComparable: boolean): NotTested | null {
  if ([a, b].some(({ sample }) => sample === 'open' || sample === 'imported')) return 'open-sample'
  if ([a, b].some((one) => one.suppression || valueIn(one) === null)) return 'hidden'
  if (!isComparable || a.statistic !== b.statistic || a.baseKind !== b.baseKind)
    return 'not-comparable'
  if (isSmall(a) || isSmall(b)) return 'small-base'
  if (!a.precision || !b.precision) return 'no-variance'
  if (a.precision === 'byConstruction' && b.precision === 'byConstruction') return 'no-variance'
  return null
}

export function isSmall({ base, effectiveBase }: Pick<Figure, 'base' | 'effectiveBase'>): boolean {
  return (base ?? 0) < smallBase || (effectiveBase ?? base ?? 0) < smallBase
}

/** What a test needs of a figure. */
export type Measurable = Pick<
  Figure,
  'share' | 'mean' | 'precision' | 'base' | 'weightedBase' | 'effectiveBase'
>

const valueIn = (figure: Pick<Figure, 'share' | 'mean'>) => figure.share ?? figure.mean ?? null

function gap(a: Figure, b: Figure): number | null {
  const [from, to] = [valueIn(a), valueIn(b)]
  return from === null || to === null ? null : to - from
}

function levelOf({ precision }: Figure): number | null {
  return precision && precision !== 'byConstruction' ? precision.level : null
}

/**
 * A share of 0 or 1 has no variance of its own, though its interval has a width: half of that over t
 * stands for it, or whoever was asked too few would seem certain.
 */
export function estimateOf(figure: Measurable): Estimate {
  const { precision, base, weightedBase, effectiveBase } = figure
  const known = {
    value: valueIn(figure),
    base: base ?? 0,
    weightedBase: weightedBase ?? base ?? 0,
    effectiveBase: effectiveBase ?? base ?? 0,
  }
  if (!precision || precision === 'byConstruction')
    return { ...known, variance: 0, degreesOfFreedom: 0 }
  const { standardError, degreesOfFreedom, low, high, level } = precision
  const t = studentQuantile((1 + level) / 2, degreesOfFreedom)
  const error = standardError > 0 ? standardError : (high - low) / 2 / t
  return { ...known, variance: error * error, degreesOfFreedom }
}

export function tested(
  found: Difference | null,
  difference: number | null,
  isShare: boolean,
): Test {
  if (found === null || found.p === null) return { reason: 'no-variance', difference }
  const { value, variance, interval, p } = found
  return { difference: value, standardError: Math.sqrt(variance), interval, p, isShare }
}
