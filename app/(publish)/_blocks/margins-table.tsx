import { marginsOfError } from '@/lib/publication/margins-of-error'
import type { PublishedAudience, Snapshot } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'
import styles from './method.module.css'

/** How far off a share may be, for a few typical shares of everyone who answered in an audience. */
export function MarginsTable({
  snapshot,
  audience,
  reader,
}: {
  snapshot: Snapshot
  audience: PublishedAudience
  reader: Reader
}) {
  const { t } = reader
  const margins = marginsOfError(snapshot, audience)
  if (!margins) return null
  const isQuota = audience.sampleKind === 'quota'
  return (
    <table className={`table ${styles.margins}`}>
      <caption>{t(isQuota ? 'method.marginsTableQuota' : 'method.marginsTable')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('method.marginsFor')}</th>
          {margins.map(({ share }) => (
            <th key={share} scope="col" className="figure">
              {share === 0.5
                ? t('method.half')
                : t('method.pair', { low: share * 100, high: Math.round((1 - share) * 100) })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('method.marginIs')}</th>
          {margins.map(({ share, margin }) => (
            <td key={share} className="figure">
              {t('method.points', { points: reader.decimal(margin * 100, 1) })}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
