import { add } from './add'
import type { Margin } from './indicators'

/**
 * Iterative proportional fitting: in each cycle and for each margin in turn, units of a category are
 * multiplied by total / weighted count. Stops when no category is further than `tolerance` from its
 * total, or after `most` cycles. Its limit does not depend on the order of margins (`statistics.md` 3.4).
 * `units`: design weight × units of each cell.
 */
export function rake(
  units: Float64Array,
  margins: readonly Margin[],
  { tolerance, most }: { tolerance: number; most: number },
): { factors: Float64Array; cycles: number } {
  const factors = new Float64Array(units.length).fill(1)
  const ratios = margins.map(({ totals }) => new Float64Array(totals.length))
  for (let cycle = 1; cycle <= most; cycle++) {
    let gap = 0
    for (let m = 0; m < margins.length; m++) {
      const { category, totals } = margins[m] as Margin
      const ratio = ratios[m] as Float64Array
      ratio.fill(0)
      for (let c = 0; c < units.length; c++) {
        add(ratio, category[c] as number, (units[c] as number) * (factors[c] as number))
      }
      for (let j = 0; j < ratio.length; j++) {
        const achieved = ratio[j] as number
        const total = totals[j] as number
        ratio[j] = achieved > 0 ? total / achieved : 1
        if (total > 0) gap = Math.max(gap, Math.abs(achieved - total) / total)
      }
      for (let c = 0; c < units.length; c++) {
        factors[c] = (factors[c] as number) * (ratio[category[c] as number] as number)
      }
    }
    if (gap < tolerance) return { factors, cycles: cycle }
  }
  return { factors, cycles: most }
}
