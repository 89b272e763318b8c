import { toneColour, toneOf, tonePath } from '@/app/_ui/audience-tone'
import type { ComparedChart } from '@/app/_ui/compared-chart'
import type { ExploredTable } from '@/lib/disclosure/explored-table'
import type { Figure } from '@/lib/tabulation/figure'
import { amountOf, isShare, type Words } from './words'

/** Most bars that are still read; beyond, the chart shows one row, as dots. */
const mostBars = 72

/**
 * What the chart of a table draws: the rows of its leading statistic, or the one that the title speaks of
 * (`told`) when there would be too many bars. Null: nothing to draw. `part`: that row, to be said.
 */
export function chartOf(
  table: ExploredTable,
  words: Words,
  told: string | null,
): { chart: ComparedChart; part: string | null } | null {
  const [first] = table.rows
  if (!first) return null
  const same = table.rows.filter(({ statistic }) => statistic === first.statistic)
  const isCrowded = same.length * table.columns.length > mostBars
  const one = table.rows.find(({ key }) => key === told) ?? first
  const rows = isCrowded ? [one] : same
  const values = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell ? (highestOf(cell.figure) ?? []) : [])),
  )
  if (values.length === 0) return null
  const share = isShare((rows[0] ?? first).statistic)
  const max = maxOf(share, rows.length === 1, Math.max(...values))
  return {
    part: isCrowded && rows[0] ? words.row(rows[0]) : null,
    chart: {
      columns: table.columns.map((column, at) => ({
        id: column.id,
        name: words.column(table, column),
        letter: column.letter,
        ...toneOfColumn(table, at),
      })),
      rows: rows.map((row) => ({
        key: row.key,
        name: words.row(row),
        cells: row.cells.map((cell) => {
          if (!cell) return { value: null, label: words.t('result.notAsked') }
          const { figure } = cell
          const value = amountOf(figure)
          if (value === null) {
            const label = figure.suppression ? words.t('result.hidden') : '–'
            return { value: null, label }
          }
          const label = `${words.value(figure)}${cell.isSmall ? words.t('result.smallMark') : ''}`
          const { precision } = figure
          if (!precision || precision === 'byConstruction') return { value, label }
          const low = Math.max(0, precision.low)
          return { value, label, low, high: Math.min(max, precision.high) }
        }),
      })),
      max,
      ticks: [0, 0.25, 0.5, 0.75, 1].map((step) => ({
        at: step * max,
        label: share ? words.percent(step * max) : words.number(step * max, max > 10 ? 0 : 1),
      })),
    },
  }
}

function highestOf(figure: Figure): number | null {
  const value = amountOf(figure)
  const { precision } = figure
  return value !== null && precision && precision !== 'byConstruction'
    ? Math.max(value, precision.high)
    : value
}

/** Dots of shares stand on the whole scale, as everywhere; bars come nearer, quarters on whole percents. */
function maxOf(isShare: boolean, areDots: boolean, highest: number): number {
  if (!isShare) return meanMax(highest)
  if (areDots) return 1
  return [0.2, 0.4, 0.6, 0.8].find((max) => highest <= max) ?? 1
}

function meanMax(highest: number): number {
  const step = 10 ** Math.floor(Math.log10(Math.max(highest, 1)))
  return [1, 2, 4, 5, 8, 10].map((times) => times * step).find((max) => highest <= max) ?? highest
}

/** An audience keeps its colour and mark, in its parts too, which letters tell apart; the whole is grey. */
function toneOfColumn({ audiences, columns }: ExploredTable, at: number) {
  const column = columns[at]
  const audience = audiences.find(({ code }) => code === column?.audience)
  const tone = toneOf(column?.audience ?? '', audience?.position ?? 0)
  const isWhole = !column?.part && columns.some(({ part }) => part)
  return { colour: isWhole ? '#4a5460' : toneColour[tone], mark: tonePath[tone] }
}
