/**
 * Median of values with counts: the smallest value whose cumulated count reaches half of the total.
 * Null for none. R: `svyquantile(…, 0.5)` (qrule "math"), `quantile(x, 0.5, type = 1)`.
 * Example: 1 × 2, 5 × 1, 9 × 1 → 1.
 */
export function median(counts: Iterable<readonly [value: number, count: number]>): number | null {
  const sorted = [...counts].filter(([, count]) => count > 0).sort(([a], [b]) => a - b)
  const total = sorted.reduce((sum, [, count]) => sum + count, 0)
  let reached = 0
  for (const [value, count] of sorted) {
    reached += count
    if (reached * 2 >= total) return value
  }
  return null
}
