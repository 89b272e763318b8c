import { audiencesAsked, questionFigures, questionOf } from '@/lib/publication/reading'
import type { Snapshot } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'
import { AudienceHead } from './audience-head'
import { Distribution, DistributionRows } from './distribution'
import { Frame } from './frame'
import { wordings } from './question-wordings'
import { Source } from './source'
import { distributionTitle, questionLabel } from './words'

/** A question on a scale that no indicator counts. */
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
  const audiences = audiencesAsked(snapshot, question)
  const title = distributionTitle(snapshot, question, reader)
  return (
    <Frame
      id={id}
      kicker={questionLabel(question, reader)}
      title={title}
      reader={reader}
      question={wordings(audiences, (audience) => questionOf(audience, question), reader)}
      chart={<Distribution snapshot={snapshot} question={question} title={title} reader={reader} />}
      source={
        <Source
          snapshot={snapshot}
          audiences={audiences}
          questionFor={(audience) => questionOf(audience, question)}
          figuresFor={(audience) => questionFigures(snapshot, audience.code, question)}
          notes={[reader.t('source.rounded')]}
          reader={reader}
        />
      }
      table={
        <table className="table">
          <AudienceHead audiences={audiences} first={reader.t('table.answer')} reader={reader} />
          <tbody>
            <DistributionRows snapshot={snapshot} question={question} reader={reader} />
          </tbody>
        </table>
      }
    />
  )
}
