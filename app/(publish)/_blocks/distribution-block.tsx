import { AnswerBars } from '@/app/_ui/answer-bars'
import { toneOf } from '@/app/_ui/audience-tone'
import { audiencesAsked, questionFigures, questionOf } from '@/lib/publication/reading'
import type { PublishedAudience, Snapshot } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'
import { Frame } from './frame'
import { wordings } from './question-wordings'
import { Source } from './source'
import { distributionTitle } from './words'

/** All answers to a question on a scale, one bar of 100 % per audience. */
export function DistributionBlock({
  id,
  snapshot,
  question,
  reader,
}: {
  id: string
  snapshot: Snapshot
  question: string
  reader: Reader
}) {
  const { t, say } = reader
  const audiences = audiencesAsked(snapshot, question)
  const asked = (audience: PublishedAudience) => questionOf(audience, question)
  const options = (audiences[0] && asked(audiences[0])?.options) ?? []
  const shareOf = (audience: PublishedAudience, option: string) =>
    questionFigures(snapshot, audience.code, question).find((one) => one.option === option)
      ?.share ?? null
  const title = distributionTitle(snapshot, question, reader)
  return (
    <Frame
      id={id}
      title={title}
      reader={reader}
      question={wordings(
        audiences,
        (code) => {
          const audience = audiences.find((one) => one.code === code)
          return audience && asked(audience)
        },
        reader,
      )}
      chart={
        <AnswerBars
          label={t('chart.distribution', { title })}
          legend={options.map((option) => ({
            text: say(option.text),
            lang: reader.langOf(option.text),
            dontKnow: option.kind === 'missing',
          }))}
          bars={audiences.map((audience) => {
            const shares = options.map((option) => shareOf(audience, option.code))
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
      }
      source={
        <Source
          snapshot={snapshot}
          audiences={audiences}
          questionFor={asked}
          figuresFor={(audience) => questionFigures(snapshot, audience.code, question)}
          notes={[t('source.rounded')]}
          reader={reader}
        />
      }
      table={
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('table.answer')}</th>
              {audiences.map((audience) => (
                <th key={audience.code} scope="col" className="figure">
                  {say(audience.name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {options.map((option) => (
              <tr key={option.code}>
                <th scope="row" lang={reader.langOf(option.text)}>
                  {say(option.text)}
                </th>
                {audiences.map((audience) => {
                  const share = shareOf(audience, option.code)
                  return (
                    <td key={audience.code} className="figure">
                      {share === null ? t('secret.short') : reader.percent(share)}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}
