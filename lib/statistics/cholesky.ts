/**
 * Solver of A x = b for a symmetric positive semi-definite A (row-major): Cholesky's factor of A scaled to a
 * unit diagonal, dependent columns left out. Where A is singular the solution is one of many (a
 * generalised inverse), which is enough for a projection.
 */
export function solver(a: Float64Array, size: number): (b: Float64Array) => Float64Array {
  const scale = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    const diagonal = a[i * size + i] as number
    scale[i] = diagonal > 0 ? 1 / Math.sqrt(diagonal) : 0
  }
  const factor = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    const row = i * size
    for (let j = 0; j <= i; j++) {
      let rest = (a[row + j] as number) * (scale[i] as number) * (scale[j] as number)
      const other = j * size
      for (let k = 0; k < j; k++)
        rest -= (factor[row + k] as number) * (factor[other + k] as number)
      if (j === i) factor[row + i] = rest > dependent ? Math.sqrt(rest) : 0
      else {
        const pivot = factor[other + j] as number
        factor[row + j] = pivot > 0 ? rest / pivot : 0
      }
    }
  }
  return (b) => {
    const x = new Float64Array(size)
    for (let i = 0; i < size; i++) {
      const row = i * size
      const pivot = factor[row + i] as number
      if (pivot === 0) continue
      let rest = (b[i] as number) * (scale[i] as number)
      for (let k = 0; k < i; k++) rest -= (factor[row + k] as number) * (x[k] as number)
      x[i] = rest / pivot
    }
    for (let i = size - 1; i >= 0; i--) {
      const pivot = factor[i * size + i] as number
      if (pivot === 0) continue
      let rest = x[i] as number
      for (let k = i + 1; k < size; k++) rest -= (factor[k * size + i] as number) * (x[k] as number)
      x[i] = rest / pivot
    }
    for (let i = 0; i < size; i++) x[i] = (x[i] as number) * (scale[i] as number)
    return x
  }
}

/** A column whose part not explained by the former ones is smaller is taken as explained. */
const dependent = 1e-10
