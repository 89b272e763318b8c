import {
  type Bounds,
  calibrationFunction,
  type Distance,
} from '@/lib/statistics/calibration-function'
import { solver } from '@/lib/statistics/cholesky'
import type { Cells } from '@/lib/statistics/sample'
import type { Grouped } from './cells'
import { codesOf } from './collation'
import { list, type MarginSpec } from './design-spec'

/** A column of R's model matrix: its cells, and its total in the population. */
type Column = { has: Uint8Array; population: number }

/** What R's `calibrate()` adds to a converged calibration, which the product's own has no use for. */
export function calibrationAsR(grouped: Grouped, margins: readonly MarginSpec[]) {
  const { cells } = grouped
  const columns = modelColumns(grouped, margins)
  const units = cells.count.map((n, c) => n * (cells.designWeight[c] as number))
  const scales = columns.map(({ has, population }) => population / within(has, units))
  // R then reads the bounds after this change of scale.
  const scale = Math.min(...scales) > 20 ? mean(scales) : 1
  return {
    scale,
    /** Newton's steps from 0 until no total is further than `epsilon` (1 + total): R's `grake`. */
    stoppedAt: (epsilon: number, distance: Distance, bounds: Bounds | undefined) =>
      newton(cells, units, columns, { scale, epsilon, distance, bounds }),
  }
}

function newton(
  cells: Cells,
  units: Float64Array,
  columns: readonly Column[],
  how: { scale: number; epsilon: number; distance: Distance; bounds: Bounds | undefined },
): Float64Array {
  const { factor, slope } = calibrationFunction(how.distance, how.bounds ?? null)
  const scaled = units.map((weight) => weight * how.scale)
  let u = new Float64Array(units.length)
  for (let iteration = 0; iteration < 500; iteration++) {
    const achieved = scaled.map((weight, c) => weight * factor(u[c] as number))
    const misfit = columns.map(({ has, population }) => population - within(has, achieved))
    const isMet = columns.every(
      ({ population }, j) =>
        Math.abs(misfit[j] as number) / (1 + Math.abs(population)) < how.epsilon,
    )
    if (isMet && iteration > 0) {
      return Float64Array.from(cells.count, (_, c) => factor(u[c] as number) * how.scale)
    }
    const curvature = scaled.map((weight, c) => weight * slope(u[c] as number))
    const matrix = Float64Array.from(
      columns.flatMap((a) => columns.map((b) => both(a, b, curvature))),
    )
    const step = solver(matrix, columns.length)(Float64Array.from(misfit))
    u = u.map((value, c) =>
      columns.reduce((sum, { has }, j) => (has[c] ? sum + (step[j] as number) : sum), value),
    )
  }
  throw new Error('the calibration does not converge')
}

/** Intercept, then every crossing of the margins' variables at other levels than the first. */
function modelColumns({ cells, valueIn }: Grouped, margins: readonly MarginSpec[]): Column[] {
  const columns = new Map<string, Column>()
  for (const { vars, totals } of margins) {
    const variables = list(vars).map((name) => {
      const values = valueIn(name)
      return { name, values, first: codesOf(values)[0] }
    })
    const own = new Map<string, Column>()
    for (const line of totals) {
      const total = Number(line.N ?? line.Freq)
      for (const subset of subsetsOf(variables)) {
        const levels = subset.map(({ name }) => String(line[name]))
        if (subset.some(({ first }, i) => levels[i] === first)) continue
        const key = subset
          .map(({ name }, i) => `${name}=${levels[i]}`)
          .sort()
          .join('\r')
        const known = own.get(key)
        if (known) known.population += total
        else {
          const isIn = (c: number) => subset.every(({ values }, i) => values[c] === levels[i])
          const has = Uint8Array.from(cells.count, (_, c) => (isIn(c) ? 1 : 0))
          own.set(key, { has, population: total })
        }
      }
    }
    for (const [key, column] of own) if (!columns.has(key)) columns.set(key, column)
  }
  return [...columns.values()].filter(({ has, population }) => population > 0 || has.includes(1))
}

function subsetsOf<T>(all: readonly T[]): T[][] {
  const subsets: T[][] = [[]]
  for (const one of all) subsets.push(...subsets.map((some) => [...some, one]))
  return subsets
}

function within(has: Uint8Array, amount: Float64Array): number {
  return amount.reduce((sum, value, c) => (has[c] ? sum + value : sum), 0)
}

function both(a: Column, b: Column, amount: Float64Array): number {
  return amount.reduce((sum, value, c) => (a.has[c] && b.has[c] ? sum + value : sum), 0)
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length
