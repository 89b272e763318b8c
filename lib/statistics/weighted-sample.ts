import { solver } from './cholesky'
import { indicatorsOf, type Margin, normalMatrix, sumByCategory, sumByCell } from './indicators'
import type { Cells, Sample } from './sample'

/** Units count for their design weight; no calibration takes anything from variances. R: `svydesign`. */
export function unweightedSample(cells: Cells): Sample {
  const nothing = new Float64Array(cells.count.length)
  return { ...cells, weight: cells.designWeight, offset: () => nothing }
}

/**
 * Final weight = design weight × calibration factor. Variances are of the residuals of a least-squares
 * projection of the linearised variable on the margins' categories, by design weights (`statistics.md`
 * 4.2). Post-stratification is the case of one margin. R: `calibrate`, `postStratify`.
 * `trimmed`: weights after trimming; residuals keep the weights before it (R: `trimWeights`).
 */
export function calibratedSample(
  cells: Cells,
  margins: readonly Margin[],
  factors: Float64Array,
  trimmed?: Float64Array,
): Sample {
  const { count, designWeight } = cells
  const calibrated = designWeight.map((design, c) => design * (factors[c] as number))
  const weight = trimmed ?? calibrated
  const indicators = indicatorsOf(margins)
  const drawn = count.map((units, c) => units * (designWeight[c] as number))
  const solve = solver(normalMatrix(indicators, drawn), indicators.size)
  // Design weight × what trimming did to the final weight.
  const regressed = designWeight.map((design, c) =>
    trimmed && calibrated[c] !== 0
      ? (design * (weight[c] as number)) / (calibrated[c] as number)
      : design,
  )
  const amounts = new Float64Array(count.length)
  const explained = new Float64Array(count.length)
  const offset = (sums: Float64Array): Float64Array => {
    for (let c = 0; c < sums.length; c++)
      amounts[c] = (regressed[c] as number) * (sums[c] as number)
    sumByCell(indicators, solve(sumByCategory(indicators, amounts)), explained)
    for (let c = 0; c < sums.length; c++) {
      explained[c] = (calibrated[c] as number) * (explained[c] as number)
    }
    return explained
  }
  return { ...cells, weight, offset }
}
