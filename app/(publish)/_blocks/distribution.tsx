import { AnswerBars } from '@/app/_ui/answer-bars'
import { toneOf } from '@/app/_ui/audience-tone'
import type { PublishedFigure } from '@/lib/publication/published-figure'
import { audiencesAsked, questionFigures, questionOf } from '@/lib/publication/reading'
import type { PublishedAudience, PublishedOption, Snapshot } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'
import { FigureCell } from './figure-cell'

type Props = { snapshot: Snapshot; question: string; title: string; reader: Reader }

function optionsOf(snapshot: Snapshot, question: string): PublishedOption[] {
  const [audience] = audiencesAsked(snapshot, question)
  return (audience && questionOf(audience, question)?.options) ?? []
}

function figureOf(
  snapshot: Snapshot,
  audience: PublishedAudience,
  question: string,
  option: string,
): PublishedFigure | undefined {
  const figures = questionFigures(snapshot, audience.code, question)
  return figures.find((one) => one.option === option && one.statistic === 'share')
}

/** All answers to a question on a scale, one bar of 100 % per audience. */
export function Distribution({ snapshot, question, title, reader }: Props) {
  const { t, say } = reader
  const options = optionsOf(snapshot, question)
  return (
    <AnswerBars
      label={t('chart.distribution', { title })}
      legend={options.map((option) => ({
        text: say(option.text),
        lang: reader.langOf(option.text),
        dontKnow: option.kind === 'missing',
      }))}
      bars={audiencesAsked(snapshot, question).map((audience) => {
        const shares = options.map(
          (option) => figureOf(snapshot, audience, question, option.code)?.share ?? null,
        )
        return {
          audience: say(audience.name),
          tone: toneOf(audience.code, snapshot.audiences.indexOf(audience)),
          hidden: shares.some((share) => share === null) ? t('secret.long') : undefined,
          parts: shares.map((share) => ({
            share: share ?? 0,
            label: reader.percent(share ?? 0),
          })),
        }
      })}
    />
  )
}

/** The same answers as rows, to stand in a table whose columns are the audiences. */
export function DistributionRows({ snapshot, question, reader }: Omit<Props, 'title'>) {
  const { say } = reader
  return optionsOf(snapshot, question).map((option) => (
    <tr key={option.code}>
      <th scope="row" lang={reader.langOf(option.text)}>
        {say(option.text)}
      </th>
      {audiencesAsked(snapshot, question).map((audience) => {
        const figure = figureOf(snapshot, audience, question, option.code)
        const share = figure?.share ?? null
        return (
          <FigureCell
            key={audience.code}
            figure={figure}
            words={share === null ? null : reader.percent(share)}
            reader={reader}
          />
        )
      })}
    </tr>
  ))
}
