import type { Margin } from '@/lib/statistics/calibrate'
import type { Cells, Sample } from '@/lib/statistics/sample'

type Raked = {
  weight: Float64Array
  /** Weights as they stood after each margin of the last cycle. */
  steps: Float64Array[]
}

/**
 * R's `rake()`: cycles until no weighted count of the crossing of all margins moves by `epsilon` (under 1:
 * of the sum of the design weights), at most `maxit` of them.
 */
export function rakeAsR(
  cells: Cells,
  margins: readonly Margin[],
  { maxit, epsilon }: { maxit: number; epsilon: number },
): Raked {
  const crossing = crossingOf(margins, cells.count.length)
  let weight = cells.designWeight
  let table = sumsBy(crossing, cells.count, weight)
  const least = epsilon < 1 ? epsilon * table.reduce((sum, value) => sum + value, 0) : epsilon
  let steps: Float64Array[] = []
  for (let cycle = 0; cycle < maxit; cycle++) {
    steps = margins.map((margin) => {
      const achieved = sumsBy(margin.category, cells.count, weight)
      weight = weight.map((w, c) => {
        const j = margin.category[c] as number
        return (w * (margin.totals[j] as number)) / (achieved[j] as number)
      })
      return weight
    })
    const moved = sumsBy(crossing, cells.count, weight)
    const delta = table.reduce((most, was, i) => Math.max(most, Math.abs(was - (moved[i] ?? 0))), 0)
    if (delta < least) break
    table = moved
  }
  return { weight, steps }
}

/**
 * The sample as R's `svyrecvar` sees it after `rake()`: ten sweeps over the margins, each taking away the
 * mean of the category, unweighted, at that margin's step of the last cycle.
 */
export function rakedSample(
  cells: Cells,
  margins: readonly Margin[],
  { weight, steps }: Raked,
  trimmed: Float64Array = weight,
): Sample {
  const { count } = cells
  const offset = (sums: Float64Array) => {
    const residual = sums.map((z, c) => (z * (trimmed[c] as number)) / (count[c] as number))
    const taken = new Float64Array(residual.length)
    for (let sweep = 0; sweep < 10; sweep++) {
      steps.forEach((step, m) => {
        const { category, totals } = margins[m] as Margin
        const units = new Float64Array(totals.length)
        const values = new Float64Array(totals.length)
        for (let c = 0; c < residual.length; c++) {
          const j = category[c] as number
          const n = count[c] as number
          units[j] = (units[j] as number) + n
          values[j] = (values[j] as number) + (n * (residual[c] as number)) / (step[c] as number)
        }
        for (let c = 0; c < residual.length; c++) {
          const j = category[c] as number
          const mean = ((values[j] as number) / (units[j] as number)) * (step[c] as number)
          residual[c] = (residual[c] as number) - mean
          taken[c] = (taken[c] as number) + mean
        }
      })
    }
    return taken
  }
  return { ...cells, weight: trimmed, offset }
}

function crossingOf(margins: readonly Margin[], size: number): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from({ length: size }, (_, c) => {
    const key = margins.map(({ category }) => category[c]).join(' ')
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}

function sumsBy(group: Int32Array, count: Float64Array, weight: Float64Array): Float64Array {
  const sums = new Float64Array(group.reduce((most, g) => Math.max(most, g), 0) + 1)
  for (let c = 0; c < group.length; c++) {
    const g = group[c] as number
    sums[g] = (sums[g] as number) + (count[c] as number) * (weight[c] as number)
  }
  return sums
}
