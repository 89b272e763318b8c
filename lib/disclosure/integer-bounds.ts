import type { Highs, Model } from 'highs'

/** What is known of some cells together; `high` null: no upper limit. */
export type KnownSum = { cells: readonly number[]; low: number; high: number | null }

/** Smallest and largest sum of a target; `high` null: nothing limits it. */
export type Bounds = { low: number; high: number | null }

let loaded: Promise<Highs> | undefined

/**
 * For each target (a set of cells), the least and the largest sum that whole, non-negative counts can
 * have when they meet every known sum: integer linear programming by HiGHS. Throws when no counts meet
 * them all.
 */
export async function integerBounds(
  cells: number,
  known: readonly KnownSum[],
  targets: readonly (readonly number[])[],
): Promise<Bounds[]> {
  if (targets.length === 0) return []
  // Compiled on first need: most readings of figures ask nothing of the solver.
  loaded ??= import('highs').then((module) => module.default())
  const highs = await loaded
  return highs.withModel(program(highs, cells, known), (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 })
    return targets.map((target) => ({
      low: extreme(highs, model, cells, target, 'minimize') as number,
      high: extreme(highs, model, cells, target, 'maximize'),
    }))
  })
}

function program(highs: Highs, cells: number, known: readonly KnownSum[]) {
  const starts = [0]
  for (const sum of known) starts.push((starts.at(-1) as number) + sum.cells.length)
  const indices = known.flatMap((sum) => [...sum.cells])
  return {
    numCols: cells,
    numRows: known.length,
    colCost: new Float64Array(cells),
    colLower: new Float64Array(cells),
    colUpper: new Float64Array(cells).fill(highs.infinity),
    rowLower: known.map(({ low }) => low),
    rowUpper: known.map(({ high }) => high ?? highs.infinity),
    matrix: {
      format: 'csr' as const,
      numRows: known.length,
      numCols: cells,
      starts,
      indices,
      values: indices.map(() => 1),
    },
  }
}

/** Null: no limit. The relaxation first: where its optimum is whole, as in most tables, it is the answer. */
function extreme(
  highs: Highs,
  model: Model,
  cells: number,
  target: readonly number[],
  sense: 'minimize' | 'maximize',
): number | null {
  const every = Array.from({ length: cells }, (_, at) => at)
  const cost = new Float64Array(cells)
  for (const at of target) cost[at] = 1
  model.changeColsCost({ kind: 'set', indices: every }, cost)
  model.changeObjectiveSense(highs.constants.objectiveSense[sense])
  const relaxed = solve(highs, model, sense)
  if (relaxed === null) return null
  if (Math.abs(relaxed - Math.round(relaxed)) < 1e-6 && isWhole(model)) return Math.round(relaxed)
  const { integer, continuous } = highs.constants.variableType
  model.changeColsIntegrality(
    { kind: 'set', indices: every },
    every.map(() => integer),
  )
  const whole = solve(highs, model, sense)
  model.changeColsIntegrality(
    { kind: 'set', indices: every },
    every.map(() => continuous),
  )
  return whole === null ? null : Math.round(whole)
}

function solve(highs: Highs, model: Model, sense: 'minimize' | 'maximize'): number | null {
  model.run()
  const status = model.getModelStatus()
  const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus
  if (status === optimal) return model.getObjectiveValue()
  // The least sum is found (it is at least 0), unless the known sums contradict each other.
  if (sense === 'maximize' && (status === unbounded || status === unboundedOrInfeasible))
    return null
  throw new Error(`no counts meet the known sums (HiGHS status ${status})`)
}

function isWhole(model: Model): boolean {
  return model.getSolution().colValue.every((value) => Math.abs(value - Math.round(value)) < 1e-6)
}
