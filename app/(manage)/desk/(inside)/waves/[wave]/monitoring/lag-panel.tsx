import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { AudienceMark } from '@/app/_ui/audience-mark'
import { TableScroll } from '@/app/_ui/table-scroll'
import { Panel } from '../../../panel'
import styles from './lag-panel.module.css'
import { type Lag, seenFirst } from './lags'
import { smallBase, type Words } from './words'

const shownAtOnce = 12

/** What lags, worst first, each with the deed that would help one click away. */
export async function LagPanel({
  lags,
  hasParts,
  words,
}: {
  lags: Lag[]
  /** Some open fieldwork has something to be compared with. */
  hasParts: boolean
  words: Words
}) {
  const t = await getTranslations('monitoring.lag')
  const { first, others } = seenFirst(lags, shownAtOnce)
  return (
    <Panel id="lag" title={t('title')}>
      {lags.length === 0 ? (
        <p>{t(hasParts ? 'all' : 'none')}</p>
      ) : (
        <>
          <p className="note">{t('lead')}</p>
          <LagTable lags={first} words={words} />
          {others.length > 0 && (
            <details className={styles.more}>
              <summary>{t('more', { count: others.length })}</summary>
              <LagTable lags={others} words={words} />
            </details>
          )}
          <p className="note">{t('note')}</p>
        </>
      )}
    </Panel>
  )
}

async function LagTable({ lags, words }: { lags: Lag[]; words: Words }) {
  const t = await getTranslations('monitoring.lag')
  return (
    <TableScroll label={t('title')}>
      <table className={`table ${styles.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('part')}</th>
            <th scope="col" className="figure">
              {t('gap')}
            </th>
            <th scope="col">{t('act')}</th>
            {(['responses', 'expected', 'reached', 'rate'] as const).map((column) => (
              <th key={column} scope="col" className="figure">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lags.map((lag) => (
            <LagRow
              key={`${lag.seen.audience.code} ${lag.part.codes.join()}`}
              lag={lag}
              words={words}
            />
          ))}
        </tbody>
      </table>
    </TableScroll>
  )
}

async function LagRow({ lag: { seen, part, name, gap, href }, words }: { lag: Lag; words: Words }) {
  const t = await getTranslations('monitoring.lag')
  const audience = words.text(seen.audience.name)
  const isSmall = part.invited !== null && part.invited < smallBase
  return (
    <tr>
      <th scope="row">
        <span className={styles.part}>
          <AudienceMark tone={seen.tone} size={12} />
          <span>
            {name} <span className="note">{audience}</span>
          </span>
        </span>
      </th>
      <td className={`figure ${styles.gap}`}>{words.number(gap)}</td>
      <td className={styles.act}>
        {part.toRemind === null ? (
          <Link href={href} aria-label={t('shareOf', { audience })}>
            {t('share')}
          </Link>
        ) : part.toRemind === 0 ? (
          <span className="note">{t('noOneLeft')}</span>
        ) : (
          <Link href={href} aria-label={t('remindOf', { count: part.toRemind, part: name })}>
            {t('remind', { count: part.toRemind })}
          </Link>
        )}
      </td>
      <td className="figure">{words.number(part.responses)}</td>
      <td className="figure">{words.number(part.expected)}</td>
      <td className="figure">{words.reached(part)}</td>
      <td className="figure">
        {part.invited === null ? '–' : words.rate(part.rate, part.invited)}
        {isSmall && <span className={styles.small}>{t('small')}</span>}
      </td>
    </tr>
  )
}
