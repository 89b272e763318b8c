import { verdict } from '@/lib/publication/headline'
import type { Block, Measure } from '@/lib/publication/outline'
import { leaders, type RankedRow, type Ranking, ranking } from '@/lib/publication/ranking'
import {
  audiencesAsked,
  indicatorFigure,
  questionFigures,
  questionOf,
} from '@/lib/publication/reading'
import type {
  PublishedAudience,
  PublishedIndicator,
  PublishedQuestion,
  Snapshot,
} from '@/lib/publication/snapshot'
import type { Reader } from '../reader'

/** « des citoyens »: the name as it stands inside a sentence. */
export function inSentence(audience: PublishedAudience, reader: Reader): string {
  return reader.say(audience.name).toLocaleLowerCase(reader.language)
}

export function audiencesOf(snapshot: Snapshot, indicator: PublishedIndicator) {
  return snapshot.audiences.filter((audience) => indicator.recipes[audience.code])
}

/** « 69 % des citoyens, 81 % des maires »; hidden figures are left out. */
export function sharesOf(
  snapshot: Snapshot,
  indicator: PublishedIndicator,
  reader: Reader,
): string[] {
  return audiencesOf(snapshot, indicator).flatMap((audience) => {
    const share = indicatorFigure(snapshot, indicator.code, audience.code)?.share ?? null
    if (share === null) return []
    return reader.t('finding.shareOf', {
      share: reader.percent(share),
      audience: inSentence(audience, reader),
    })
  })
}

/** The title of a wave: a verdict where its rule allows one, else its name. */
export function headline(snapshot: Snapshot, reader: Reader): string {
  const first = snapshot.indicators[0]
  const kind = verdict(snapshot)
  if (!first || kind === 'figures') return reader.say(snapshot.wave.name)
  const names = audiencesOf(snapshot, first).map((audience, index) =>
    index === 0 ? reader.say(audience.name) : inSentence(audience, reader),
  )
  const audiences = reader.list(names)
  return (
    reader.own(`headline.${first.code}.${kind}`, { audiences }) ??
    indicatorTitle(snapshot, first, reader)
  )
}

/** The numbers themselves, in a row: a title that needs no test. */
export function sharesTitle(
  snapshot: Snapshot,
  indicator: PublishedIndicator,
  reader: Reader,
): string {
  const shares = sharesOf(snapshot, indicator, reader)
  if (shares.length === 0) return reader.t('secret.long')
  const [audience] = audiencesOf(snapshot, indicator)
  const recipe = audience && indicator.recipes[audience.code]
  const question = recipe && questionOf(audience, recipe.question)
  const ofAll = question?.askedOf === 'everyone' && !recipe?.filtered
  return ofAll ? reader.list(shares) : reader.t('finding.filtered', { shares: reader.list(shares) })
}

function indicatorTitle(snapshot: Snapshot, indicator: PublishedIndicator, reader: Reader): string {
  const shares = sharesTitle(snapshot, indicator, reader)
  return reader.t('finding.indicator', { name: reader.say(indicator.name), shares })
}

/** « À la question « … », 69 % des citoyens… répondent « Oui, tout à fait » ou « Oui, plutôt ». » */
export function standfirst(snapshot: Snapshot, reader: Reader): string | null {
  const first = snapshot.indicators[0]
  const audience = first && audiencesOf(snapshot, first)[0]
  const recipe = audience && first.recipes[audience.code]
  const question = recipe && questionOf(audience, recipe.question)
  if (!question) return null
  const shares = sharesOf(snapshot, first, reader)
  if (shares.length === 0) return null
  return reader.t('finding.standfirst', {
    question: reader.say(question.text),
    shares: reader.list(shares),
    answers: positiveAnswers(question, recipe.positive, reader),
  })
}

export function positiveAnswers(
  question: PublishedQuestion,
  codes: string[],
  reader: Reader,
): string {
  return question.options
    .filter((option) => codes.includes(option.code))
    .map((option) => reader.t('finding.quoted', { text: reader.say(option.text) }))
    .join(` ${reader.t('finding.or')} `)
}

/** Which row leads, said of all audiences at once where it is the same in each. */
export function rankingTitle(
  snapshot: Snapshot,
  question: string,
  measure: Measure,
  reader: Reader,
): string {
  const ranked = ranking(snapshot, question, measure)
  const tops = leaders(ranked)
  const shown = tops.filter((rows) => rows.length > 0)
  const text = textOf(ranked, question)
  if (shown.length === 0) return text ? reader.say(text) : question
  const key = (row: RankedRow[]) => row.map((one) => one.code).join()
  const same = shown.length > 1 && shown.every((rows) => key(rows) === key(shown[0] ?? []))
  if (same) return said(question, measure, 'same', { tops: topsOf(shown[0] ?? [], reader) }, reader)
  const byTop = new Map<string, { rows: RankedRow[]; audiences: string[] }>()
  for (const [index, rows] of tops.entries()) {
    const audience = ranked.audiences[index]
    if (!audience || rows.length === 0) continue
    const entry = byTop.get(key(rows)) ?? { rows, audiences: [] }
    entry.audiences.push(inSentence(audience, reader))
    byTop.set(key(rows), entry)
  }
  const leading = [...byTop.values()].map((entry) =>
    reader.t('finding.topFor', {
      top: topsOf(entry.rows, reader),
      audiences: reader.list(entry.audiences),
    }),
  )
  return said(
    question,
    measure,
    'differ',
    { leading: leading.join(reader.t('finding.semicolon')) },
    reader,
  )
}

function topsOf(rows: RankedRow[], reader: Reader): string {
  const names = rows.map((row) => reader.t('finding.quoted', { text: reader.say(row.text) }))
  return names.length === 1
    ? (names[0] as string)
    : reader.t('finding.tied', { names: reader.list(names) })
}

function textOf(ranked: Ranking, question: string) {
  const [audience] = ranked.audiences
  return audience && questionOf(audience, question)?.text
}

/** Words of the question where the catalogue has some, else those of the measure. */
function said(
  question: string,
  measure: Measure,
  kind: 'same' | 'differ',
  values: Record<string, string>,
  reader: Reader,
): string {
  return (
    reader.own(`ranking.${question}.${kind}`, values) ??
    reader.own(`ranking.${measure}.${kind}`, values) ??
    question
  )
}

/** The answer given most often, where it is the same in every audience; else the question's own words. */
export function distributionTitle(snapshot: Snapshot, question: string, reader: Reader): string {
  const audiences = audiencesAsked(snapshot, question)
  const asked = audiences[0] && questionOf(audiences[0], question)
  const modes = audiences.map((audience) => {
    const figures = questionFigures(snapshot, audience.code, question).filter(
      (figure) => figure.share !== null,
    )
    const most = Math.max(...figures.map((figure) => figure.share as number))
    const top = figures.filter((figure) => figure.share === most)
    return top.length === 1 ? top[0]?.option : undefined
  })
  const [mode] = modes
  const option = asked?.options.find((one) => one.code === mode)
  if (!option || modes.some((one) => one !== mode)) {
    return reader.own(`distribution.${question}.differ`) ?? reader.t('distribution.differ')
  }
  return reader.t('distribution.same', { answer: reader.say(option.text) })
}

/** A question in two or three words, where the catalogue has them. */
export function questionLabel(question: string, reader: Reader): string {
  return reader.own(`label.${question}`) ?? question
}

export function blockLabel(block: Block, reader: Reader): string {
  return block.kind === 'indicator'
    ? reader.say(block.indicator.name)
    : questionLabel(block.question, reader)
}

/** What an indicator counts, and how far its audiences may be compared. */
export function indicatorNotes(
  snapshot: Snapshot,
  indicator: PublishedIndicator,
  reader: Reader,
): string[] {
  const [audience] = audiencesOf(snapshot, indicator)
  const recipe = audience && indicator.recipes[audience.code]
  const question = recipe && questionOf(audience, recipe.question)
  const grades = new Set(Object.values(indicator.recipes).map((one) => one.comparability))
  const notes = question
    ? [reader.t('source.counted', { answers: positiveAnswers(question, recipe.positive, reader) })]
    : []
  if (grades.has('notComparable')) notes.push(reader.t('comparability.notComparable'))
  else if (grades.has('harmonised')) notes.push(reader.t('comparability.harmonised'))
  return notes
}
