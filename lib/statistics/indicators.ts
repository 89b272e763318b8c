/** Population totals of categories, and the category of each cell. */
export type Margin = { category: Int32Array; totals: Float64Array }

/** The categories of all margins side by side: `columns[m][c]` is the place of cell c's category. */
export type Indicators = { columns: readonly Int32Array[]; size: number }

export function indicatorsOf(margins: readonly Margin[]): Indicators {
  let size = 0
  const columns = margins.map(({ category, totals }) => {
    const first = size
    size += totals.length
    return category.map((place) => first + place)
  })
  return { columns, size }
}

/** X′v: sums by category of an amount by cell, X the 0/1 indicators of the categories. */
export function sumByCategory({ columns, size }: Indicators, amount: Float64Array): Float64Array {
  const sums = new Float64Array(size)
  for (const column of columns) {
    for (let c = 0; c < column.length; c++) {
      const j = column[c] as number
      sums[j] = (sums[j] as number) + (amount[c] as number)
    }
  }
  return sums
}

/** Xb: for each cell, the sum of the coefficients of its categories. */
export function sumByCell(
  { columns }: Indicators,
  coefficients: Float64Array,
  sums = new Float64Array(columns[0]?.length ?? 0),
): Float64Array {
  sums.fill(0)
  for (const column of columns) {
    for (let c = 0; c < column.length; c++) {
      sums[c] = (sums[c] as number) + (coefficients[column[c] as number] as number)
    }
  }
  return sums
}

/** X′DX, row-major, D the diagonal of an amount by cell. */
export function normalMatrix({ columns, size }: Indicators, amount: Float64Array): Float64Array {
  const matrix = new Float64Array(size * size)
  for (const one of columns) {
    for (const other of columns) {
      for (let c = 0; c < one.length; c++) {
        const at = (one[c] as number) * size + (other[c] as number)
        matrix[at] = (matrix[at] as number) + (amount[c] as number)
      }
    }
  }
  return matrix
}
