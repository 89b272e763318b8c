import { add } from './add'

/** Population totals of categories, and the category of each cell. */
export type Margin = { category: Int32Array; totals: Float64Array }

/** Where the columns of each margin begin when the categories of all margins stand side by side. */
export function columnsOf(margins: readonly Margin[]): { first: number[]; size: number } {
  const first: number[] = []
  let size = 0
  for (const margin of margins) {
    first.push(size)
    size += margin.totals.length
  }
  return { first, size }
}

/** X′v: sums by category of an amount by cell, X the 0/1 indicators of the categories of all margins. */
export function sumByCategory(margins: readonly Margin[], amount: Float64Array): Float64Array {
  const { first, size } = columnsOf(margins)
  const sums = new Float64Array(size)
  margins.forEach(({ category }, m) => {
    const from = first[m] as number
    for (let c = 0; c < amount.length; c++) {
      add(sums, from + (category[c] as number), amount[c] as number)
    }
  })
  return sums
}

/** Xb: for each cell, the sum of the coefficients of its categories. */
export function sumByCell(margins: readonly Margin[], coefficients: Float64Array): Float64Array {
  const { first } = columnsOf(margins)
  const sums = new Float64Array(margins[0]?.category.length ?? 0)
  margins.forEach(({ category }, m) => {
    const from = first[m] as number
    for (let c = 0; c < sums.length; c++) {
      add(sums, c, coefficients[from + (category[c] as number)] as number)
    }
  })
  return sums
}

/** X′DX, row-major, D the diagonal of an amount by cell. */
export function normalMatrix(margins: readonly Margin[], amount: Float64Array): Float64Array {
  const { first, size } = columnsOf(margins)
  const matrix = new Float64Array(size * size)
  margins.forEach((one, m) => {
    margins.forEach((other, o) => {
      for (let c = 0; c < amount.length; c++) {
        const row = (first[m] as number) + (one.category[c] as number)
        const column = (first[o] as number) + (other.category[c] as number)
        add(matrix, row * size + column, amount[c] as number)
      }
    })
  })
  return matrix
}
