import type { Highs, Model } from 'highs'

/** A sum of cells, less others. */
export type Sum = { cells: readonly number[]; less?: readonly number[] }

/** What is known of a sum; `high` null: no upper limit. */
export type KnownSum = Sum & { low: number; high: number | null }

export type Sense = 'minimize' | 'maximize'

/** The known sums as a program to be solved for one sum after another. */
export function modelOf(highs: Highs, cells: number, known: readonly KnownSum[]) {
  const starts = [0]
  const terms = known.map(({ cells, less = [] }) => [...cells, ...less])
  for (const { length } of terms) starts.push((starts.at(-1) as number) + length)
  return {
    numCols: cells,
    numRows: known.length,
    colCost: new Float64Array(cells),
    colLower: new Float64Array(cells),
    colUpper: new Float64Array(cells).fill(highs.infinity),
    rowLower: known.map(({ low }) => (low === Number.NEGATIVE_INFINITY ? -highs.infinity : low)),
    rowUpper: known.map(({ high }) => high ?? highs.infinity),
    matrix: {
      format: 'csr' as const,
      numRows: known.length,
      numCols: cells,
      starts,
      indices: terms.flat(),
      values: known.flatMap(({ cells, less = [] }) => [
        ...cells.map(() => 1),
        ...less.map(() => -1),
      ]),
    },
  }
}

/**
 * Whole counts that make a sum least or largest; null: it has no limit. The relaxation first: where its
 * optimum is whole, as in most tables, it is the answer.
 */
export function optimum(
  highs: Highs,
  model: Model,
  { cells, less = [] }: Sum,
  sense: Sense,
): Float64Array | null {
  const { numCols } = model.getDimensions()
  const every = { kind: 'set' as const, indices: Array.from({ length: numCols }, (_, at) => at) }
  const cost = new Float64Array(numCols)
  for (const at of cells) cost[at] = 1
  for (const at of less) cost[at] = -1
  model.changeColsCost(every, cost)
  model.changeObjectiveSense(highs.constants.objectiveSense[sense])
  const relaxed = solve(highs, model, sense)
  if (!relaxed || relaxed.every((count) => Math.abs(count - Math.round(count)) < 1e-6))
    return relaxed?.map(Math.round) ?? null
  const { integer, continuous } = highs.constants.variableType
  model.changeColsIntegrality(every, new Array(numCols).fill(integer))
  const whole = solve(highs, model, sense)
  model.changeColsIntegrality(every, new Array(numCols).fill(continuous))
  return whole?.map(Math.round) ?? null
}

function solve(highs: Highs, model: Model, sense: Sense): Float64Array | null {
  model.run()
  const status = model.getModelStatus()
  const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus
  if (status === optimal) return model.getSolution().colValue
  // The least sum is found (it is at least 0), unless the known sums contradict each other.
  if (sense === 'maximize' && (status === unbounded || status === unboundedOrInfeasible))
    return null
  throw new Error(`no counts meet the known sums (HiGHS status ${status})`)
}

export function valueIn(counts: Float64Array, { cells, less = [] }: Sum): number {
  const total = (some: readonly number[]) =>
    some.reduce((sum, cell) => sum + (counts[cell] as number), 0)
  return total(cells) - total(less)
}
