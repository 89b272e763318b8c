/** Lower triangle of a symmetric matrix (row-major) += factor × v v′, v standing in `values` at `from`. */
export function addProduct(
  matrix: Float64Array,
  values: Float64Array,
  from: number,
  size: number,
  factor: number,
): void {
  if (factor === 0) return
  for (let l = 0; l < size; l++) {
    const left = factor * (values[from + l] as number)
    if (left === 0) continue
    const row = l * size
    for (let k = 0; k <= l; k++) {
      matrix[row + k] = (matrix[row + k] as number) + left * (values[from + k] as number)
    }
  }
}

/** The upper triangle as the lower one. */
export function fillUpper(matrix: Float64Array, size: number): void {
  for (let l = 0; l < size; l++) {
    for (let k = 0; k < l; k++) matrix[k * size + l] = matrix[l * size + k] as number
  }
}
