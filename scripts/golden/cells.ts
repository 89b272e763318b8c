import type { Cells, Stratum } from '@/lib/statistics/sample'
import { type DesignSpec, list } from './design-spec'
import { numberOf, type Rows } from './rows'

/** The rows of a design reduced to the cells that weights and variances need. */
export type Grouped = {
  cells: Cells
  /** Cell of each row. */
  cellOf: Int32Array
  /** Values of a variable of the margins, by cell. */
  valueIn: (variable: string) => readonly string[]
}

/** GROUP BY stratum, cluster, weighting variables and design weight. */
export function groupCells(rows: Rows, spec: DesignSpec): Grouped {
  const variables = weightingVariables(spec)
  const stratum = numbered(keyOf(rows, spec.design.strata ? [spec.design.strata] : []))
  const drawn = drawnUnits(rows, spec)
  const strata = strataOf(rows, spec, stratum, drawn)
  const weights = designWeights(rows, spec, stratum, strata, drawn)
  const keys = keyOf(rows, variables)
  const { of: cellOf, first } = numbered(
    Array.from({ length: rows.size }, (_, i) =>
      [stratum.of[i], drawn ? drawn.of[i] : '', weights[i], keys[i]].join('\r'),
    ),
  )
  const count = new Float64Array(first.length)
  for (const c of cellOf) count[c] = (count[c] as number) + 1
  const cells: Cells = {
    count,
    designWeight: Float64Array.from(first, (i) => weights[i] as number),
    stratum: Int32Array.from(first, (i) => stratum.of[i] as number),
    cluster: drawn && Int32Array.from(first, (i) => drawn.of[i] as number),
    strata,
  }
  return {
    cells,
    cellOf,
    valueIn: (variable) => {
      const values = rows.column(variable)
      return first.map((i) => values[i] as string)
    },
  }
}

export const weightingVariables = (spec: DesignSpec): string[] => [
  ...new Set(spec.weighting?.margins.flatMap((margin) => list(margin.vars)) ?? []),
]

/** Clusters; nested ones have a name in their stratum only. */
function drawnUnits(rows: Rows, { design }: DesignSpec) {
  if (!design.cluster) return null
  const names = design.nest && design.strata ? [design.strata, design.cluster] : [design.cluster]
  return numbered(keyOf(rows, names))
}

function strataOf(
  rows: Rows,
  { design }: DesignSpec,
  stratum: Numbered,
  drawn: Numbered | null,
): Stratum[] {
  const { fpc } = design
  if (fpc === null || fpc === undefined) return stratum.first.map(() => ({ population: null }))
  const given = typeof fpc === 'number' ? null : rows.column(fpc).map(numberOf)
  const sizes = sampleSizes(stratum, drawn)
  if (
    given?.some((value, i) => value !== given[stratum.first[stratum.of[i] as number] as number])
  ) {
    throw new Error('the population differs inside a stratum')
  }
  return stratum.first.map((row, h) => {
    const value = given ? (given[row] as number) : (fpc as number)
    if (!(value > 0)) throw new Error('a stratum has no population')
    if (value === Number.POSITIVE_INFINITY) return { population: null }
    return { population: value < 1 ? (sizes[h] as number) / value : value }
  })
}

function designWeights(
  rows: Rows,
  { design }: DesignSpec,
  stratum: Numbered,
  strata: readonly Stratum[],
  drawn: Numbered | null,
): number[] {
  const { weight } = design
  if (typeof weight === 'string') {
    return rows.column(weight).map((value) => {
      const given = numberOf(value)
      if (Number.isNaN(given)) throw new Error(`a row has no weight in « ${weight} »`)
      return given
    })
  }
  if (typeof weight === 'number') return new Array<number>(rows.size).fill(weight)
  // N/n of the stratum, 1 where no population is given.
  const sizes = sampleSizes(stratum, drawn)
  return Array.from(stratum.of, (h) => {
    const population = strata[h]?.population ?? null
    return population === null ? 1 : population / (sizes[h] as number)
  })
}

/** Units, or clusters, drawn in each stratum. */
function sampleSizes(stratum: Numbered, drawn: Numbered | null): number[] {
  const sizes = stratum.first.map(() => 0)
  const rows = drawn ? drawn.first : [...stratum.of.keys()]
  for (const i of rows) {
    const h = stratum.of[i] as number
    sizes[h] = (sizes[h] ?? 0) + 1
  }
  return sizes
}

function keyOf(rows: Rows, columns: readonly string[]): string[] {
  const values = columns.map((name) => rows.column(name))
  return Array.from({ length: rows.size }, (_, i) => values.map((column) => column[i]).join('\r'))
}

type Numbered = { of: Int32Array; first: number[] }

/** Distinct keys numbered from 0 in the order they come in, with the row each comes in first. */
function numbered(keys: readonly string[]): Numbered {
  const seen = new Map<string, number>()
  const first: number[] = []
  const of = Int32Array.from(keys, (key, i) => {
    const known = seen.get(key)
    if (known !== undefined) return known
    seen.set(key, first.length)
    return first.push(i) - 1
  })
  return { of, first }
}
