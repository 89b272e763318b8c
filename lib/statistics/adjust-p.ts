/** How a family of tests is corrected for their number. */
export type Adjustment = 'holm' | 'hochberg' | 'BH' | 'bonferroni'

/**
 * p-values corrected for their number, in the order given; NaN stays NaN and is not counted.
 * R: `p.adjust(p, method)`. Example, Holm: [0.01, 0.04, 0.03] → [0.03, 0.06, 0.06].
 */
export function adjustP(p: readonly number[], method: Adjustment): number[] {
  const adjusted = new Array<number>(p.length).fill(Number.NaN)
  const increasing = [...p.keys()]
    .filter((i) => !Number.isNaN(p[i]))
    .sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0))
  const n = increasing.length
  const scaled = increasing.map((index, k) => {
    const value = p[index] ?? 0
    if (method === 'bonferroni') return n * value
    return method === 'BH' ? (n / (k + 1)) * value : (n - k) * value
  })
  // Holm steps down from the smallest p; Hochberg and Benjamini-Hochberg step up from the largest.
  const down = method === 'holm'
  let bound = down ? 0 : 1
  for (let step = 0; step < n; step++) {
    const k = down ? step : n - 1 - step
    const value = Math.min(1, scaled[k] ?? 1)
    if (method === 'bonferroni') bound = value
    else bound = down ? Math.max(bound, value) : Math.min(bound, value)
    adjusted[increasing[k] ?? 0] = bound
  }
  return adjusted
}
