import type { AudienceUnit } from '@/lib/audience/audience'
import { closeGaps, isShown } from './close-gaps'
import type { Distribution } from './distribution'
import type { domainsOf } from './domains'
import { exactLeakOfAnswers, exactLeakOfBase } from './exact-leaks'
import { hideBases } from './hide-bases'
import { first, type Subject, viewIn } from './hiding'
import { leakOfAmount, leakOfBase, leakOfCount, leakOfLikeness } from './leaks'
import { reasonToHide } from './primary'
import { type System, systemOf } from './system'
import { type Readers, smallestBase } from './thresholds'

type Together = {
  cut: ReturnType<typeof domainsOf>
  rank: readonly number[]
  isTooFine: readonly boolean[]
  distributions: readonly Distribution[]
}

type Suppression = 'primary' | 'secondary' | null

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

/** A base that everyone was asked for: the largest; it tells where there is nobody. */
function everyonesBase(distributions: readonly Distribution[], domains: number): number[] {
  const total = (base: readonly number[]) => base.reduce((sum, one) => sum + one, 0)
  const bases = distributions.flatMap((one) => one.bases)
  return bases.reduce(
    (widest, base) => (total(base) > total(widest) ? base : widest),
    new Array<number>(domains).fill(0),
  )
}
