import type { ExploredRow, ExploredTable } from '@/lib/disclosure/explored-table'
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
  const finding = differing(table, words) ?? said(leading(table, words))
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
  return best ?? { text: t('finding.none'), row: null }
}

function leading(table: ExploredTable, words: Words): string {
  const { t } = words
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
      ? t('finding.one', { subject, share: words.value(figure) })
      : t('finding.columns', { subject, shares: words.list(shares) })
  }
  const tops = table.columns.map((_, at) => topOf(table.rows, at)).filter((row) => row !== null)
  const [top] = tops
  if (!top) return t('finding.hidden')
  if (table.columns.length > 1) {
    return tops.every((row) => row.key === top.key)
      ? t(tops.length < table.columns.length ? 'finding.sameShown' : 'finding.same', {
          answer: words.row(top),
        })
      : t('finding.differ')
  }
  const [figure] = top.cells.flatMap((cell) => cell?.figure ?? [])
  const kind = top.statistic === 'share' ? 'most' : isShare(top.statistic) ? 'cited' : 'mean'
  return t(`finding.${kind}`, {
    answer: words.row(top),
    share: figure ? words.value(figure) : '',
  })
}

/** The highest of the rows that are read together: the leading statistic, don't know apart. */
function topOf(rows: readonly ExploredRow[], column: number): ExploredRow | null {
  const [first] = rows
  let top: ExploredRow | null = null
  let highest = -Infinity
  for (const row of rows) {
    const figure = row.cells[column]?.figure
    const value = figure ? amountOf(figure) : null
    if (row.statistic !== first?.statistic || row.isApart || value === null) continue
    if (value > highest) [top, highest] = [row, value]
  }
  return top
}
