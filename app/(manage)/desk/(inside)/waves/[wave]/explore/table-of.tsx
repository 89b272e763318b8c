import { TableScroll } from '@/app/_ui/table-scroll'
import type { ExploredCell, ExploredRow, ExploredTable } from '@/lib/disclosure/explored-table'
import styles from './result.module.css'
import type { Words } from './words'

/** Options in rows, audiences or categories in columns; letters name the columns a figure is higher than. */
export function TableOf({ id, table, words }: { id: string; table: ExploredTable; words: Words }) {
  const { t } = words
  const caption = t('result.caption', {
    subject: words.text(table.subject),
    count: table.columns.length,
  })
  const bases = basesOf(table)
  return (
    <TableScroll label={caption}>
      <table className={`table ${styles.table}`} id={`${id}-table`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('result.answer')}</th>
            {table.columns.map((column) => (
              <th key={column.id} scope="col" className={styles.column}>
                {column.letter !== null && <span className={styles.letter}>{column.letter}</span>}{' '}
                {words.column(table, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={row.key} className={startsPart(table.rows, at) ? styles.part : undefined}>
              <th scope="row">{words.row(row)}</th>
              {row.cells.map((cell, index) => (
                <td key={table.columns[index]?.id} className="figure">
                  <Cell cell={cell} words={words} base={bases[index] ?? null} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {bases.some((base) => base !== null) && (
          <tfoot>
            <tr>
              <th scope="row">{t('result.base')}</th>
              {table.columns.map((column, index) => {
                const base = bases[index]
                return (
                  <td key={column.id} className="figure">
                    {base ? words.count(base) : '–'}
                  </td>
                )
              })}
            </tr>
          </tfoot>
        )}
      </table>
    </TableScroll>
  )
}

function Cell({
  cell,
  words,
  base,
}: {
  cell: ExploredCell | null
  words: Words
  base: number | null
}) {
  const { t } = words
  if (!cell) return <span className="note">{t('result.notAsked')}</span>
  const { figure, higherThan, isSmall } = cell
  if (figure.suppression) return <abbr title={t('result.hiddenLong')}>{t('result.hidden')}</abbr>
  const interval = words.interval(figure)
  return (
    <>
      <span className={styles.value}>
        <span data-value="">{words.value(figure)}</span>
        {isSmall && <abbr title={t('result.small')}>{t('result.smallMark')}</abbr>}
        {higherThan.length > 0 && (
          <sup>
            <span className="visually-hidden">
              {t('result.higherThan', { letters: higherThan.join(', ') })}
            </span>
            <span aria-hidden="true">{higherThan.join(' ')}</span>
          </sup>
        )}
      </span>
      {interval !== '' && <span className={styles.interval}>{interval}</span>}
      {figure.base !== base && figure.base !== null && (
        <span className={styles.interval}>{t('under.n', { n: words.count(figure.base) })}</span>
      )}
    </>
  )
}

/** The base that all shown figures of a column share; null where each has its own. */
export function basesOf(table: ExploredTable): (number | null)[] {
  return table.columns.map((_, at) => {
    if (table.rows.length === 1) return null
    const [first] = table.rows
    const bases = table.rows.flatMap(({ cells, statistic }) => {
      const base = cells[at]?.figure.base
      return base != null && statistic === first?.statistic ? [base] : []
    })
    return bases.length > 0 && bases.every((base) => base === bases[0]) ? (bases[0] ?? null) : null
  })
}

/** Another statistic, or another part of the battery (a row of it, or an answer), begins. */
function startsPart(rows: readonly ExploredRow[], at: number): boolean {
  const before = rows[at - 1]
  const row = rows[at]
  if (!before || !row) return false
  const isOtherBattery = before.battery?.fr !== row.battery?.fr
  return (
    before.statistic !== row.statistic || (isOtherBattery && before.answer?.fr !== row.answer?.fr)
  )
}
