import Link from 'next/link'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { AudienceMark } from '@/app/_ui/audience-mark'
import { toneOf } from '@/app/_ui/audience-tone'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readWaveIndicators } from '@/lib/disclosure/desk-figures.query'
import type { readWave } from '@/lib/wave/wave.query'
import { said } from '../../../said'
import { isSmall, SmallBase } from '../../base-line'
import { Meter } from '../../meter'
import { Panel } from '../../panel'
import { ShareCell } from '../../share-cell'
import { TerritoryTabs } from '../../territory-tabs'
import styles from './wave-indicators.module.css'

/** Each indicator with its audiences side by side; every share with its own base. */
export async function WaveIndicators({
  asking,
  seen: { wave, fieldworks, territorySets },
  territory,
  path,
}: {
  asking: Actor
  seen: NonNullable<Awaited<ReturnType<typeof readWave>>>
  territory: string | null
  path: string
}) {
  const t = await getTranslations('desk')
  const locale = await getLocale()
  const format = await getFormatter()
  const chosen = territorySets.some(({ code }) => code === territory) ? territory : null
  const indicators = await readWaveIndicators(db(), asking, wave.id, chosen)
  if (indicators.length === 0) return null
  return (
    <Panel id="indicators" title={t('wave.figures')}>
      <TerritoryTabs territories={territorySets} chosen={chosen} path={path} />
      <p className="note">{t('figures.unweighted')}</p>
      <div className="table-scroll">
        <table className={`table ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('figures.indicator')}</th>
              {fieldworks.map(({ fieldwork, audience }) => (
                <th scope="col" key={audience.code}>
                  <Link
                    href={`/desk/fieldworks/${fieldwork.id}${chosen ? `?territory=${chosen}` : ''}#figures`}
                    className={styles.audience}
                  >
                    <AudienceMark tone={toneOf(audience.code, audience.position)} />
                    {said(audience.name, locale)}
                  </Link>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {indicators.map(({ code, name, byAudience }) => (
              <tr key={code}>
                <th scope="row">{said(name, locale)}</th>
                {fieldworks.map(({ audience }) => {
                  const figure = byAudience[audience.code]
                  if (!figure) {
                    return (
                      <td key={audience.code} className="note">
                        {t('wave.notAsked')}
                      </td>
                    )
                  }
                  return (
                    <td key={audience.code}>
                      <span className={styles.share}>
                        <ShareCell figure={figure} />
                      </span>
                      {figure.share !== null && <Meter share={figure.share} mark={audience.code} />}
                      {figure.base !== null && (
                        <span className="note">
                          n = {format.number(figure.base)}
                          {isSmall(figure.base) && <SmallBase />}
                        </span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
