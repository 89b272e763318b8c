import type { AudienceUnit } from '@/lib/audience/audience'
import { closeGaps, isShown } from './close-gaps'
import type { Distribution } from './distribution'
import type { domainsOf } from './domains'
import { exactLeakOfAnswers, exactLeakOfBase } from './exact-leaks'
import {
  type Leak,
  leakOfAmount,
  leakOfBase,
  leakOfCount,
  leakOfLikeness,
  type View,
  viewOf,
} from './leaks'
import { type Reason, reasonToHide } from './primary'
import { type System, systemOf } from './system'
import { type Readers, smallestBase } from './thresholds'

type Together = {
  cut: ReturnType<typeof domainsOf>
  rank: readonly number[]
  isTooFine: readonly boolean[]
  distributions: readonly Distribution[]
}

type Suppression = 'primary' | 'secondary' | null

/** A distribution with what is hidden of it so far. */
type Subject = Distribution & {
  isThere: boolean[]
  reasons: (Reason | 'fine' | null)[]
  /** Hidden for its base, and with it every base like it. */
  byBase: Set<number>
  away: Set<number>
}

/** For each distribution, by domain, whether it is hidden and why. */
export async function hideTogether(
  together: Together,
  unit: AudienceUnit,
  readers: Readers,
): Promise<Map<string, Suppression[]>> {
  const { cut, rank, isTooFine, distributions } = together
  const system = systemOf(cut, everyonesBase(distributions, rank.length), rank)
  const least = smallestBase(unit, readers)
  const subjects = distributions.map((one): Subject => {
    const isThere = rank.map((_, at) => !Number.isNaN(one.bases[0]?.[at] ?? Number.NaN))
    return {
      ...one,
      isThere,
      reasons: rank.map((_, at) => {
        if (!isThere[at]) return null
        return isTooFine[at] ? 'fine' : reasonToHide(one, at, unit, readers)
      }),
      byBase: new Set(),
      away: new Set(),
    }
  })
  for (const upTo of [...new Set(rank)].sort((a, b) => a - b)) {
    await hideBases(system, upTo, subjects, least)
    for (const subject of subjects) await hideAnswers(system, upTo, subject, least)
    for (const subject of subjects) {
      const whole = subjects.find(({ key }) => key === subject.within)
      if (whole) await hideFiltered(system, upTo, subject, whole, least)
    }
  }
  return new Map(
    subjects.map(({ key, away, reasons }) => [
      key,
      rank.map((_, at) => (reasons[at] ? 'primary' : away.has(at) ? 'secondary' : null)),
    ]),
  )
}

/**
 * Bases first. Distributions that have few respondents in the same domains get the same further domains
 * hidden, and one that has them in more domains hides at least those: bases that are alike, or differ by
 * a few who left a question out, are then hidden alike and none gives another's away.
 */
async function hideBases(
  system: System,
  upTo: number,
  subjects: readonly Subject[],
  least: number,
): Promise<void> {
  const threshold = { least, zeroTells: true }
  const fewOf = new Map(
    subjects.map((subject) => {
      const few = subject.reasons.flatMap((reason, at) =>
        (reason === 'few' || reason === 'fine') && (system.rank[at] as number) <= upTo ? [at] : [],
      )
      return [subject, new Set([...few, ...subject.byBase])]
    }),
  )
  const settled: { few: Set<number>; hidden: Set<number> }[] = []
  for (const few of withIntersections([...fewOf.values()])) {
    const start = new Set(few)
    for (const one of settled)
      if (isSubset(one.few, few)) for (const at of one.hidden) start.add(at)
    const concerned = subjects.filter((one) => isSubset(few, fewOf.get(one) as Set<number>))
    const bases = distinct(
      concerned.flatMap((subject) => {
        const own = fewOf.get(subject) as Set<number>
        const only = own.size === few.size ? undefined : cellsOf(system, few, own)
        return subject.bases.map((values) => ({ values, isThere: subject.isThere, only }))
      }),
    )
    const view = (hidden: ReadonlySet<number>, isThere: boolean[]) =>
      viewIn(system, upTo, hidden, isThere)
    const hidden = await closeGaps(
      {
        system,
        rank: upTo,
        quick: (away) =>
          first(bases, (one) =>
            leakOfBase(view(away, one.isThere), one.values, threshold, one.only),
          ),
        exact: async (away) => {
          for (const one of bases) {
            const leak = await exactLeakOfBase(
              view(away, one.isThere),
              one.values,
              threshold,
              one.only,
            )
            if (leak) return leak
          }
          return null
        },
      },
      start,
    )
    settled.push({ few, hidden })
    for (const [subject, own] of fewOf) {
      if (own.size !== few.size || !isSubset(own, few)) continue
      subject.byBase = hidden
      for (const at of hidden) subject.away.add(at)
    }
  }
}

/** Then what the answers themselves give away, readers knowing every base that is not hidden for itself. */
async function hideAnswers(
  system: System,
  upTo: number,
  subject: Subject,
  least: number,
): Promise<void> {
  const { categories, amounts, isThere, reasons, byBase } = subject
  const own = reasons.flatMap((reason, at) =>
    reason && (system.rank[at] as number) <= upTo ? [at] : [],
  )
  const start = new Set([...subject.away, ...own])
  const exact = categories.filter(({ isExact }) => isExact)
  const based = isThere.map((is, at) => is && isShown(system, at, upTo, byBase))
  const view = (hidden: ReadonlySet<number>) => viewIn(system, upTo, hidden, isThere)
  subject.away = await closeGaps(
    {
      system,
      rank: upTo,
      quick: (hidden) => {
        const seen = view(hidden)
        return (
          first(exact, (one) => leakOfLikeness(seen, one)) ??
          first(exact, ({ counts }) => leakOfCount(seen, counts, own)) ??
          first(amounts, (one) => leakOfAmount(seen, one))
        )
      },
      // Nested domains: the bounds above are already the narrowest.
      exact: async (hidden) =>
        system.areNested
          ? null
          : exactLeakOfAnswers(view(hidden), exact, based, own, { least, zeroTells: true }),
    },
    start,
  )
}

/** An indicator with a filter and its question leave those outside the filter: as few may not be known. */
async function hideFiltered(
  system: System,
  upTo: number,
  subject: Subject,
  whole: Subject,
  least: number,
): Promise<void> {
  const [of] = whole.bases
  const [base] = subject.bases
  if (!of || !base) return
  const outside = of.map((all, at) => all - (base[at] as number))
  const isThere = subject.isThere.map((is, at) => is && whole.isThere[at] === true)
  const threshold = { least, zeroTells: false }
  const start = new Set(subject.away)
  outside.forEach((left, at) => {
    if (isThere[at] && left > 0 && left < least && isShown(system, at, upTo, whole.away))
      start.add(at)
  })
  const view = (hidden: ReadonlySet<number>) =>
    viewIn(system, upTo, new Set([...hidden, ...whole.away]), isThere)
  subject.away = await closeGaps(
    {
      system,
      rank: upTo,
      quick: (hidden) => leakOfBase(view(hidden), outside, threshold),
      exact: (hidden) => exactLeakOfBase(view(hidden), outside, threshold),
    },
    start,
  )
}

function viewIn(
  system: System,
  upTo: number,
  hidden: ReadonlySet<number>,
  isThere: readonly boolean[],
): View {
  const isVisible = isThere.map((is, at) => is && isShown(system, at, upTo, hidden))
  return viewOf(system, isVisible, isThere)
}

/** A base that everyone was asked for: the largest; it tells where there is nobody. */
function everyonesBase(distributions: readonly Distribution[], domains: number): number[] {
  const total = (base: readonly number[]) => base.reduce((sum, one) => sum + one, 0)
  const bases = distributions.flatMap((one) => one.bases)
  return bases.reduce(
    (widest, base) => (total(base) > total(widest) ? base : widest),
    new Array<number>(domains).fill(0),
  )
}

/** The cells of some domains that are in none of the others. */
function cellsOf(
  system: System,
  of: ReadonlySet<number>,
  others: ReadonlySet<number>,
): Set<number> {
  const cells = (at: number) => system.domains[at]?.cells ?? []
  const outside = new Set([...others].filter((at) => !of.has(at)).flatMap(cells))
  return new Set([...of].flatMap(cells).filter((cell) => !outside.has(cell)))
}

/** The sets and what they share two by two, smallest first. */
function withIntersections(sets: readonly Set<number>[]): Set<number>[] {
  const found = new Map<string, Set<number>>()
  const add = (one: Set<number>) => {
    const key = [...one].sort((a, b) => a - b).join()
    const isNew = !found.has(key)
    found.set(key, one)
    return isNew
  }
  for (const one of sets) add(one)
  const queue = [...found.values()]
  for (let one = queue.pop(); one && found.size < 200; one = queue.pop())
    for (const other of [...found.values()]) {
      const shared = new Set([...one].filter((at) => other.has(at)))
      if (shared.size > 0 && add(shared)) queue.push(shared)
    }
  return [...found.values()].sort((a, b) => a.size - b.size)
}

function isSubset(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return [...one].every((at) => other.has(at))
}

function distinct<One>(list: readonly One[]): One[] {
  const asText = (one: unknown) =>
    JSON.stringify(one, (_, value) => (value instanceof Set ? [...value] : value))
  return [...new Map(list.map((one) => [asText(one), one])).values()]
}

function first<One>(list: readonly One[], find: (one: One) => Leak | null): Leak | null {
  for (const one of list) {
    const leak = find(one)
    if (leak) return leak
  }
  return null
}
