import type { ExploredRow, ExploredTable } from '@/lib/disclosure/explored-table'
import type { Figure } from '@/lib/tabulation/figure'
import { amountOf, isShare, type Words } from './words'

/**
 * The table in a sentence that its tests support: a difference only where one is significant, « plus »
 * only there; otherwise the figure itself, or the most frequent answer. Of volunteers it says so.
 */
export function findingOf(table: ExploredTable, words: Words): Finding {
  const { t } = words
  const said = (text: string): Finding => ({ text, row: null })
  const figures = table.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.figure ?? []))
  if (table.audiences.every(({ isEmpty }) => isEmpty)) return said(t('finding.empty'))
  if (figures.every((figure) => amountOf(figure) === null)) return said(t('finding.hidden'))
  const finding = differing(table, words) ?? leading(table, words)
  return table.audiences.every(({ sampleKind }) => sampleKind === 'open')
    ? { ...finding, text: t('finding.volunteers', { finding: finding.text }) }
    : finding
}

/** `row`: the one it speaks of, which a chart of one row must show. */
type Finding = { text: string; row: string | null }

/** The widest of the significant differences; null when nothing was tested. */
function differing(table: ExploredTable, words: Words): Finding | null {
  const { t } = words
  if (table.tests.made === 0) return null
  let best: (Finding & { gap: number }) | null = null
  for (const row of table.rows) {
    row.cells.forEach((cell, at) => {
      for (const letter of cell?.higherThan ?? []) {
        const other = table.columns.findIndex((column) => column.letter === letter)
        const low = row.cells[other]
        const [high, column, lowest] = [cell, table.columns[at], table.columns[other]]
        if (!high || !low || !column || !lowest) continue
        const gap = Math.abs((amountOf(high.figure) ?? 0) - (amountOf(low.figure) ?? 0))
        const scale = isShare(row.statistic) ? 1 : 0.01
        if (best && best.gap >= gap * scale) continue
        const values = {
          high: words.column(table, column),
          highShare: words.value(high.figure),
          low: words.column(table, lowest),
          lowShare: words.value(low.figure),
        }
        best = {
          gap: gap * scale,
          row: row.key,
          text:
            row.answer === null && row.battery === null
              ? t('finding.higherOne', { subject: words.text(table.subject), ...values })
              : t('finding.higher', { row: words.row(row), ...values }),
        }
      }
    })
  }
  const isWhole =
    table.tests.not.length === 0 && table.hidden.primary + table.hidden.secondary === 0
  return best ?? { text: t(isWhole ? 'finding.none' : 'finding.noneTested'), row: null }
}

function leading(table: ExploredTable, words: Words): Finding {
  const { t } = words
  const said = (text: string, row: string | null = null): Finding => ({ text, row })
  const [only] = table.rows
  const subject = words.text(table.subject)
  if (table.rows.length === 1 && only) {
    const shares = table.columns.flatMap((column, at) => {
      const figure = only.cells[at]?.figure
      return figure && amountOf(figure) !== null
        ? [
            t('finding.columnShare', {
              column: words.column(table, column),
              share: words.value(figure),
            }),
          ]
        : []
    })
    const [figure] = only.cells.flatMap((cell) => cell?.figure ?? [])
    return table.columns.length === 1 && figure
      ? said(t('finding.one', { subject, share: words.value(figure) }))
      : said(t('finding.columns', { subject, shares: words.list(shares) }))
  }
  const shown = table.columns.flatMap((column, at) => {
    const tops = topsOf(table.rows, at, words)
    return tops[0] ? [{ column, at, tops, top: tops[0] }] : []
  })
  const [first] = shown
  if (!first) return said(t('finding.hidden'))
  if (shown.length > 1) return acrossColumns(shown.map(({ tops }) => tops))
  const { tops, top, at, column } = first
  const figure = top.cells[at]?.figure
  const kind = top.statistic === 'share' ? 'most' : isShare(top.statistic) ? 'cited' : 'mean'
  const share = figure ? words.value(figure) : ''
  const text =
    tops.length > mostTold
      ? t('finding.close')
      : tops.length > 1
        ? t('finding.ahead', { answers: words.list(tops.map(answerAndValue)) })
        : t(`finding.${kind}`, { answer: words.row(top), share })
  return table.columns.length > 1
    ? said(t('finding.inColumn', { column: words.column(table, column), finding: text }), top.key)
    : said(text, top.key)

  function answerAndValue(row: ExploredRow): string {
    const of = row.cells[at]?.figure
    return t('finding.answerShare', { answer: words.row(row), share: of ? words.value(of) : '' })
  }

  function acrossColumns(all: ExploredRow[][]): Finding {
    const [answer] = all[0] ?? []
    if (!answer || all.some((tops) => tops.length > 1)) return said(t('finding.close'))
    if (all.some(([own]) => own?.key !== answer.key)) return said(t('finding.differ'))
    const isEvery = all.length === table.columns.length
    const text = t(isEvery ? 'finding.same' : 'finding.sameShown', { answer: words.row(answer) })
    return said(text, answer.key)
  }
}

/** More answers than that side by side are no title. */
const mostTold = 3

/**
 * The highest of the rows that are read together (the leading statistic, don't know apart), with those it
 * cannot be told from: whose interval meets its own, which no correlation of the two makes too bold, or,
 * where there is no interval, whose words are the same.
 */
function topsOf(rows: readonly ExploredRow[], column: number, words: Words): ExploredRow[] {
  const [first] = rows
  const read = rows
    .flatMap((row) => {
      const figure = row.cells[column]?.figure
      const value = figure ? amountOf(figure) : null
      if (row.statistic !== first?.statistic || row.isApart || !figure || value === null) return []
      return [{ row, figure, value }]
    })
    .toSorted((a, b) => b.value - a.value)
  const [top] = read
  if (!top) return []
  const low = lowOf(top.figure)
  const isClose = ({ figure }: (typeof read)[number]) => {
    const high = highOf(figure)
    return low === null || high === null
      ? words.value(figure) === words.value(top.figure)
      : high >= low
  }
  return read.filter((one) => one === top || isClose(one)).map(({ row }) => row)
}

function lowOf({ precision }: Figure): number | null {
  return precision && precision !== 'byConstruction' ? precision.low : null
}

function highOf({ precision }: Figure): number | null {
  return precision && precision !== 'byConstruction' ? precision.high : null
}
