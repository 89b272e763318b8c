import { getLocale, getTranslations } from 'next-intl/server'
import { AudienceMark } from '@/app/_ui/audience-mark'
import { toneOf } from '@/app/_ui/audience-tone'
import { standing } from '@/lib/wave/fieldwork'
import type { WaveOverview } from '@/lib/wave/wave.query'
import { said } from '../said'
import { StateBadge } from '../state-badge'
import styles from './rail.module.css'
import { RailLink } from './rail-link.client'

/** Waves, newest first, each with its fieldworks and where they stand. */
export async function Rail({
  waves,
  now,
  explores,
  runs,
}: {
  waves: WaveOverview[]
  now: Date
  /** Whoever reads may build tables. */
  explores: boolean
  /** Whoever reads may draw samples. */
  runs: boolean
}) {
  const locale = await getLocale()
  const t = await getTranslations('desk.frame')
  const toExplore = await getTranslations('explore')
  const frames = await getTranslations('frames')
  return (
    <ul className={styles.list}>
      <li>
        <RailLink href="/desk" className={styles.link}>
          {t('overview')}
        </RailLink>
      </li>
      {waves.map(({ wave, fieldworks }) => (
        <li key={wave.id} className={styles.wave}>
          <RailLink href={`/desk/waves/${wave.id}`} className={`${styles.link} ${styles.name}`}>
            {said(wave.name, locale)}
          </RailLink>
          <ul className={styles.list}>
            {fieldworks.map(({ fieldwork, audience }) => (
              <li key={fieldwork.id}>
                <RailLink href={`/desk/fieldworks/${fieldwork.id}`} className={styles.link}>
                  <AudienceMark tone={toneOf(audience.code, audience.position)} />
                  <span className={styles.label}>{said(audience.name, locale)}</span>
                  <StateBadge standing={standing(fieldwork, now)} />
                </RailLink>
              </li>
            ))}
            {explores && (
              <li>
                <RailLink href={`/desk/waves/${wave.id}/explore`} className={styles.link}>
                  {toExplore('rail')}
                </RailLink>
              </li>
            )}
          </ul>
        </li>
      ))}
      {runs && (
        <li>
          <RailLink href="/desk/frames" className={styles.link}>
            {frames('title')}
          </RailLink>
        </li>
      )}
      <li>
        <a href="/accessibility" className={styles.link}>
          {t('accessibility')}
        </a>
      </li>
    </ul>
  )
}
