import { median } from '@/lib/statistics/median'

export type Timed = { id: string; seconds: number | null; path: string; device: string }

/** Below this many durations a median says nothing. */
const fewest = 30

/** Less than this share of the median is fast beyond reading. */
const fast = 1 / 3

/**
 * Who took less than a third of the median of those on the same path with the same kind of device; of the same
 * path where those are too few, of everybody where these are (`statistics.md` 10.1). Tens of seconds.
 */
export function speeders(
  responses: readonly Timed[],
): { id: string; seconds: number; median: number }[] {
  const timed = responses.flatMap((one) =>
    one.seconds === null ? [] : [{ ...one, seconds: one.seconds }],
  )
  const groupings = [
    (one: Timed) => `${one.path} ${one.device}`,
    (one: Timed) => one.path,
    () => 'everybody',
  ]
  const medians = groupings.map((of) => mediansOf(timed, of))
  return timed.flatMap(({ id, seconds, ...one }) => {
    const typical = groupings
      .map((of, at) => medians[at]?.get(of({ id, seconds, ...one })))
      .find((found) => found !== undefined)
    return typical !== undefined && seconds < fast * typical
      ? [{ id, seconds, median: typical }]
      : []
  })
}

function mediansOf(
  timed: readonly (Timed & { seconds: number })[],
  of: (one: Timed) => string,
): Map<string, number> {
  const groups = new Map<string, Map<number, number>>()
  for (const one of timed) {
    const counts = groups.get(of(one)) ?? new Map<number, number>()
    counts.set(one.seconds, (counts.get(one.seconds) ?? 0) + 1)
    groups.set(of(one), counts)
  }
  const known = new Map<string, number>()
  for (const [name, counts] of groups) {
    const size = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const middle = size >= fewest ? median([...counts]) : null
    if (middle !== null) known.set(name, middle)
  }
  return known
}
