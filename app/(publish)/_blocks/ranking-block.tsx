import { toneOf } from '@/app/_ui/audience-tone'
import { ThemeBars } from '@/app/_ui/theme-bars'
import type { Measure } from '@/lib/publication/outline'
import { ranking } from '@/lib/publication/ranking'
import { questionFigures, questionOf } from '@/lib/publication/reading'
import type { PublishedAudience, Snapshot } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'
import { Frame } from './frame'
import { wordings } from './question-wordings'
import { RankingTable } from './ranking-table'
import { Source } from './source'
import { questionLabel, rankingTitle } from './words'

/** What each audience puts first: one list of bars per audience, in the same order. */
export function RankingBlock({
  id,
  snapshot,
  question,
  measure,
  reader,
}: {
  id: string
  snapshot: Snapshot
  question: string
  measure: Measure
  reader: Reader
}) {
  const { t, say } = reader
  const { audiences, rows, parts } = ranking(snapshot, question, measure)
  const asked = (audience: PublishedAudience) => questionOf(audience, question)
  const first = audiences[0] && asked(audiences[0])
  const longest = measure === 'mean' ? 10 : 1
  const inWords = (value: number | null) =>
    value === null
      ? t('secret.short')
      : measure === 'mean'
        ? reader.decimal(value, 1)
        : reader.percent(value)
  const title = rankingTitle(snapshot, question, measure, reader)
  const notes = [
    t(`measure.${measure}`, {
      max: first?.max ?? 0,
      answer: first?.options[0] ? say(first.options[0].text) : '',
    }),
    ...(measure === 'cited' && first?.max ? [t('measure.max', { max: first.max })] : []),
  ]
  return (
    <Frame
      id={id}
      kicker={questionLabel(question, reader)}
      title={title}
      reader={reader}
      question={wordings(audiences, asked, reader)}
      chart={
        <ThemeBars
          label={t('chart.ranking', { title })}
          audiences={audiences.map((audience) => ({
            name: say(audience.name),
            tone: toneOf(audience.code, snapshot.audiences.indexOf(audience)),
          }))}
          rows={rows.map((row) => ({
            code: row.code,
            text: say(row.text),
            lang: reader.langOf(row.text),
            bars: row.values.map((value, column) => ({
              length: value === null ? null : value / longest,
              label: inWords(value),
              leads: row.ranks[column] === 1,
            })),
          }))}
        />
      }
      source={
        <Source
          snapshot={snapshot}
          audiences={audiences}
          questionFor={asked}
          figuresFor={(audience) =>
            questionFigures(snapshot, audience.code, question).filter((figure) =>
              measure === 'mean' ? figure.statistic === 'mean' : figure.statistic !== 'mean',
            )
          }
          notes={notes}
          reader={reader}
        />
      }
      table={
        <RankingTable
          audiences={audiences}
          rows={[...rows, ...parts]}
          inWords={inWords}
          reader={reader}
        />
      }
    />
  )
}
