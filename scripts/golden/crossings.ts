import { z } from 'zod'
import { waldOfIndependence } from '@/lib/statistics/adjusted-wald'
import { crossTable } from '@/lib/statistics/cross-table'
import { degreesOfFreedom } from '@/lib/statistics/degrees-of-freedom'
import { fUpper } from '@/lib/statistics/f'
import { raoScott } from '@/lib/statistics/rao-scott'
import { baseSpec, columnsOfBase, groupBy, inBase, sumsOf, weighing } from './base'
import { codesOf } from './collation'
import type { Design } from './design'
import { text } from './design-spec'
import { figure, type Tree } from './figures'
import { defineOp } from './op'
import { rowsOfSubset } from './share-figures'

/** Rao-Scott tests of a table, with the degrees of freedom of the base and, `_r411`, those of survey 4.1. */
export const chisq = defineOp(
  z.object({ op: z.literal('chisq'), design: text, row: text, col: text, base: baseSpec }),
  ({ design: name, row, col, base }, designs) => {
    const design = designs(name)
    const columns = [...columnsOfBase(row, base), ...columnsOfBase(col, base)]
    const isInRow = inBase(row, base)
    const isInColumn = inBase(col, base)
    const groups = groupBy(design, columns).filter((g) => isInRow(g) && isInColumn(g))
    const rows = codesOf(groups.map((group) => group.answer(row)))
    const cols = codesOf(groups.map((group) => group.answer(col)))
    const counts = {
      rows: rows.length,
      columns: cols.length,
      cell: Int32Array.from(groups, ({ cell }) => cell),
      row: Int32Array.from(groups, (group) => rows.indexOf(group.answer(row))),
      column: Int32Array.from(groups, (group) => cols.indexOf(group.answer(col))),
      count: Float64Array.from(groups, ({ count }) => count),
    }
    const size = rowsOfSubset(design, groups)
    const test = raoScott(design.sample, counts, size)
    if (!test)
      throw new Error('a table without a second row or column, or without degrees of freedom')
    const { base: units } = sumsOf(design, weighing(design, groups), () => 1)
    const nu = degreesOfFreedom(design.sample, units)
    const nuOfRows = degreesOfRows(design, units)
    const wald = waldOfIndependence(design.sample, counts)
    const table = crossTable(design.sample, counts)
    return {
      levels_row: rows,
      levels_col: cols,
      n_rows_design: size,
      F: fFigures(test.f, test.numeratorDf, test.numeratorDf * nu),
      Chisq: {
        X2: test.chiSquared.statistic,
        df: test.chiSquared.degreesOfFreedom,
        p: test.chiSquared.p,
      },
      nu_base: nu,
      F_r411: fFigures(test.f, test.numeratorDf, test.numeratorDf * nuOfRows),
      adjWald: waldFigures(wald, Number.isFinite(test.numeratorDf) ? nu : Number.NaN, nu),
      adjWald_r411: waldFigures(wald, nuOfRows),
      table: rows.map((_, r) => [
        ...table.weighted.subarray(r * table.columns, (r + 1) * table.columns),
      ]),
    }
  },
)

/** survey 4.1 counts the rows of the design object: all of them where it is calibrated. */
function degreesOfRows({ spec, cells, sample }: Design, units: Float64Array): number {
  return degreesOfFreedom(
    { ...sample, weight: cells.designWeight },
    spec.weighting ? cells.count : units,
  )
}

function fFigures(f: number, ndf: number, ddf: number): Tree {
  return { F: figure(f), ndf: figure(ndf), ddf: figure(ddf), p: figure(fUpper(f, ndf, ddf)) }
}

/** Wald's F adjusted to degrees of freedom; R gives it without those it would need, too. */
function waldFigures(
  { statistic, contrasts: k }: { statistic: number; contrasts: number },
  nu: number,
  ddfOf = nu,
): Tree {
  return fFigures((statistic * (nu - k + 1)) / (k * nu), k, ddfOf - k + 1)
}
