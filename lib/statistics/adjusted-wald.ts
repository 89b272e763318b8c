import { solver } from './cholesky'
import { covarianceMatrix } from './covariance-matrix'
import { type CrossCounts, crossTable, marginsOf } from './cross-table'
import { degreesOfFreedom } from './degrees-of-freedom'
import { fUpper } from './f'
import type { FTest } from './rao-scott'
import type { Sample } from './sample'

/**
 * Whether rows and columns are independent, by Wald's test of observed less expected totals, adjusted for
 * the degrees of freedom of the base (`statistics.md` 7.4). Null where these do not suffice.
 * R: `svychisq(~row + column, design, statistic = "adjWald")` of survey 4.5.
 */
export function adjustedWald(sample: Sample, counts: CrossCounts): FTest | null {
  const { statistic, contrasts: k, nu } = waldOfIndependence(sample, counts)
  const denominatorDf = nu - k + 1
  if (k < 1 || denominatorDf < 1) return null
  const f = (statistic * denominatorDf) / (k * nu)
  return { f, numeratorDf: k, denominatorDf, p: fUpper(f, k, denominatorDf) }
}

/** Y′V⁻¹Y of observed less expected totals, the contrasts it has and the degrees of freedom of the base. */
export function waldOfIndependence(
  sample: Sample,
  counts: CrossCounts,
): { statistic: number; contrasts: number; nu: number } {
  const table = crossTable(sample, counts)
  const { rows, columns, whole } = table
  const nu = degreesOfFreedom(sample, table.base)
  const k = (rows - 1) * (columns - 1)
  const { row, column } = marginsOf(table)
  const scores = new Float64Array(rows * columns * k)
  const excess = new Float64Array(k)
  for (let l = 0; l < k; l++) {
    const r = 1 + Math.floor(l / (columns - 1))
    const s = 1 + (l % (columns - 1))
    const ofRow = row[r] as number
    const ofColumn = column[s] as number
    excess[l] = (table.weighted[r * columns + s] as number) - whole * ofRow * ofColumn
    for (let answer = 0; answer < rows * columns; answer++) {
      const inRow = Math.floor(answer / columns) === r ? 1 : 0
      const inColumn = answer % columns === s ? 1 : 0
      scores[answer * k + l] =
        inRow * inColumn - inRow * ofColumn - inColumn * ofRow + ofRow * ofColumn
    }
  }
  const solved = solver(covarianceMatrix(sample, table, scores, k), k)(excess)
  const statistic = excess.reduce((sum, value, l) => sum + value * (solved[l] as number), 0)
  return { statistic, contrasts: k, nu }
}
