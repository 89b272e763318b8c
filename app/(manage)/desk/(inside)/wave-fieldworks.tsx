import Link from 'next/link'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { AudienceMark } from '@/app/_ui/audience-mark'
import { toneOf } from '@/app/_ui/audience-tone'
import { type Actor, may } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readPublicationState } from '@/lib/publication/publication-state.query'
import { readProgress } from '@/lib/tabulation/monitoring.query'
import { isOpen, standing } from '@/lib/wave/fieldwork'
import type { WaveOverview } from '@/lib/wave/wave.query'
import { said } from '../said'
import { StateBadge } from '../state-badge'
import { Meter } from './meter'
import { Panel } from './panel'
import styles from './wave-fieldworks.module.css'

/** A wave of the overview: its fieldworks, and how far each is from its target. */
export async function WaveFieldworks({
  asking,
  overview: { wave, programme, fieldworks },
  title,
}: {
  asking: Actor
  overview: WaveOverview
  /** Said instead of the wave's name, on the wave's own page. */
  title?: string
}) {
  const t = await getTranslations('desk.overview')
  const locale = await getLocale()
  const format = await getFormatter()
  const now = new Date()
  const counts = may(asking, 'runFieldwork')
  const [publication, ...progress] = await Promise.all([
    readPublicationState(db(), asking, wave.id),
    ...fieldworks.map(({ fieldwork }) =>
      counts ? readProgress(db(), asking, fieldwork.id) : Promise.resolve(null),
    ),
  ])
  const day = (iso: string) =>
    format.dateTime(new Date(`${iso}T12:00:00Z`), {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    })
  const name = said(wave.name, locale)
  const toMonitoring = await getTranslations('monitoring')
  const isFollowed = counts && fieldworks.some(({ fieldwork }) => isOpen(fieldwork, now))
  return (
    <Panel
      id={`wave-${wave.id}`}
      title={title ?? <Link href={`/desk/waves/${wave.id}`}>{name}</Link>}
      aside={
        title ? undefined : (
          <span className={styles.aside}>
            {programme.synthetic && <span className="synthetic">{t('synthetic')}</span>}
            <span>{t(publication.kind)}</span>
          </span>
        )
      }
    >
      {isFollowed && (
        <p>
          <Link href={`/desk/waves/${wave.id}/monitoring`} className="button small">
            {toMonitoring('link')}
          </Link>
        </p>
      )}
      <div className="table-scroll">
        <table className={`table ${styles.table}`}>
          <caption className="visually-hidden">{t('caption', { wave: name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('audience')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('dates')}</th>
              {counts && (
                <>
                  <th scope="col" className="figure">
                    {t('responses')}
                  </th>
                  <th scope="col" className="figure">
                    {t('target')}
                  </th>
                  <th scope="col">{t('reached')}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {fieldworks.map(({ fieldwork, audience }, index) => {
              const complete = progress[index]?.outcomes.complete ?? 0
              return (
                <tr key={fieldwork.id}>
                  <th scope="row">
                    <Link href={`/desk/fieldworks/${fieldwork.id}`} className={styles.audience}>
                      <AudienceMark tone={toneOf(audience.code, audience.position)} />
                      {said(audience.name, locale)}
                    </Link>
                  </th>
                  <td>
                    <StateBadge standing={standing(fieldwork, now)} />
                  </td>
                  <td className={styles.dates}>
                    {day(fieldwork.opensOn)} – {day(fieldwork.closesOn)}
                  </td>
                  {counts && (
                    <>
                      <td className="figure">{format.number(complete)}</td>
                      <td className="figure">{format.number(fieldwork.target)}</td>
                      <td className={styles.reached}>
                        <span>
                          {format.number(complete / fieldwork.target, {
                            style: 'percent',
                            maximumFractionDigits: 0,
                          })}
                        </span>
                        <Meter share={complete / fieldwork.target} mark={audience.code} />
                      </td>
                    </>
                  )}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
