import type { Figure } from '@/lib/tabulation/figure'
import { figureWords } from '@/lib/tabulation/figure-words'
import type { Reading, Tabulation } from '@/lib/tabulation/tabulation'
import type { Exploration, Subject } from './exploration'
import type { ExploredRow } from './explored-table'

/** Longer scales are told by their mean first. */
const longScale = 7
const ofShort: readonly Figure['statistic'][] = [
  ...(['share', 'cited', 'first', 'top2', 'bottom2', 'net', 'mean'] as const),
]
const ofLong: readonly Figure['statistic'][] = ['mean', 'net', 'top2', 'bottom2', 'share']

/** What figures of the subject are made with. */
export function readingOf({ of, weighted, base, level }: Exploration): Omit<Reading, 'domain'> {
  return {
    weighted,
    level,
    ...(base && { baseKind: base }),
    statistics: 'all',
    only:
      of.kind === 'indicator'
        ? { indicators: [of.indicator] }
        : { questions: [of.question.split('.')[0] ?? ''] },
  }
}

/** The figures that a table of the subject has, of all that its question has. */
export function figuresOfSubject(of: Subject, figures: readonly Figure[]): Figure[] {
  if (of.kind === 'indicator') return [...figures]
  const [, row] = of.question.split('.')
  const shown = figures.filter(
    (figure) =>
      figure.indicator === undefined &&
      (row === undefined || figure.row === row) &&
      (ofShort.includes(figure.statistic) || ofLong.includes(figure.statistic)),
  )
  // A battery is told by the mean of each row where its scale has one, else by each row's answers.
  const means = shown.filter(({ statistic }) => statistic === 'mean')
  const isBattery = row === undefined && shown.some((figure) => figure.row !== undefined)
  if (isBattery) return means.length > 0 ? means : shown.filter(isOf('share'))
  const isLong = shown.filter(isOf('share')).length > longScale && means.length > 0
  const order = isLong ? ofLong : ofShort
  return order.flatMap((statistic) => shown.filter(isOf(statistic)))
}

const isOf = (statistic: Figure['statistic']) => (figure: Figure) => figure.statistic === statistic

export function rowKey({ statistic, row, option }: Figure): string {
  return [statistic, row ?? '', option ?? ''].join('/')
}

/** The rows of all columns, in the order of the first that has each; texts of its own questionnaire. */
export function rowsOf(
  columns: readonly { tabulation: Tabulation; figures: readonly Figure[] }[],
): (Omit<ExploredRow, 'cells'> & { figures: (Figure | null)[] })[] {
  const byColumn = columns.map(
    ({ figures }) => new Map(figures.map((figure) => [rowKey(figure), figure])),
  )
  const known = new Map<string, Omit<ExploredRow, 'cells'>>()
  for (const { tabulation, figures } of columns) {
    for (const figure of figures) {
      const key = rowKey(figure)
      if (known.has(key)) continue
      const { statistic, option } = figure
      const isNoAnswer = option === '@missing'
      known.set(key, { key, statistic, isNoAnswer, ...figureWords(tabulation, figure) })
    }
  }
  return [...known.values()].map((row) => ({
    ...row,
    figures: byColumn.map((figures) => figures.get(row.key) ?? null),
  }))
}

/**
 * Lists are read from the most to the least cited, what stands apart after; scales keep their order.
 * Rows of a battery are ranked answer by answer: two answers are not one list.
 */
export function inReadingOrder<Row extends ReturnType<typeof rowsOf>[number]>(
  rows: readonly Row[],
  isList: boolean,
): Row[] {
  if (!isList) return [...rows]
  const statistics = [...new Set(rows.map(({ statistic }) => statistic))]
  const height = ({ figures }: Row) => {
    const figure = figures.find((one) => one && !one.suppression)
    return figure?.share ?? figure?.mean ?? -1
  }
  const answerOf = ({ battery, answer }: Row) => (battery && answer ? answer.fr : '')
  return statistics.flatMap((statistic) => {
    const own = rows.filter((row) => row.statistic === statistic)
    const apart = own.filter(({ isApart }) => isApart)
    const free = own.filter(({ isApart }) => !isApart)
    const answers = [...new Set(free.map(answerOf))]
    const ranked = answers.flatMap((answer) =>
      free.filter((row) => answerOf(row) === answer).toSorted((a, b) => height(b) - height(a)),
    )
    return [...ranked, ...apart]
  })
}
