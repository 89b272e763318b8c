/**
 * Shares of a total as whole numbers: cumulative systematic rounding, in the order given, so that any
 * run of neighbouring cells gets its exact share within one.
 */
export function allot<Cell>(
  total: number,
  cells: readonly (readonly [Cell, number])[],
): [Cell, number][] {
  const sum = cells.reduce((so_far, [, share]) => so_far + share, 0)
  let reached = 0
  let given = 0
  return cells.map(([cell, share]) => {
    reached += share
    const upTo = Math.round((total * reached) / sum)
    const count = upTo - given
    given = upTo
    return [cell, count]
  })
}
