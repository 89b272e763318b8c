import type { Cells } from './sample'

/** Strata with one unit (or cluster) that are not complete: they have no variance of their own. */
export function lonelyStrata(cells: Cells): number[] {
  return drawnByStratum(cells).flatMap((drawn, h) =>
    drawn === 1 && cells.strata[h]?.population !== 1 ? [h] : [],
  )
}

/**
 * Each lonely stratum joined to the nearest one that has units, the one before it first: strata stand in
 * an order of neighbours (size bands). Says which went where, for the method note. Design weights stay.
 * Null when all units lie in one stratum of one unit. Reference: Wolter (2007), 2.5, collapsed strata.
 */
export function collapseStrata(
  cells: Cells,
): { cells: Cells; collapsed: { stratum: number; into: number }[] } | null {
  const collapsed: { stratum: number; into: number }[] = []
  let joined = cells
  for (;;) {
    const lonely = lonelyStrata(joined)[0]
    if (lonely === undefined) return { cells: joined, collapsed }
    const drawn = drawnByStratum(joined)
    const into = nearest(drawn, lonely)
    if (into === undefined) return null
    collapsed.push({ stratum: lonely, into })
    joined = join(joined, lonely, into)
  }
}

function join(cells: Cells, from: number, into: number): Cells {
  const a = cells.strata[from]?.population ?? null
  const b = cells.strata[into]?.population ?? null
  return {
    ...cells,
    stratum: cells.stratum.map((h) => (h === from ? into : h)),
    strata: cells.strata.map((stratum, h) =>
      h === into ? { population: a === null || b === null ? null : a + b } : stratum,
    ),
  }
}

function nearest(drawn: readonly number[], from: number): number | undefined {
  for (let distance = 1; distance < drawn.length; distance++) {
    for (const h of [from - distance, from + distance]) {
      if ((drawn[h] ?? 0) > 0) return h
    }
  }
  return undefined
}

function drawnByStratum({ count, stratum, cluster, strata }: Cells): number[] {
  const drawn = strata.map(() => 0)
  const seen = new Set<number>()
  for (let c = 0; c < count.length; c++) {
    const n = count[c] as number
    if (n === 0) continue
    const h = stratum[c] as number
    if (!cluster) drawn[h] = (drawn[h] ?? 0) + n
    else if (!seen.has(cluster[c] as number)) {
      seen.add(cluster[c] as number)
      drawn[h] = (drawn[h] ?? 0) + 1
    }
  }
  return drawn
}
