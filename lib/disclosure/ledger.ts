import type { AudienceUnit } from '@/lib/audience/audience'
import { type Domain, domainsOf } from './domains'
import { leftIn, type Remainder, remaindersOf } from './remainders'
import { smallestBase } from './thresholds'

/** What an edition published of a figure, as far as late answers are concerned. */
export type LedgerFigure = {
  audience: string
  territory: string | null
  indicator?: string | undefined
  question: string
  row?: string | undefined
  option: string | null
  /** Its base is not its question's: only some were offered that option. */
  offered?: boolean | undefined
  statistic: string
  share: number | null
  baseKind: string
  base: number | null
  weightedBase?: number | null | undefined
}

export type LedgerEdition = {
  /** Territory sets of the wave, with what they consist of. */
  territories: readonly { code: string; departments: readonly string[] }[]
  figures: readonly LedgerFigure[]
}

/** Where two editions differ by few respondents. */
export type FewLateAnswers = {
  refusal: 'few-late-answers'
  audience: string
  territory: string | null
  question: string
}

/**
 * Would publishing `next` beside former editions, withdrawn ones included, give a few respondents away
 * by subtraction? It does where a base that both show, or what both show of a whole less its parts,
 * differs by 1 to k − 1 respondents (k: the smallest public base), or where an unweighted count differs
 * on the same base: then answers were changed. Null: it may be published. (`statistics.md` 9.5, 2.)
 */
export function fewLateAnswers(
  former: readonly LedgerEdition[],
  next: LedgerEdition,
  unitOf: (audience: string) => AudienceUnit,
): FewLateAnswers | null {
  const later = rowsOf(next)
  for (const edition of former) {
    const earlier = rowsOf(edition)
    const domains = territoriesOf([edition, next])
    for (const [key, was] of earlier) {
      const is = later.get(key)
      if (!is) continue
      const territory = differing(was, is, domains, smallestBase(unitOf(was.audience), 'public'))
      if (territory === undefined) continue
      const { audience, question } = was
      return { refusal: 'few-late-answers', audience, territory, question }
    }
  }
  return null
}

type Territory = string | null

/** Bases of one question, and its unweighted counts by option, by territory. */
type Row = {
  audience: string
  question: string
  bases: Map<Territory, number>
  counts: Map<Territory, Map<string, number>>
}

type Territories = { codes: Territory[]; domains: readonly Domain[] }

function differing(was: Row, is: Row, places: Territories, least: number): Territory | undefined {
  const { codes, domains } = places
  const few = (change: number) => change !== 0 && Math.abs(change) < least
  const change = (at: number) => {
    const [before, after] = [was, is].map(({ bases }) => bases.get(codes[at] as Territory))
    return before === undefined || after === undefined ? null : after - before
  }
  const changes = codes.map((_, at) => change(at))
  for (const [at, by] of changes.entries()) {
    if (by === null) continue
    const code = codes[at] as Territory
    if (few(by) || (by === 0 && !isSame(was.counts.get(code), is.counts.get(code)))) return code
  }
  const values = changes.map((by) => by ?? 0)
  // What either edition leaves of a whole, where the other shows the same.
  const shown = [was, is].map(({ bases }) => codes.map((code) => bases.has(code)))
  const isShownTwice = ({ of, less }: Remainder) =>
    [of, ...less].every((at) => changes[at] !== null)
  const found = shown
    .flatMap((isVisible) => remaindersOf(domains, isVisible))
    .find((remainder) => isShownTwice(remainder) && few(leftIn(remainder, values)))
  return found && (codes[found.of] as Territory)
}

function rowsOf({ figures }: LedgerEdition): Map<string, Row> {
  const rows = new Map<string, Row>()
  for (const figure of figures) {
    const { audience, indicator, question, row, baseKind, territory, base, share } = figure
    if (base === null) continue
    const own = figure.offered ? figure.option : undefined
    const key = JSON.stringify([audience, indicator, question, row, baseKind, own])
    const found = rows.get(key) ?? { audience, question, bases: new Map(), counts: new Map() }
    rows.set(key, found)
    found.bases.set(territory, base)
    if (share === null || typeof figure.weightedBase === 'number') continue
    const counts = found.counts.get(territory) ?? new Map<string, number>()
    found.counts.set(territory, counts)
    counts.set(`${figure.option}/${figure.statistic}`, Math.round(share * base))
  }
  return rows
}

/** Counts that both editions show are the same. */
function isSame(
  was: ReadonlyMap<string, number> = new Map(),
  is: ReadonlyMap<string, number> = new Map(),
): boolean {
  return [...was].every(([option, count]) => !is.has(option) || is.get(option) === count)
}

function territoriesOf(editions: readonly LedgerEdition[]): Territories {
  const sets = new Map(editions.flatMap((one) => one.territories.map((set) => [set.code, set])))
  const codes = [null, ...sets.keys()]
  const members = codes.map((code) => (code === null ? null : (sets.get(code)?.departments ?? [])))
  return { codes, domains: domainsOf(members).domains }
}
