import { AudienceDots } from '@/app/_ui/audience-dots'
import { toneOf } from '@/app/_ui/audience-tone'
import type { QuestionBlock } from '@/lib/publication/outline'
import type { PublishedFigure } from '@/lib/publication/published-figure'
import { indicatorFigure, intervalOf, questionOf } from '@/lib/publication/reading'
import type { PublishedAudience, PublishedIndicator, Snapshot } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'
import { AudienceHead } from './audience-head'
import { Distribution, DistributionRows } from './distribution'
import { Frame } from './frame'
import frame from './frame.module.css'
import { gapsWords } from './gaps'
import { precisionWords } from './precision-words'
import { wordings } from './question-wordings'
import { RankingBars, RankingTableRows, rankingNotes } from './ranking-bars'
import { Source } from './source'
import { audiencesOf, indicatorNotes, rankingTitle, sharesTitle } from './words'

/** One indicator, its audiences side by side on one axis; below, all answers to the question it counts. */
export function IndicatorBlock({
  snapshot,
  indicator,
  detail,
  reader,
}: {
  snapshot: Snapshot
  indicator: PublishedIndicator
  detail: QuestionBlock | null
  reader: Reader
}) {
  const { t, say } = reader
  const audiences = audiencesOf(snapshot, indicator)
  const figureOf = (audience: PublishedAudience) =>
    indicatorFigure(snapshot, indicator.code, audience.code)
  const questionFor = (audience: PublishedAudience) =>
    questionOf(audience, indicator.recipes[audience.code]?.question ?? '')
  const dots = audiences.map((audience) => {
    const figure = figureOf(audience)
    const share = figure?.share ?? null
    return {
      interval: intervalOf(figure),
      audience: say(audience.name),
      tone: toneOf(audience.code, snapshot.audiences.indexOf(audience)),
      share,
      label: share === null ? t('secret.long') : reader.percent(share),
    }
  })
  const name = say(indicator.name)
  const ranked =
    detail?.kind === 'ranking'
      ? rankingTitle(snapshot, detail.question, detail.measure, reader)
      : ''
  return (
    <Frame
      id={indicator.code}
      kicker={name}
      title={sharesTitle(snapshot, indicator, reader)}
      reader={reader}
      question={wordings(audiences, questionFor, reader)}
      chart={
        <>
          <AudienceDots
            id={`c-${indicator.code}`}
            title={name}
            description={audiences.map(inWords).join(t('finding.semicolon'))}
            dots={dots}
            ticks={[0, 0.25, 0.5, 0.75, 1].map((share) => reader.percent(share))}
          />
          {detail?.kind === 'distribution' ? (
            <>
              <h3>{t('chart.detail')}</h3>
              <Distribution {...detail} snapshot={snapshot} title={name} reader={reader} />
            </>
          ) : null}
          {detail?.kind === 'ranking' ? (
            <>
              <h3>{ranked}</h3>
              <RankingBars {...detail} snapshot={snapshot} title={ranked} reader={reader} />
            </>
          ) : null}
        </>
      }
      source={
        <Source
          snapshot={snapshot}
          audiences={audiences}
          questionFor={questionFor}
          figuresFor={(audience) => [figureOf(audience)].filter((one) => one !== undefined)}
          notes={[
            ...indicatorNotes(snapshot, indicator, reader),
            ...(detail?.kind === 'ranking' ? rankingNotes({ ...detail, snapshot, reader }) : []),
          ]}
          finding={gapsWords(snapshot, indicator, reader)}
          reader={reader}
        />
      }
      table={
        <table className="table">
          <AudienceHead audiences={audiences} first={t('table.answer')} reader={reader} />
          <tbody>
            {row(t('table.counted'), (one) =>
              one.share === null ? null : reader.percent(one.share),
            )}
            {row(
              t('table.precision'),
              (one) => (one.share === null ? null : precisionWords(one, reader)),
              frame.words,
            )}
            {detail?.kind === 'ranking' ? (
              <RankingTableRows {...detail} snapshot={snapshot} reader={reader} />
            ) : null}
            {detail?.kind === 'distribution' ? (
              <DistributionRows {...detail} snapshot={snapshot} reader={reader} />
            ) : (
              row(t('table.dontKnow'), (one) =>
                one.dontKnow === null ? null : reader.percent(one.dontKnow),
              )
            )}
            {row(t('table.base'), (one) => (one.base === null ? null : reader.count(one.base)))}
          </tbody>
        </table>
      }
    />
  )

  function inWords(audience: PublishedAudience): string {
    const figure = figureOf(audience)
    const share = figure?.share ?? null
    const said =
      !figure || share === null
        ? t('secret.long')
        : `${reader.percent(share)}, ${precisionWords(figure, reader)}`
    return `${say(audience.name)}${t('source.colon')}${said}`
  }

  function row(
    head: string,
    words: (figure: PublishedFigure) => string | null,
    className: string | undefined = 'figure',
  ) {
    return (
      <tr>
        <th scope="row">{head}</th>
        {audiences.map((audience) => {
          const figure = figureOf(audience)
          return (
            <td key={audience.code} className={className}>
              {(figure && words(figure)) ?? t('secret.short')}
            </td>
          )
        })}
      </tr>
    )
  }
}
