import type { Item } from '@/lib/questionnaire/definition'
import { optionsOf, rowsOf } from '@/lib/questionnaire/options'
import { quantile } from '@/lib/statistics/quantile'
import { ranks } from '@/lib/statistics/ranks'
import type { Figure } from './figure'
import { codesShown, figureOf, type Making } from './making'

/** Derived rows (`max`) have figures but no rank: the rows asked are ranked among themselves. */
export function matrixFigures(making: Making, item: Item): Figure[] {
  const { tabulation, kind } = making
  const { definition, fieldwork } = tabulation
  const asked = rowsOf(definition, item)
  const derived = fieldwork.tallyPlan.derivations.flatMap((one) =>
    one.kind === 'max' && one.item === item.id ? [one.code] : [],
  )
  const shown = codesShown(optionsOf(definition, item), kind)
  const rows = [...asked, ...derived].map((row) => ({
    row,
    means: figureOf(making, item, { row, option: null, statistic: 'mean' }),
  }))
  const order = ranks(
    rows.map(({ means }, at) => (at < asked.length ? (means[0]?.mean ?? null) : null)),
  )
  return rows.flatMap(({ row, means }, at): Figure[] => [
    ...means.map((mean) => ({ ...mean, rank: order[at] ?? null })),
    ...shown.flatMap((option) => figureOf(making, item, { row, option, statistic: 'share' })),
    ...scaleStatistics(making, item, row),
  ])
}

/** Of a single choice on a numeric scale, when all statistics are asked for. */
export function scaleFigures(making: Making, item: Item): Figure[] {
  if (making.reading.statistics !== 'all') return []
  return [
    ...figureOf(making, item, { option: null, statistic: 'mean' }),
    ...scaleStatistics(making, item),
  ]
}

function scaleStatistics(making: Making, item: Item, row?: string): Figure[] {
  if (making.reading.statistics !== 'all') return []
  return (['top2', 'bottom2', 'net', 'mean100'] as const).flatMap((statistic) =>
    figureOf(making, item, { ...(row !== undefined && { row }), option: null, statistic }),
  )
}

/** What each row gets of the total: its mean and median, ranked among themselves. */
export function sumFigures(making: Making, item: Item): Figure[] {
  const means = rowsOf(making.tabulation.definition, item).flatMap((row) =>
    numberFigures(making, item, row),
  )
  const order = ranks(means.map(({ mean }) => mean ?? null))
  return means.map((mean, at) => ({ ...mean, rank: order[at] ?? null }))
}

/** Of one number: mean and median, and whether one respondent makes more than 85 % of the total. */
export function numberFigures(making: Making, item: Item, row?: string): Figure[] {
  const { measure } = making
  const at = { ...(row !== undefined && { row }), option: null, statistic: 'mean' as const }
  const means = figureOf(making, item, at)
  const variable = row === undefined ? item.id : `${item.id}.${row}`
  const apart = new Set(optionsOf(making.tabulation.definition, item).map(({ code }) => code))
  const numbers = measure
    .given(variable)
    .filter(({ code }) => !code.startsWith('@') && !apart.has(code))
    .map(({ code, ...given }) => ({ value: Number(code), ...given }))
    .sort((a, b) => a.value - b.value)
  return means.map((mean) => ({
    ...mean,
    median: quantile(measure.sample, numbers, 0.5)?.value ?? null,
    ...(isDominated(numbers) && { isDominated: true }),
  }))
}

/** Unweighted: what one of them could be told by, or tell of another (`statistics.md` 9.3). */
function isDominated(numbers: readonly { value: number; count: Float64Array }[]): boolean {
  const units = (count: Float64Array) => count.reduce((sum, n) => sum + n, 0)
  const total = numbers.reduce((sum, { value, count }) => sum + value * units(count), 0)
  return total > 0 && (numbers.at(-1)?.value ?? 0) > 0.85 * total
}
