import {
  amountOf,
  isShare,
  type Words,
} from '@/app/(manage)/desk/(inside)/waves/[wave]/explore/words'
import type { ExploredTable } from '@/lib/disclosure/explored-table'
import type { CsvCell } from '@/lib/platform/csv'

export const exploreHeader = [
  'row',
  'statistic',
  'column_letter',
  'audience',
  'column',
  'share',
  'mean',
  'low',
  'high',
  'level',
  'precision',
  'base_kind',
  'n',
  'weighted_n',
  'effective_n',
  'dont_know',
  'small_base',
  'higher_than',
  'suppressed',
] as const

/**
 * One record per row and column of the table, in the order of the screen. A hidden figure has no number.
 * `precision`: by what kind of sample; self-selected respondents have no interval.
 */
export function* exploreRecords(table: ExploredTable, words: Words): Generator<CsvCell[]> {
  for (const row of table.rows) {
    for (const [at, cell] of row.cells.entries()) {
      const column = table.columns[at]
      if (!cell || !column) continue
      const { figure, higherThan, isSmall } = cell
      const value = rounded(amountOf(figure))
      const share = isShare(figure.statistic)
      const { precision } = figure
      const interval = precision && precision !== 'byConstruction' ? precision : null
      yield [
        words.row(row),
        figure.statistic,
        column.letter,
        words.audience(table, column.audience),
        column.part ? words.part(column.part.words) : words.t('column.whole'),
        share ? value : null,
        share ? null : value,
        rounded(interval?.low),
        rounded(interval?.high),
        interval?.level ?? null,
        figure.sample === 'open'
          ? 'none'
          : precision === 'byConstruction'
            ? 'certain'
            : figure.sample,
        figure.baseKind,
        figure.base,
        rounded(figure.weightedBase),
        rounded(figure.effectiveBase),
        rounded(figure.dontKnow),
        figure.suppression ? null : isSmall ? 'yes' : 'no',
        higherThan.join(' ') || null,
        figure.suppression ?? null,
      ]
    }
  }
}

function rounded(value: number | null | undefined): number | null {
  return value == null ? null : Number(value.toFixed(6))
}
