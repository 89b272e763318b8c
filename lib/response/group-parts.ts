/** Below so many units invited, a rate of an anonymous follow-up would speak of a few. */
export const fewestUnits = 11

/** A stratum or a department; or several too small to be shown alone, together. */
export type Part<Count> = { keys: string[]; counts: Count[] }

/**
 * Parts in their order. Where units are protected, those with too few are put together, and if they are still
 * too few, with the next smallest: what is left out of the others is never fewer than that.
 */
export function groupParts<Count extends { count: number }>(
  parts: ReadonlyMap<string, Count[]>,
  isProtected: boolean,
): Part<Count>[] {
  const size = (counts: readonly Count[]) => counts.reduce((sum, { count }) => sum + count, 0)
  const inOrder = [...parts].sort(([a], [b]) => a.localeCompare(b, 'fr', { numeric: true }))
  const alone = inOrder.map(([key, counts]) => ({ keys: [key], counts }))
  if (!isProtected) return alone
  const bySize = alone.toSorted((a, b) => size(a.counts) - size(b.counts))
  let small = bySize.filter(({ counts }) => size(counts) < fewestUnits).length
  if (small === 0) return alone
  const grouped = () => bySize.slice(0, small).flatMap(({ counts }) => counts)
  while (small < bySize.length && (small < 2 || size(grouped()) < fewestUnits)) small++
  const together = new Set(bySize.slice(0, small))
  const keys = alone.filter((part) => together.has(part)).flatMap((part) => part.keys)
  return [...alone.filter((part) => !together.has(part)), { keys, counts: grouped() }]
}

export function grouped<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}
