import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { Monitored } from '@/lib/tabulation/monitoring'
import styles from './audiences.module.css'
import type { Words } from './words'

/** What waits for an analyst: alerts, flagged responses, full quotas; each leads where it is dealt with. */
export async function Attention({ one, words }: { one: Monitored; words: Words }) {
  const t = await getTranslations('monitoring.audiences')
  const kinds = await getTranslations('rates.alerts.kinds')
  const { fieldwork, flagged, alerts, quota } = one
  const path = `/desk/fieldworks/${fieldwork.id}`
  const waiting = [
    ...(alerts.length > 0
      ? [{ href: `${path}/rates#alerts`, says: t('alerts', { count: alerts.length }) }]
      : []),
    ...(flagged > 0 ? [{ href: `${path}/quality`, says: t('flagged', { count: flagged }) }] : []),
    ...(quota && quota.full > 0
      ? [
          {
            href: `${path}/quotas`,
            says: t('quota', { full: quota.full, crossings: words.number(quota.crossings) }),
          },
        ]
      : []),
  ]
  return (
    <div className={styles.part}>
      <dt>{t('attention')}</dt>
      {quota && (
        <dd className={styles.note}>
          {t('quotaPlaces', { share: words.percent(quota.taken / quota.places) })}
        </dd>
      )}
      {[...new Set(alerts.map(({ kind }) => kind))].map((kind) => (
        <dd key={kind} className={styles.note}>
          {kinds(kind)}
        </dd>
      ))}
      {waiting.map(({ href, says }) => (
        <dd key={href}>
          <Link href={href}>{says}</Link>
        </dd>
      ))}
      {waiting.length === 0 && <dd className={styles.note}>{t('nothing')}</dd>}
    </div>
  )
}
