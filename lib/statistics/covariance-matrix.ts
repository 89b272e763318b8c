import { add } from './add'
import { stratumScale } from './cross-variance'
import { residuals } from './linearised'
import type { Sample, Stratum } from './sample'
import { addProduct, fillUpper } from './symmetric'

/**
 * Covariance matrix (row-major) of several estimates whose linearised variables depend on one answer of
 * each unit: `scores` holds them by answer then estimate; units without an answer count for 0. The same
 * variance as `crossVariance`, for all pairs at once.
 */
export function covarianceMatrix(
  sample: Sample,
  answers: { cell: Int32Array; answer: Int32Array; count: Float64Array },
  scores: Float64Array,
  size: number,
): Float64Array {
  const cells = sample.count.length
  const sums = new Float64Array(cells * size)
  for (let line = 0; line < answers.cell.length; line++) {
    const to = (answers.cell[line] as number) * size
    const from = (answers.answer[line] as number) * size
    const n = answers.count[line] as number
    for (let l = 0; l < size; l++) add(sums, to + l, n * (scores[from + l] as number))
  }
  const residual = new Float64Array(cells * size)
  for (let l = 0; l < size; l++) {
    const ofOne = residuals(
      sample,
      Float64Array.from({ length: cells }, (_, c) => sums[c * size + l] as number),
    )
    for (let c = 0; c < cells; c++) residual[c * size + l] = ofOne[c] as number
  }
  const drawn = centred(sample, residual, size)
  const matrix = new Float64Array(size * size)
  for (let i = 0; i < drawn.count.length; i++) {
    const scale = drawn.scale[drawn.stratum[i] as number] as number
    addProduct(matrix, drawn.values, i * size, size, scale * (drawn.count[i] as number))
  }
  if (!sample.cluster) addWithin(matrix, sample, answers, scores, sums, drawn.scale, size)
  fillUpper(matrix, size)
  return matrix
}

/** Σ of products inside cells: by answer first, then the cell's own mean taken away. */
function addWithin(
  matrix: Float64Array,
  sample: Sample,
  answers: { cell: Int32Array; answer: Int32Array; count: Float64Array },
  scores: Float64Array,
  sums: Float64Array,
  scale: Float64Array,
  size: number,
): void {
  const factor = sample.weight.map((w, c) => w * w * (scale[sample.stratum[c] as number] as number))
  const byAnswer = new Float64Array(scores.length / size)
  for (let line = 0; line < answers.cell.length; line++) {
    const c = answers.cell[line] as number
    add(
      byAnswer,
      answers.answer[line] as number,
      (answers.count[line] as number) * (factor[c] as number),
    )
  }
  for (let k = 0; k < byAnswer.length; k++) {
    addProduct(matrix, scores, k * size, size, byAnswer[k] as number)
  }
  for (let c = 0; c < factor.length; c++) {
    const n = sample.count[c] as number
    if (n > 0) addProduct(matrix, sums, c * size, size, -(factor[c] as number) / n)
  }
}

/** Residuals of units (means of cells) or of clusters (sums), less the mean of their stratum. */
function centred(sample: Sample, residual: Float64Array, size: number) {
  const { cluster } = sample
  let drawn = sample.count.length
  if (cluster) {
    drawn = 0
    for (const k of cluster) if (k >= drawn) drawn = k + 1
  }
  const values = cluster ? new Float64Array(drawn * size) : residual
  const count = cluster ? new Float64Array(drawn) : sample.count
  const stratum = cluster ? new Int32Array(drawn) : sample.stratum
  if (cluster) {
    for (let c = 0; c < cluster.length; c++) {
      const n = sample.count[c] as number
      if (n === 0) continue
      const k = cluster[c] as number
      count[k] = 1
      stratum[k] = sample.stratum[c] as number
      for (let l = 0; l < size; l++)
        add(values, k * size + l, n * (residual[c * size + l] as number))
    }
  }
  const strata = sample.strata.length
  const units = new Float64Array(strata)
  const means = new Float64Array(strata * size)
  for (let i = 0; i < drawn; i++) {
    const n = count[i] as number
    const h = stratum[i] as number
    add(units, h, n)
    for (let l = 0; l < size; l++) add(means, h * size + l, n * (values[i * size + l] as number))
  }
  for (let i = 0; i < drawn; i++) {
    const h = stratum[i] as number
    for (let l = 0; l < size; l++) {
      add(values, i * size + l, -(means[h * size + l] as number) / (units[h] as number))
    }
  }
  const scale = units.map((n, h) => (n > 0 ? stratumScale(sample.strata[h] as Stratum, n) : 0))
  return { count, stratum, values, scale }
}
