import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { AudienceMark } from '@/app/_ui/audience-mark'
import { toneOf } from '@/app/_ui/audience-tone'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readWaveIndicators } from '@/lib/disclosure/desk-figures.query'
import type { readWave } from '@/lib/wave/wave.query'
import { said } from '../../../said'
import { BaseCell } from '../../base-line'
import { type FiguresAsked, figuresAddress } from '../../figures-address'
import { Meter } from '../../meter'
import { Panel } from '../../panel'
import { ShareCell } from '../../share-cell'
import { TerritoryTabs } from '../../territory-tabs'
import { WeightingNote, WeightSwitch } from '../../weighting-note'
import styles from './wave-indicators.module.css'

/** Each indicator with its audiences side by side; every share with its own base. */
export async function WaveIndicators({
  asking,
  seen: { wave, fieldworks, territorySets },
  asked,
  path,
}: {
  asking: Actor
  seen: NonNullable<Awaited<ReturnType<typeof readWave>>>
  asked: FiguresAsked
  path: string
}) {
  const t = await getTranslations('desk')
  const locale = await getLocale()
  const territory = territorySets.some(({ code }) => code === asked.territory)
    ? asked.territory
    : null
  const chosen = { territory, weighted: asked.weighted }
  const { indicators, weightings } = await readWaveIndicators(
    db(),
    asking,
    wave.id,
    territory,
    asked.weighted,
  )
  if (indicators.length === 0) return null
  const isWeighted = Object.values(weightings).some((one) => one && !('refusal' in one))
  return (
    <Panel id="indicators" title={t('wave.figures')}>
      <TerritoryTabs territories={territorySets} asked={chosen} path={path} />
      {isWeighted && <WeightSwitch asked={chosen} path={path} asking={asking} />}
      <p className="note">
        {t('figures.interval95')} {t('figures.secrecy')}
      </p>
      <div className="table-scroll">
        <table className={`table ${styles.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('figures.indicator')}</th>
              {fieldworks.map(({ fieldwork, audience }) => (
                <th scope="col" key={audience.code}>
                  <Link
                    href={`${figuresAddress(`/desk/fieldworks/${fieldwork.id}`, chosen)}#figures`}
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
            {asked.weighted && (
              <tr>
                <th scope="row">{t('figures.weighting.row')}</th>
                {fieldworks.map(({ fieldwork, audience }) => (
                  <td key={audience.code} className="note">
                    <WeightingNote
                      weighting={weightings[audience.code] ?? null}
                      fieldwork={fieldwork.id}
                      asking={asking}
                    />
                  </td>
                ))}
              </tr>
            )}
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
                          n = <BaseCell figure={figure} />
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
