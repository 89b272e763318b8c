import type { ReactNode } from 'react'
import { TableScroll } from '@/app/_ui/table-scroll'
import type { Reader } from '../reader'
import styles from './frame.module.css'

/** What every chart stands in: the finding, the question as asked, the chart, its sources, its table. */
export function Frame({
  id,
  kicker,
  title,
  question,
  chart,
  source,
  table,
  reader,
}: {
  id: string
  /** What the chart is about, in a few words. */
  kicker: string
  /** What it shows. */
  title: string
  /** Each wording with the audiences asked it; one when all read the same words. */
  question: { text: string; lang?: string | undefined; audiences?: string }[]
  chart: ReactNode
  source: ReactNode
  table: ReactNode
  reader: Reader
}) {
  return (
    <section id={id} className={styles.block} aria-labelledby={`${id}-h`}>
      <h2 id={`${id}-h`} className={styles.title}>
        <span className={styles.kicker}>{kicker}</span> {title}{' '}
        <a href={`#${id}`} className={styles.anchor} aria-label={reader.t('chart.link', { title })}>
          #
        </a>
      </h2>
      {question.map((one) => (
        <p key={one.text} className={styles.question}>
          {one.audiences ? (
            <strong>{reader.t('chart.questionTo', { audiences: one.audiences })} </strong>
          ) : null}
          <span lang={one.lang}>{reader.t('finding.quoted', { text: one.text })}</span>
        </p>
      ))}
      <figure className={styles.figure}>
        {chart}
        <figcaption>{source}</figcaption>
      </figure>
      <details className={styles.table}>
        <summary>{reader.t('chart.table')}</summary>
        <TableScroll label={reader.t('chart.table')}>{table}</TableScroll>
      </details>
    </section>
  )
}
