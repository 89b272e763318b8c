import { indicatorsOf, type Margin, sumByCategory } from './indicators'

/**
 * Largest relative gap between the weighted count of a category and its total; for a total of 0, the
 * count over the whole population. Infinite when a weight is not a number.
 */
export function marginGap(margins: readonly Margin[], weighted: Float64Array): number {
  const achieved = sumByCategory(indicatorsOf(margins), weighted)
  let at = 0
  let gap = 0
  for (const { totals } of margins) {
    const population = totals.reduce((sum, total) => sum + total, 0)
    for (const total of totals) {
      const distance = Math.abs((achieved[at] as number) - total) / (total || population)
      if (!(distance <= gap)) gap = Number.isNaN(distance) ? Number.POSITIVE_INFINITY : distance
      at++
    }
  }
  return gap
}
