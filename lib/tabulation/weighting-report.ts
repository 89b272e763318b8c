import type { Cells } from '@/lib/statistics/sample'
import type { WeightingPlan, WeightingReport } from './weighting'
import type { LaidMargins } from './weighting-margins'
import type { Strata } from './weighting-strata'

type Weighed = {
  cells: Cells
  /** Weights that meet the margins, and those kept in the end. */
  untrimmed: Float64Array
  weight: Float64Array
  laid: LaidMargins
  /** Line of each cell in each margin. */
  categoryOf: readonly Int32Array[]
  strata: Strata
  plan: WeightingPlan
  done: { factors: Float64Array; cycles: number }
}

/** Multiples of the design weight, and the design effect, beyond which weights deserve a look (`statistics.md` 3.5). */
const wide = 4
const costly = 1.5

/** What the weights do: the achieved margins, their range, Kish's design effect n Σw² / (Σw)². */
export function reportOf(weighed: Weighed): WeightingReport {
  const { cells, weight, laid, strata, done } = weighed
  const { count } = cells
  const respondents = sum(count, () => 1)
  const total = sum(count, (cell) => weight[cell] ?? 0)
  const squares = sum(count, (cell) => (weight[cell] ?? 0) ** 2)
  const designEffect = (respondents * squares) / (total * total)
  const ratio = range(cells, (cell) => (weight[cell] ?? 0) / (cells.designWeight[cell] ?? 1))
  const margins = laid.margins.map((margin, at) => ofMargin(weighed, margin, at, total))
  return {
    margins: margins.map(({ gap: _, ...margin }) => margin),
    respondents,
    ratio,
    weight: range(cells, (cell) => weight[cell] ?? 0),
    designEffect,
    effectiveBase: respondents / designEffect,
    cycles: done.cycles,
    gap: Math.max(0, ...margins.map(({ gap }) => gap)),
    imputed: distinct([...strata.imputed, ...laid.imputed]),
    warnings: [...laid.warnings, ...warningsOf(weighed, ratio.most, designEffect)],
  }
}

function ofMargin(
  { cells, weight, categoryOf }: Weighed,
  { margin, lines, totals, rescaledBy }: LaidMargins['margins'][number],
  at: number,
  total: number,
) {
  const achieved = new Float64Array(lines.length)
  const respondents = new Float64Array(lines.length)
  for (const [cell, line] of (categoryOf[at] as Int32Array).entries()) {
    const count = cells.count[cell] ?? 0
    achieved[line] = (achieved[line] ?? 0) + count * (weight[cell] ?? 0)
    respondents[line] = (respondents[line] ?? 0) + count
  }
  const population = totals.reduce((all, one) => all + one, 0)
  const everyone = respondents.reduce((all, one) => all + one, 0)
  const gaps = totals.map((one, line) => Math.abs((achieved[line] ?? 0) - one) / one)
  return {
    variables: margin.variables.map(({ variable }) => variable),
    source: margin.source,
    year: margin.year,
    rescaledBy,
    gap: Math.max(0, ...gaps),
    lines: lines.map((line, place) => ({
      ...line,
      sample: (respondents[place] ?? 0) / everyone,
      population: (totals[place] ?? 0) / population,
      weighted: (achieved[place] ?? 0) / total,
    })),
  }
}

function warningsOf(
  { cells, untrimmed, weight, strata, plan }: Weighed,
  most: number,
  designEffect: number,
) {
  const warnings: WeightingReport['warnings'] = []
  for (const { names } of strata.strata)
    if (names.length > 1) warnings.push({ warning: 'strata-collapsed', strata: names })
  if (most > wide) warnings.push({ warning: 'wide-weights', most })
  if (designEffect > costly) warnings.push({ warning: 'design-effect', designEffect })
  if (plan.trim) {
    const mean = meanOf(cells, untrimmed)
    const least = plan.trim.low * mean
    const largest = plan.trim.high * mean
    const isCapped = (cell: number) => {
      const now = weight[cell] ?? 0
      return now !== untrimmed[cell] && (now <= least * (1 + 1e-12) || now >= largest * (1 - 1e-12))
    }
    const respondents = sum(cells.count, (cell) => (isCapped(cell) ? 1 : 0))
    if (respondents > 0) warnings.push({ warning: 'trimmed', respondents })
  }
  return warnings
}

/** Least and most of a value over respondents, scaled to a mean of 1. */
function range(cells: Cells, value: (cell: number) => number): { least: number; most: number } {
  const mean = sum(cells.count, value) / sum(cells.count, () => 1)
  let least = Number.POSITIVE_INFINITY
  let most = 0
  for (const [cell, count] of cells.count.entries()) {
    if (count === 0) continue
    least = Math.min(least, value(cell) / mean)
    most = Math.max(most, value(cell) / mean)
  }
  return { least, most }
}

function meanOf(cells: Cells, weight: Float64Array): number {
  return sum(cells.count, (cell) => weight[cell] ?? 0) / sum(cells.count, () => 1)
}

function sum(count: Float64Array, value: (cell: number) => number): number {
  return count.reduce((all, n, cell) => all + n * value(cell), 0)
}

function distinct(imputed: WeightingReport['imputed']): WeightingReport['imputed'] {
  const known = new Map(imputed.map((one) => [`${one.variable} ${one.category}`, one]))
  return [...known.values()]
}
