import { getLocale, getTranslations } from 'next-intl/server'
import type { Definition, Item } from '@/lib/questionnaire/definition'
import { isCounted } from '@/lib/questionnaire/find-item'
import { optionsOf, rowsOf } from '@/lib/questionnaire/options'
import { questionText } from '@/lib/questionnaire/question-text'
import { optionName, rowName } from '@/lib/tabulation/answer-text'
import type { Figure } from '@/lib/tabulation/figure'
import type { Derivation } from '@/lib/wave/tally-plan'
import { BaseLine } from '../../base-line'
import { GridTable } from '../../grid-table'
import { MeanTable } from '../../mean-table'
import { type Line, ShareTable } from '../../share-table'
import styles from './figures.module.css'

/** Most columns a grid of shares is read with; longer scales are told by their mean. */
const mostColumns = 5

/** One question as its kind reads best: shares, a grid, or means; its base in words beside it. */
export async function QuestionFigures({
  definition,
  derivations,
  item,
  figures,
  audience,
}: {
  definition: Definition
  derivations: Derivation[]
  item: Item
  figures: Figure[]
  audience: string
}) {
  const t = await getTranslations('desk.figures')
  const locale = await getLocale()
  const ofStatistic = (statistic: Figure['statistic']) =>
    figures.filter((figure) => figure.statistic === statistic)
  const options = optionsOf(definition, item).filter(isCounted)
  const nameOf = (code: string) =>
    item.type === 'consent' ? t('agreed') : optionName(definition, derivations, locale, item, code)
  const mean = figures.find(({ statistic }) => statistic === 'mean')
  const isLong = item.type === 'matrix' && options.length > mostColumns
  const base = (isLong && mean) || figures[0]
  const isByRow = item.type === 'matrix' || item.type === 'constantSum'
  const label = questionText(definition, locale, item) || item.code
  return (
    <section className={styles.question} aria-labelledby={`q-${item.id}`}>
      <div>
        <h3 id={`q-${item.id}`}>{label}</h3>
        {isByRow && base && (
          <p className="note">{t('baseByRow', { kind: t(`kinds.${base.baseKind}`) })}</p>
        )}
        {!isByRow && base && (
          <BaseLine figure={base} several={item.type === 'multiple' || item.type === 'ranking'} />
        )}
        {figures.some(({ offered }) => offered) && <p className="note">{t('offered')}</p>}
      </div>
      <div className={styles.body}>{body()}</div>
    </section>
  )

  function body() {
    if (item.type === 'matrix') {
      const rows = rowsOf(definition, item).map((code) => ({
        code,
        text: rowName(definition, derivations, locale, item, code),
      }))
      // Rows made by the fieldwork's own derivations follow those of the questionnaire.
      const known = new Set(rows.map(({ code }) => code))
      const made = [...new Set(figures.map(({ row }) => row ?? ''))].filter(
        (row) => row !== '' && !known.has(row),
      )
      const all = [
        ...rows,
        ...made.map((code) => ({
          code,
          text: rowName(definition, derivations, locale, item, code),
        })),
      ]
      return options.length > mostColumns ? (
        <MeanTable label={label} rows={all} figures={ofStatistic('mean')} audience={audience} />
      ) : (
        <GridTable
          label={label}
          rows={all}
          columns={options.map(({ code }) => ({ code, text: nameOf(code) }))}
          figures={ofStatistic('share')}
        />
      )
    }
    const cited = ofStatistic('cited')
    if (item.type === 'constantSum') {
      const rows = rowsOf(definition, item).map((code) => ({
        code,
        text: rowName(definition, derivations, locale, item, code),
      }))
      const means = ofStatistic('mean')
      return (
        <MeanTable
          label={label}
          rows={rows}
          figures={means}
          audience={audience}
          most={item.total}
        />
      )
    }
    const shares = cited.length > 0 ? cited : ofStatistic('share')
    if (shares.length === 0) {
      return (
        <MeanTable
          label={label}
          rows={[{ code: '', text: t('mean') }]}
          figures={ofStatistic('mean')}
          audience={audience}
        />
      )
    }
    const lines: Line[] = shares.map((figure) => ({
      code: figure.option ?? '',
      text: nameOf(figure.option ?? ''),
      figure,
    }))
    const isList = item.type === 'multiple' || item.type === 'ranking'
    if (isList) lines.sort((a, b) => (b.figure.share ?? -1) - (a.figure.share ?? -1))
    return (
      <ShareTable
        label={label}
        head={t('answer')}
        audience={audience}
        lines={lines}
        ownBases={figures.some(({ offered }) => offered)}
      />
    )
  }
}
