import { getTranslations } from 'next-intl/server'
import type { Audience } from '@/lib/audience/audience'
import type { Monitored } from '@/lib/tabulation/monitoring'
import { AudienceCard } from './audience-card'
import styles from './audiences.module.css'
import type { Words } from './words'

export type Seen = { one: Monitored; audience: Audience; colour: string; tone: 0 | 1 | 2 | 3 }

/** Each audience in a column of its own, line for line beside the others; nothing is added up. */
export async function Audiences({
  seen,
  words,
  now,
  today,
}: {
  seen: Seen[]
  words: Words
  now: Date
  today: string
}) {
  const t = await getTranslations('monitoring.audiences')
  const kinds = new Set(seen.map(({ one }) => one.rate.kind))
  return (
    <section aria-labelledby="audiences" className={styles.section}>
      <h2 id="audiences" className="visually-hidden">
        {t('title')}
      </h2>
      <div className={styles.cards}>
        {seen.map((it) => (
          <AudienceCard key={it.one.fieldwork.id} seen={it} words={words} now={now} today={today} />
        ))}
      </div>
      <p className="note">
        {t('key')} {t('note')}
      </p>
      <details className={styles.method}>
        <summary>{t('method')}</summary>
        <p className="note">{t('methodText')}</p>
        {kinds.has('response') && <p className="note">{t('responseText')}</p>}
        {kinds.has('completion') && <p className="note">{t('completionText')}</p>}
      </details>
    </section>
  )
}
