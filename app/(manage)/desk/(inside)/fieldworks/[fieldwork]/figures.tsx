import { getLocale, getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/access/actor'
import { db } from '@/lib/db/client'
import { readDeskFigures } from '@/lib/disclosure/desk-figures.query'
import type { Figure } from '@/lib/tabulation/figure'
import { said } from '../../../said'
import type { FiguresAsked } from '../../figures-address'
import { Panel } from '../../panel'
import { ShareTable } from '../../share-table'
import { TerritoryTabs } from '../../territory-tabs'
import { WeightingNote, WeightSwitch } from '../../weighting-note'
import type { SeenFieldwork } from './deeds'
import styles from './figures.module.css'
import { QuestionFigures } from './question-figures'

/** Every question of the fieldwork, for the whole or one territory. Figures come protected. */
export async function Figures({
  asking,
  seen: { fieldwork, audience },
  asked,
  path,
}: {
  asking: Actor
  seen: SeenFieldwork
  asked: FiguresAsked
  path: string
}) {
  const t = await getTranslations('desk.figures')
  const locale = await getLocale()
  const read = await readDeskFigures(db(), asking, fieldwork.id, asked.weighted)
  if (!read || read.isEmpty) {
    return (
      <Panel id="figures" title={t('title')}>
        <p>{t('none')}</p>
      </Panel>
    )
  }
  const { definition, indicators, territories, byTerritory, weighting } = read
  const chosen = byTerritory.find((one) => one.territory === asked.territory) ?? byTerritory[0]
  const figures = chosen?.figures ?? []
  const byQuestion = new Map<string, Figure[]>()
  for (const figure of figures) {
    if (figure.indicator !== undefined) continue
    const list = byQuestion.get(figure.question)
    if (list) list.push(figure)
    else byQuestion.set(figure.question, [figure])
  }
  // Questions that a newer version no longer asks stand on none of its pages.
  const inOrder = new Set([
    ...definition.pages.flatMap(({ items }) => items),
    ...definition.items.map(({ id }) => id),
  ])
  const measured = (code: string): Figure | undefined =>
    figures.find((figure) => figure.indicator === code)
  return (
    <Panel id="figures" title={t('title')}>
      <TerritoryTabs
        territories={territories}
        asked={{ ...asked, territory: chosen?.territory ?? null }}
        path={path}
      />
      {weighting && !('refusal' in weighting) && (
        <WeightSwitch asked={asked} path={path} asking={asking} />
      )}
      <p className="note">
        {asked.weighted || !weighting ? (
          <WeightingNote weighting={weighting} fieldwork={fieldwork.id} asking={asking} />
        ) : (
          t('weighting.setAside')
        )}
      </p>
      <p className="note">
        {t('universe', { name: said(fieldwork.tallyPlan.universe.name, locale) })}{' '}
        {t(`precision.${fieldwork.sampleKind}`)} {t('secrecy')}
        {fieldwork.state === 'open' && ` ${t('live')}`}
      </p>
      {indicators.some(({ code }) => measured(code)) && (
        <section className={styles.question} aria-labelledby="indicators">
          <h3 id="indicators">{t('indicators')}</h3>
          <ShareTable
            label={t('indicators')}
            head={t('indicator')}
            audience={audience.code}
            lines={indicators.flatMap(({ code, name }) => {
              const figure = measured(code)
              return figure ? [{ code, text: said(name, locale), figure }] : []
            })}
            ownBases
          />
        </section>
      )}
      {[...inOrder].map((id) => {
        const item = definition.items.find((one) => one.id === id)
        const found = item && byQuestion.get(item.code)
        return item && found ? (
          <QuestionFigures
            key={id}
            definition={definition}
            derivations={fieldwork.tallyPlan.derivations}
            item={item}
            figures={found}
            audience={audience.code}
          />
        ) : null
      })}
    </Panel>
  )
}
