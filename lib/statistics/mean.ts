/** Arithmetic mean of values with counts, null for none. R: `weighted.mean(value, count)`. */
export function mean(counts: Iterable<readonly [value: number, count: number]>): number | null {
  let total = 0
  let sum = 0
  for (const [value, count] of counts) {
    total += count
    sum += value * count
  }
  return total > 0 ? sum / total : null
}
