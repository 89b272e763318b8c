import type { Measure } from '@/lib/publication/outline'
import { audiencesAsked, questionFigures, questionOf } from '@/lib/publication/reading'
import type { Snapshot } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'
import { AudienceHead } from './audience-head'
import { Frame } from './frame'
import { wordings } from './question-wordings'
import { RankingBars, RankingTableRows, rankingNotes } from './ranking-bars'
import { Source } from './source'
import { questionLabel, rankingTitle } from './words'

/** A ranking that no indicator counts. */
export function RankingBlock({
  id,
  ...ranked
}: {
  id: string
  snapshot: Snapshot
  question: string
  measure: Measure
  reader: Reader
}) {
  const { snapshot, question, measure, reader } = ranked
  const audiences = audiencesAsked(snapshot, question)
  const title = rankingTitle(snapshot, question, measure, reader)
  return (
    <Frame
      id={id}
      kicker={questionLabel(question, reader)}
      title={title}
      reader={reader}
      question={wordings(audiences, (audience) => questionOf(audience, question), reader)}
      chart={<RankingBars {...ranked} title={title} />}
      source={
        <Source
          snapshot={snapshot}
          audiences={audiences}
          questionFor={(audience) => questionOf(audience, question)}
          figuresFor={(audience) =>
            questionFigures(snapshot, audience.code, question).filter(
              (figure) => (figure.statistic === 'mean') === (measure === 'mean'),
            )
          }
          notes={rankingNotes(ranked)}
          reader={reader}
        />
      }
      table={
        <table className="table">
          <AudienceHead audiences={audiences} first={reader.t('table.answer')} reader={reader} />
          <tbody>
            <RankingTableRows {...ranked} />
          </tbody>
        </table>
      }
    />
  )
}
