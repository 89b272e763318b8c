import { add } from './add'
import { chiSquaredUpper } from './chi-squared'
import { solver } from './cholesky'
import { covarianceMatrix } from './covariance-matrix'
import { type CrossCounts, type CrossTable, crossTable, marginsOf } from './cross-table'
import { degreesOfFreedom } from './degrees-of-freedom'
import { fUpper } from './f'
import type { Sample } from './sample'
import { addProduct, fillUpper } from './symmetric'

export type FTest = { f: number; numeratorDf: number; denominatorDf: number; p: number }

export type RaoScott = FTest & {
  /** Pearson's statistic of the weighted table rescaled to `size`, and its first-order test. */
  chiSquared: { statistic: number; degreesOfFreedom: number; p: number }
}

/**
 * Whether rows and columns of a weighted table are independent: Pearson's statistic with the second-order
 * correction of Rao and Scott (1984), F with the degrees of freedom of the base (`statistics.md` 7.4).
 * Null when the table has under two rows or columns, or the base no degree of freedom.
 * R: `svychisq(~row + column, design, statistic = "F")` of survey 4.5, and `"Chisq"`.
 * `size`: what the table is rescaled to for Pearson's statistic, by default the base; R takes the rows of
 * the design. It cancels out in F.
 */
export function raoScott(sample: Sample, counts: CrossCounts, size?: number): RaoScott | null {
  const table = crossTable(sample, counts)
  const nu = degreesOfFreedom(sample, table.base)
  const contrasts = (table.rows - 1) * (table.columns - 1)
  if (contrasts < 1 || nu < 1) return null
  const n = size ?? table.base.reduce((sum, units) => sum + units, 0)
  const { trace, traceOfSquare } = delta(sample, table, contrasts)
  const meanEigenvalue = (n * trace) / contrasts
  const statistic = n * pearson(table)
  const d0 = (trace * trace) / traceOfSquare
  const f = statistic / (n * trace)
  return {
    f,
    numeratorDf: d0,
    denominatorDf: d0 * nu,
    p: fUpper(f, d0, d0 * nu),
    chiSquared: {
      statistic,
      degreesOfFreedom: contrasts,
      p: chiSquaredUpper(statistic / meanEigenvalue, contrasts),
    },
  }
}

/** Share of the table's cells that would expect under 5 units, were the base simple (rescaled to Kish's). */
export function sparseShare(sample: Sample, counts: CrossCounts): number {
  const table = crossTable(sample, counts)
  let squares = 0
  for (let c = 0; c < table.base.length; c++) {
    squares += (table.base[c] as number) * (sample.weight[c] as number) ** 2
  }
  const effective = (table.whole * table.whole) / squares
  const { row, column } = marginsOf(table)
  let sparse = 0
  for (const r of row) for (const s of column) if (effective * r * s < 5) sparse++
  return sparse / (row.length * column.length)
}

/** Pearson's statistic for one unit: Σ (P − P_r P_s)² / (P_r P_s). */
function pearson(table: CrossTable): number {
  const { row, column } = marginsOf(table)
  let sum = 0
  for (let r = 0; r < table.rows; r++) {
    for (let s = 0; s < table.columns; s++) {
      const expected = (row[r] as number) * (column[s] as number)
      const share = (table.weighted[r * table.columns + s] as number) / table.whole
      sum += (share - expected) ** 2 / expected
    }
  }
  return sum
}

/** Traces of Δ = (C′D⁻¹C)⁻¹ (C′D⁻¹ V D⁻¹C) and of its square, C the doubly centred contrasts. */
function delta(sample: Sample, table: CrossTable, size: number) {
  const answers = table.rows * table.columns
  const contrasts = doublyCentred(table)
  const scores = new Float64Array(answers * size)
  const simple = new Float64Array(size * size)
  const centre = new Float64Array(size)
  for (let k = 0; k < answers; k++) {
    if (table.weighted[k] === 0) continue
    for (let l = 0; l < size; l++) add(centre, l, contrasts[k * size + l] as number)
  }
  for (let k = 0; k < answers; k++) {
    const share = (table.weighted[k] as number) / table.whole
    if (share === 0) continue
    addProduct(simple, contrasts, k * size, size, 1 / share)
    for (let l = 0; l < size; l++) {
      const contrast = contrasts[k * size + l] as number
      scores[k * size + l] = (contrast / share - (centre[l] as number)) / table.whole
    }
  }
  fillUpper(simple, size)
  const variance = covarianceMatrix(sample, table, scores, size)
  const solve = solver(simple, size)
  const product = Array.from({ length: size }, (_, l) =>
    solve(variance.subarray(l * size, (l + 1) * size)),
  )
  let trace = 0
  let traceOfSquare = 0
  for (let l = 0; l < size; l++) {
    trace += product[l]?.[l] as number
    for (let m = 0; m < size; m++) {
      traceOfSquare += (product[l]?.[m] as number) * (product[m]?.[l] as number)
    }
  }
  return { trace, traceOfSquare }
}

/** By answer then contrast: (e_i − 1/R) × (e_j − 1/S), for all rows and columns but the first. */
function doublyCentred({ rows, columns }: CrossTable): Float64Array {
  const size = (rows - 1) * (columns - 1)
  const contrasts = new Float64Array(rows * columns * size)
  let at = 0
  for (let r = 0; r < rows; r++) {
    for (let s = 0; s < columns; s++) {
      for (let i = 1; i < rows; i++) {
        for (let j = 1; j < columns; j++) {
          contrasts[at++] = ((r === i ? 1 : 0) - 1 / rows) * ((s === j ? 1 : 0) - 1 / columns)
        }
      }
    }
  }
  return contrasts
}
