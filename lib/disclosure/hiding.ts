import { isShown } from './close-gaps'
import type { Distribution } from './distribution'
import { type Leak, type View, viewOf } from './leaks'
import type { Reason } from './primary'
import type { System } from './system'

/** A distribution with what is hidden of it so far. */
export type Subject = Distribution & {
  isThere: boolean[]
  reasons: (Reason | 'fine' | null)[]
  /** Hidden for its base, and with it every base like it. */
  byBase: Set<number>
  away: Set<number>
}

/** What is visible of a distribution once some domains are hidden, up to a rank. */
export function viewIn(
  system: System,
  upTo: number,
  hidden: ReadonlySet<number>,
  isThere: readonly boolean[],
): View {
  const isVisible = isThere.map((is, at) => is && isShown(system, at, upTo, hidden))
  return viewOf(system, isVisible, isThere)
}

export function first<One>(list: readonly One[], find: (one: One) => Leak | null): Leak | null {
  for (const one of list) {
    const leak = find(one)
    if (leak) return leak
  }
  return null
}
