/**
 * Rank of each value, 1 for the highest; equal values share the best rank (1, 1, 3). Null has none.
 * R: `rank(-x, ties.method = "min")`. Example: [5, 7, null, 7] → [3, 1, null, 1].
 */
export function ranks(values: readonly (number | null)[]): (number | null)[] {
  return values.map((value) =>
    value === null
      ? null
      : 1 + values.filter((other) => other !== null && other - value > tolerance).length,
  )
}

/** Means of the same answers, summed in another order, must tie. */
const tolerance = 1e-12
