import type { Highs } from 'highs'
import { type KnownSum, modelOf, optimum, type Sense, type Sum, valueIn } from './program-model'

/** Smallest and largest sum of a target; `high` null: nothing limits it. */
export type Bounds = { low: number; high: number | null }

/** Whole, non-negative counts that meet every known sum, and what they can add up to. */
export type Program = {
  /** The least or the largest that a sum can be. Null: no limit. */
  extreme: (sum: Sum, sense: Sense) => number | null
  /** Can a sum be so large? Counts found before often say so at once. */
  reaches: (sum: Sum, least: number) => boolean
  /** Can it be this only? */
  isExactly: (sum: Sum, value: number) => boolean
}

let loaded: Promise<Highs> | undefined

/** Integer linear programming by HiGHS. Asking throws when no counts meet all known sums. */
export async function withProgram<Found>(
  cells: number,
  known: readonly KnownSum[],
  use: (program: Program) => Found,
): Promise<Found> {
  // Compiled on first need: most readings of figures ask nothing of the solver.
  loaded ??= import('highs').then((module) => module.default())
  const highs = await loaded
  return highs.withModel(modelOf(highs, cells, known), (model) => {
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, presolve: 'off' })
    const found: Float64Array[] = []
    const extreme = (sum: Sum, sense: Sense) => {
      const counts = optimum(highs, model, sum, sense)
      if (!counts) return null
      found.push(counts)
      return valueIn(counts, sum)
    }
    const sums = (sum: Sum) => found.map((counts) => valueIn(counts, sum))
    return use({
      extreme,
      reaches: (sum, least) =>
        sums(sum).some((value) => value >= least) ||
        (extreme(sum, 'maximize') ?? Number.POSITIVE_INFINITY) >= least,
      isExactly: (sum, value) =>
        sums(sum).every((one) => one === value) &&
        extreme(sum, 'maximize') === value &&
        extreme(sum, 'minimize') === value,
    })
  })
}

/** For each target (a set of cells), the least and the largest sum it can have. */
export async function integerBounds(
  cells: number,
  known: readonly KnownSum[],
  targets: readonly (readonly number[])[],
): Promise<Bounds[]> {
  return withProgram(cells, known, ({ extreme }) =>
    targets.map((target) => ({
      low: extreme({ cells: target }, 'minimize') as number,
      high: extreme({ cells: target }, 'maximize'),
    })),
  )
}
