import { ComparedFigure } from '@/app/_ui/compared-figure.client'
import { type Exploration, fileName } from '@/lib/disclosure/exploration'
import type { Menu } from '@/lib/disclosure/explore-menu'
import type { ExploredTable } from '@/lib/disclosure/explored-table'
import { chartOf } from './chart'
import { findingOf } from './finding'
import { Notes } from './notes'
import styles from './result.module.css'
import { type Source, sourceLines } from './source-lines'
import { TableOf } from './table-of'
import { TakeAway } from './take-away.client'
import type { Words } from './words'

const mostBeside = 5

/** A table and its chart side by side, the finding above, what they rest on below. */
export function Result({
  id,
  table,
  exploration,
  menu,
  words,
  source,
  address,
}: {
  /** Two results may stand on one page while a crossing is read. */
  id: string
  table: ExploredTable
  exploration: Exploration
  menu: Menu
  words: Words
  source: Source
  /** The page's own query, for files that hold the same. */
  address: string
}) {
  const { t } = words
  const { text: title, row } = findingOf(table, words)
  const drawn = chartOf(table, words, row)
  // A wide table has the page to itself, its chart below.
  const isWide = table.columns.length > mostBeside
  const lines = sourceLines({ table, exploration, menu, words, source })
  const count = table.rows.length * table.columns.length
  const isEmpty = table.audiences.every((one) => one.isEmpty)
  return (
    <section className={styles.result} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        {title}
      </h2>
      {!isEmpty && (
        <>
          <div className={isWide ? styles.below : styles.side}>
            <TableOf id={id} table={table} words={words} />
            <div className={styles.chart}>
              {drawn ? (
                <ComparedFigure
                  id={`${id}-chart`}
                  title={title}
                  description={t('result.chartDescription', { title, count })}
                  chart={drawn.chart}
                  isBeside={!isWide}
                />
              ) : (
                <p className="note">{t('result.noChart')}</p>
              )}
              {drawn?.part && <p className="note">{t('result.chartPart', { row: drawn.part })}</p>}
            </div>
          </div>
          <ul className={styles.under}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <TakeAway
            id={id}
            title={title}
            lines={lines}
            hasChart={drawn !== null}
            csv={`/api/v1/waves/${source.waveId}/explore.csv?${address}`}
            name={`phare-${source.waveId}-${fileName(exploration)}`}
          />
        </>
      )}
      <Notes table={table} menu={menu} exploration={exploration} words={words} id={id} />
    </section>
  )
}
