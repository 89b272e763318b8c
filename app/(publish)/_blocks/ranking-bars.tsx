import { toneOf } from '@/app/_ui/audience-tone'
import { ThemeBars } from '@/app/_ui/theme-bars'
import type { Measure } from '@/lib/publication/outline'
import { ranking } from '@/lib/publication/ranking'
import { questionOf } from '@/lib/publication/reading'
import type { Snapshot } from '@/lib/publication/snapshot'
import type { Reader } from '../reader'
import { RankingRows } from './ranking-rows'

type Props = { snapshot: Snapshot; question: string; measure: Measure; reader: Reader }

function inWords(measure: Measure, reader: Reader) {
  return (value: number | null): string | null =>
    value === null ? null : measure === 'mean' ? reader.decimal(value, 1) : reader.percent(value)
}

/** What each audience puts first: one list of bars per audience, in the same order. */
export function RankingBars({
  snapshot,
  question,
  measure,
  title,
  reader,
}: Props & { title: string }) {
  const { audiences, rows } = ranking(snapshot, question, measure)
  const words = inWords(measure, reader)
  const longest = measure === 'mean' ? 10 : 1
  return (
    <ThemeBars
      label={reader.t('chart.ranking', { title })}
      audiences={audiences.map((audience) => ({
        name: reader.say(audience.name),
        tone: toneOf(audience.code, snapshot.audiences.indexOf(audience)),
      }))}
      rows={rows.map((row) => ({
        code: row.code,
        text: reader.say(row.text),
        lang: reader.langOf(row.text),
        bars: row.values.map((value, column) => ({
          length: value === null ? null : value / longest,
          label: words(value) ?? reader.t('secret.short'),
          leads: row.ranks[column] === 1,
        })),
      }))}
    />
  )
}

/** The same figures as rows of a table whose columns are the audiences. */
export function RankingTableRows({ snapshot, question, measure, reader }: Props) {
  const { audiences, rows, parts } = ranking(snapshot, question, measure)
  return (
    <RankingRows
      audiences={audiences}
      rows={[...rows, ...parts]}
      inWords={inWords(measure, reader)}
      reader={reader}
    />
  )
}

/** How to read the values: what they count, and how many answers could be given. */
export function rankingNotes({ snapshot, question, measure, reader }: Props): string[] {
  const { t } = reader
  const [audience] = ranking(snapshot, question, measure).audiences
  const asked = audience && questionOf(audience, question)
  const answer = asked?.options[0] ? reader.say(asked.options[0].text) : ''
  const notes = [t(`measure.${measure}`, { answer })]
  if (measure === 'cited' && asked?.max) notes.push(t('measure.max', { max: asked.max }))
  return notes
}
