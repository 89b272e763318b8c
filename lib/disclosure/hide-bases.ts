import { closeGaps } from './close-gaps'
import { exactLeakOfBase } from './exact-leaks'
import { first, type Subject, viewIn } from './hiding'
import { leakOfBase } from './leaks'
import type { System } from './system'

/**
 * Bases first. Distributions that have few respondents in the same domains get the same further domains
 * hidden, and one that has them in more domains hides at least those: bases that are alike, or differ by
 * a few who left a question out, are then hidden alike and none gives another's away.
 */
export async function hideBases(
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
