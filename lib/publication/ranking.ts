import type { Localized } from '@/lib/platform/localized'
import type { Measure } from './outline'
import type { PublishedFigure } from './published-figure'
import { audiencesAsked, questionFigures, questionOf } from './reading'
import type { PublishedAudience, Snapshot } from './snapshot'

export type RankedRow = {
  code: string
  text: Localized
  /** By audience, in the ranking's order of audiences; null when hidden. */
  values: (number | null)[]
  /** What the values are of. */
  figures: (PublishedFigure | undefined)[]
  /** 1 is highest; equal values share the best rank (1, 1, 3). */
  ranks: (number | null)[]
}

export type Ranking = {
  audiences: PublishedAudience[]
  measure: Measure
  /** By the mean of the audiences' ranks, each audience counting the same: respondents are never pooled. */
  rows: RankedRow[]
  /** Rows that a ranked union stands for: values without a rank. */
  parts: RankedRow[]
}

/** Substantive options, or rows, of a shared question, ranked for each audience by itself. */
export function ranking(
  snapshot: Snapshot,
  question: string,
  measure: Measure,
  territory: string | null = null,
): Ranking {
  const audiences = audiencesAsked(snapshot, question)
  const things = thingsOf(audiences, question, measure)
  const inUnions = new Set(things.flatMap((thing) => thing.parts ?? []))
  const measuredRows = things.map(({ code, text }) => {
    const figures = audiences.map((audience) => {
      const asked = questionFigures(snapshot, audience.code, question, territory)
      return measured(asked, code, measure, firstCode(audience, question))
    })
    const values = figures.map((one) => (measure === 'mean' ? one?.mean : one?.share) ?? null)
    return { code, text, figures, values, ranks: audiences.map(() => null) }
  })
  const rows = measuredRows.filter((row) => !inUnions.has(row.code))
  const parts = measuredRows.filter((row) => inUnions.has(row.code))
  const ranks = audiences.map((_, column) => rankOf(rows.map((row) => row.values[column] ?? null)))
  const ranked = rows.map((row, index) => ({
    ...row,
    ranks: ranks.map((column) => column[index] ?? null),
  }))
  return { audiences, measure, rows: ranked.sort((a, b) => meanRank(a) - meanRank(b)), parts }
}

/** What ranks first: for each audience, the rows that share its best rank. */
export function leaders({ audiences, rows }: Ranking): RankedRow[][] {
  return audiences.map((_, column) => rows.filter((row) => row.ranks[column] === 1))
}

type Thing = { code: string; text: Localized; parts?: string[] | undefined }

function thingsOf(audiences: PublishedAudience[], question: string, measure: Measure): Thing[] {
  const things = new Map<string, Thing>()
  for (const audience of audiences) {
    const asked = questionOf(audience, question)
    if (!asked) continue
    const list: Thing[] =
      measure === 'cited'
        ? asked.options.filter(({ kind }) => kind === 'substantive' || kind === 'union')
        : asked.rows
    for (const thing of list) if (!things.has(thing.code)) things.set(thing.code, thing)
  }
  return [...things.values()]
}

function firstCode(audience: PublishedAudience, question: string): string | undefined {
  return questionOf(audience, question)?.options[0]?.code
}

function measured(
  figures: PublishedFigure[],
  code: string,
  measure: Measure,
  first: string | undefined,
): PublishedFigure | undefined {
  if (measure === 'mean') return figures.find((one) => one.row === code && one.statistic === 'mean')
  if (measure === 'first') return figures.find((one) => one.row === code && one.option === first)
  const of = figures.filter((one) => one.option === code)
  return of.find((one) => one.statistic === 'cited') ?? of[0]
}

function rankOf(values: (number | null)[]): (number | null)[] {
  return values.map((value) =>
    value === null ? null : 1 + values.filter((other) => other !== null && other > value).length,
  )
}

function meanRank(row: RankedRow): number {
  const known = row.ranks.filter((rank) => rank !== null)
  return known.length === 0 ? Infinity : known.reduce((sum, rank) => sum + rank, 0) / known.length
}
