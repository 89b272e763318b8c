/** A territory that figures are shown for, with the smallest ones it consists of. */
type Territory = { code: string; members: readonly string[] }

/**
 * Where to look instead of a territory whose figure is hidden: the nearest wider one that may be shown,
 * from a department to its former region to the whole (null). `isShown` says so of the same figure.
 * `undefined`: not even the whole is shown.
 */
export function rollUp(
  hidden: Territory,
  territories: readonly Territory[],
  isShown: (territory: string | null) => boolean,
): string | null | undefined {
  const inside = new Set(hidden.members)
  const [nearest] = territories
    .filter(
      ({ code, members }) =>
        members.length > inside.size &&
        isShown(code) &&
        hidden.members.every((one) => members.includes(one)),
    )
    .sort((a, b) => a.members.length - b.members.length)
  if (nearest) return nearest.code
  return isShown(null) ? null : undefined
}
