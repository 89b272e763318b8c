import type { Leak } from './leaks'
import { leftIn, type Remainder, tighten } from './remainders'
import type { System } from './system'

type Search = {
  system: System
  /** Domains of a higher rank are not shown yet. */
  rank: number
  /** Leaks found by tightening bounds: at once. */
  quick: (hidden: ReadonlySet<number>) => Leak | null
  /** Leaks found by the solver, asked when the quick ones are closed. */
  exact: (hidden: ReadonlySet<number>) => Promise<Leak | null>
}

/**
 * Hides further domains, the smallest first, until nothing hidden can be worked out from what is
 * visible (`statistics.md` 9.4). Those that turn out not to be needed are shown again. Returns all that
 * are hidden, `hidden` included.
 */
export async function closeGaps(search: Search, hidden: ReadonlySet<number>): Promise<Set<number>> {
  const away = new Set(hidden)
  closeQuickly(search, away)
  showAgain(search, away, hidden)
  for (;;) {
    const leak = await search.exact(away)
    if (!leak) return away
    hideOne(search, away, leak)
    closeQuickly(search, away)
  }
}

function closeQuickly(search: Search, away: Set<number>): void {
  for (;;) {
    const leak = search.quick(away)
    if (!leak) return
    hideOne(search, away, leak)
  }
}

function showAgain(search: Search, away: Set<number>, hidden: ReadonlySet<number>): void {
  const { weight } = search.system
  const added = [...away].filter((at) => !hidden.has(at))
  for (const at of added.sort((a, b) => (weight[b] as number) - (weight[a] as number))) {
    away.delete(at)
    if (search.quick(away)) away.add(at)
  }
}

/**
 * The smallest domain without which what gives the cell away would say less: one taken away from a
 * whole that leaves the cell, or that leaves a neighbour of it; else a whole itself.
 */
function hideOne({ system, rank }: Search, away: Set<number>, { cell, values }: Leak): void {
  const isVisible = system.domains.map(
    ({ mask }, at) => mask !== 0n && isShown(system, at, rank, away),
  )
  const visible = isVisible.flatMap((is, at) => (is ? [at] : []))
  const saying = sayingMost(system, system.remainders(isVisible), { cell, values })
  const isAround = (at: number) =>
    ((system.domains[at]?.mask ?? 0n) & (1n << BigInt(cell))) !== 0n && !isWhole(system, at)
  const choices = [
    saying.flatMap(({ less }) => less),
    saying.map(({ of }) => of).filter((at) => !isWhole(system, at)),
    visible.filter(isAround),
    visible,
  ]
  const candidates =
    choices
      .map((some) => some.filter((at) => system.rank[at] === rank))
      .find((some) => some.length > 0) ?? choices.find((some) => some.length > 0)
  const weight = (at: number) => system.weight[at] as number
  const [smallest] = (candidates ?? []).toSorted((a, b) => weight(a) - weight(b))
  if (smallest === undefined) throw new Error('something leaks although nothing is visible')
  away.add(smallest)
}

/** The remainder that limits the cell most, and those by which its other cells are known to be large. */
function sayingMost(
  { size }: System,
  remainders: readonly Remainder[],
  { cell, values }: Leak,
): Remainder[] {
  const { low, high } = tighten(size, remainders, values)
  const besides = (one: Remainder, of: number, bounds: readonly number[]) =>
    one.cells.reduce(
      (left, other) => (other === of ? left : left - (bounds[other] as number)),
      leftIn(one, values),
    )
  const around = (of: number) => remainders.filter(({ cells }) => cells.includes(of))
  const [tightest] = around(cell).toSorted((a, b) => besides(a, cell, low) - besides(b, cell, low))
  if (!tightest) return []
  const large = tightest.cells.filter((other) => other !== cell && (low[other] as number) > 0)
  return [
    tightest,
    ...large.flatMap((other) =>
      around(other)
        .toSorted((a, b) => besides(b, other, high) - besides(a, other, high))
        .slice(0, 1),
    ),
  ]
}

function isWhole({ weight }: System, at: number): boolean {
  return weight[at] === Math.max(...weight)
}

export function isShown(
  system: System,
  at: number,
  rank: number,
  away: ReadonlySet<number>,
): boolean {
  return (system.rank[at] as number) <= rank && !away.has(at)
}
