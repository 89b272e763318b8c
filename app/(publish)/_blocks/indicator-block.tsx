import { AudienceDots } from '@/app/_ui/audience-dots'
import { toneOf } from '@/app/_ui/audience-tone'
import { indicatorFigure, questionOf } from '@/lib/publication/reading'
import type { PublishedIndicator, Snapshot } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'
import { Frame } from './frame'
import { wordings } from './question-wordings'
import { Source } from './source'
import { audiencesOf, indicatorTitle, positiveAnswers } from './words'

/** One indicator, its audiences side by side on one axis. */
export function IndicatorBlock({
  snapshot,
  indicator,
  reader,
}: {
  snapshot: Snapshot
  indicator: PublishedIndicator
  reader: Reader
}) {
  const { t, say } = reader
  const audiences = audiencesOf(snapshot, indicator)
  const figureOf = (code: string) => indicatorFigure(snapshot, indicator.code, code)
  const questionFor = (code: string) => {
    const audience = snapshot.audiences.find((one) => one.code === code)
    const recipe = indicator.recipes[code]
    return audience && recipe ? questionOf(audience, recipe.question) : undefined
  }
  const dots = audiences.map((audience) => {
    const share = figureOf(audience.code)?.share ?? null
    return {
      audience: say(audience.name),
      tone: toneOf(audience.code, snapshot.audiences.indexOf(audience)),
      share,
      label: share === null ? t('secret.long') : reader.percent(share),
    }
  })
  const title = indicatorTitle(snapshot, indicator, reader)
  return (
    <Frame
      id={indicator.code}
      title={title}
      reader={reader}
      question={wordings(audiences, questionFor, reader)}
      chart={
        <AudienceDots
          id={`c-${indicator.code}`}
          title={say(indicator.name)}
          description={dots
            .map((dot) => `${dot.audience}${t('source.colon')}${dot.label}`)
            .join(', ')}
          dots={dots}
          ticks={[0, 0.25, 0.5, 0.75, 1].map((share) => reader.percent(share))}
        />
      }
      source={
        <Source
          snapshot={snapshot}
          audiences={audiences}
          questionFor={(audience) => questionFor(audience.code)}
          figuresFor={(audience) => [figureOf(audience.code)].filter((one) => one !== undefined)}
          notes={[...counted(), ...comparability()]}
          reader={reader}
        />
      }
      table={
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('table.audience')}</th>
              <th scope="col" className="figure">
                {t('table.share')}
              </th>
              <th scope="col" className="figure">
                {t('table.base')}
              </th>
              <th scope="col" className="figure">
                {t('table.dontKnow')}
              </th>
            </tr>
          </thead>
          <tbody>
            {audiences.map((audience) => {
              const figure = figureOf(audience.code)
              const hidden = t('secret.short')
              return (
                <tr key={audience.code}>
                  <th scope="row">{say(audience.name)}</th>
                  <td className="figure">
                    {figure?.share == null ? hidden : reader.percent(figure.share)}
                  </td>
                  <td className="figure">
                    {figure?.base == null ? hidden : reader.count(figure.base)}
                  </td>
                  <td className="figure">
                    {figure?.dontKnow == null ? hidden : reader.percent(figure.dontKnow)}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      }
    />
  )

  function counted(): string[] {
    const [audience] = audiences
    const question = audience && questionFor(audience.code)
    const recipe = audience && indicator.recipes[audience.code]
    if (!question || !recipe) return []
    return [t('source.counted', { answers: positiveAnswers(question, recipe.positive, reader) })]
  }

  function comparability(): string[] {
    const grades = new Set(Object.values(indicator.recipes).map((recipe) => recipe.comparability))
    if (grades.has('notComparable')) return [t('comparability.notComparable')]
    return grades.has('harmonised') ? [t('comparability.harmonised')] : []
  }
}
