import type { Category, Distribution } from './distribution'
import { isWithin } from './domains'
import { mostApart } from './primary'
import { leftIn, type Remainder, tighten } from './remainders'
import type { System } from './system'
import { smallBase } from './thresholds'

/** Something that what is visible gives away: of which cell, and the values it is worked out from. */
export type Leak = { cell: number; values: readonly number[] }

/** What is visible of a distribution, and which domains it is hidden in for reasons of its own. */
export type View = {
  system: System
  isVisible: readonly boolean[]
  /** Domains that have such figures, visible or not. */
  isThere: readonly boolean[]
  remainders: readonly Remainder[]
}

export function viewOf(
  system: System,
  isVisible: readonly boolean[],
  isThere: readonly boolean[],
): View {
  return { system, isVisible, isThere, remainders: system.remainders(isVisible) }
}

/** Value of each cell where the domains determine it; null elsewhere. */
export function valuesByCell({ system, isThere }: View, values: readonly number[]) {
  const found = new Array<number | null>(system.size).fill(null)
  for (const remainder of system.remainders(isThere)) {
    const [cell, ...others] = remainder.cells
    if (cell !== undefined && others.length === 0) found[cell] = leftIn(remainder, values)
  }
  return found
}

/** Is a largest value too small for a base, so that readers learn it is under the threshold? */
export function isSmallRevealed(
  high: number | null,
  base: number | null,
  { least, zeroTells }: Threshold,
): boolean {
  if (high === null || high >= least || (base ?? 0) >= least) return false
  return high > 0 || (zeroTells && base !== null)
}

/**
 * `zeroTells`: that nobody of a group answered is news too, since others of the group answered another
 * question: it says how they answered the one that leads here.
 */
export type Threshold = { least: number; zeroTells: boolean }

/** A cell whose base is known to be under the threshold. `only`: the cells to look at. */
export function leakOfBase(
  view: View,
  values: readonly number[],
  threshold: Threshold,
  only?: ReadonlySet<number>,
): Leak | null {
  const { high } = tighten(view.system.size, view.remainders, values)
  const truth = valuesByCell(view, values)
  const cell = high.findIndex(
    (most, at) =>
      (only?.has(at) ?? true) &&
      Number.isFinite(most) &&
      isSmallRevealed(most, truth[at] ?? null, threshold),
  )
  return cell < 0 ? null : { cell, values }
}

/**
 * A cell of fewer than 30 in which all but two at most are known to have answered alike, where no
 * visible domain around it says so of itself: the rule lets those with 30 or more be shown.
 */
export function leakOfLikeness(view: View, { counts, base, isBinary }: Category): Leak | null {
  const outside = base.map((all, at) => all - (counts[at] as number))
  const truth = valuesByCell(view, base)
  let bases: number[] | undefined
  for (const values of isBinary ? [outside, counts] : [outside]) {
    const { high } = tighten(view.system.size, view.remainders, values)
    for (const [cell, most] of high.entries()) {
      const answered = truth[cell] ?? null
      if (most > mostApart || answered === 0 || (answered ?? 0) >= smallBase) continue
      if (isSaidAround(view, values, 1n << BigInt(cell))) continue
      bases ??= tighten(view.system.size, view.remainders, base).high
      if (bases[cell] !== 0) return { cell, values }
    }
  }
  return null
}

export function isSaidAround(
  { system, isVisible }: View,
  values: readonly number[],
  mask: bigint,
): boolean {
  return system.domains.some(
    (one, at) => isVisible[at] && isWithin(mask, one.mask) && (values[at] as number) <= mostApart,
  )
}

/** Is the same set of respondents visible under another name? */
export function isShownElsewhere({ system, isVisible }: View, mask: bigint): boolean {
  return system.domains.some((one, at) => isVisible[at] && one.mask === mask)
}

/** A hidden domain in which the respondents of a category can be counted exactly. */
export function leakOfCount(view: View, counts: readonly number[], away: readonly number[]) {
  const { low, high } = tighten(view.system.size, view.remainders, counts)
  for (const at of away) {
    const { cells, mask } = view.system.domains[at] as System['domains'][number]
    const [least, most] = [low, high].map((bound) =>
      cells.reduce((sum, cell) => sum + (bound[cell] as number), 0),
    )
    const [cell] = cells
    if (cell !== undefined && least === most && most !== 0 && !isShownElsewhere(view, mask))
      return { cell, values: counts }
  }
  return null
}

/**
 * A remainder of amounts that one respondent may make for more than 85 %: that one's amount is at most
 * the total of the domain it dominates.
 */
export function leakOfAmount(
  view: View,
  { totals, isDominated }: Distribution['amounts'][number],
): Leak | null {
  for (const remainder of view.remainders) {
    const left = remainder.cells.reduce((sum, cell) => sum | (1n << BigInt(cell)), 0n)
    const total = leftIn(remainder, totals)
    const at = view.system.domains.findIndex(
      ({ mask }, domain) =>
        isDominated[domain] &&
        !view.isVisible[domain] &&
        mask !== 0n &&
        isWithin(mask, left) &&
        (totals[domain] as number) > 0.85 * total,
    )
    const cell = view.system.domains[at]?.cells[0]
    if (cell !== undefined) return { cell, values: totals }
  }
  return null
}
