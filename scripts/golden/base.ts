import { z } from 'zod'
import { degreesOfFreedom } from '@/lib/statistics/degrees-of-freedom'
import { varianceOf } from '@/lib/statistics/estimate'
import { type Linearised, linearised } from '@/lib/statistics/linearised'
import type { Sums } from '@/lib/statistics/sample'
import type { Design } from './design'
import { allowedBy, conditions, list, text, texts } from './design-spec'
import { figure, type Tree } from './figures'
import { numberOf } from './rows'

/** Codes and domains that make the base of a question; missing codes are always outside. */
export const baseSpec = z
  .object({ exclude: z.union([text, texts]).nullish(), domain: conditions })
  .nullish()
export type BaseSpec = z.infer<typeof baseSpec>

/** Rows of one cell with the same texts: what the answers are reduced to. */
export type Group = { cell: number; count: number; answer: (column: string) => string }

/** GROUP BY cell and columns. */
export function groupBy({ rows, cellOf }: Design, columns: readonly string[]): Group[] {
  const names = [...new Set(columns)]
  const texts = names.map((name) => rows.column(name))
  const groups = new Map<string, Group>()
  for (let i = 0; i < rows.size; i++) {
    const answers = texts.map((column) => column[i] as string)
    const key = [cellOf[i], ...answers].join('\r')
    const known = groups.get(key)
    if (known) known.count += 1
    else {
      const answer = (column: string) => answers[names.indexOf(column)] as string
      groups.set(key, { cell: cellOf[i] as number, count: 1, answer })
    }
  }
  return [...groups.values()]
}

/** Columns that say whether a row is in the base. */
export const columnsOfBase = (question: string, base: BaseSpec): string[] => [
  question,
  ...Object.keys(allowedBy(base?.domain)),
]

export function inBase(question: string, base: BaseSpec): (group: Group) => boolean {
  const excluded = new Set(['', '~', ...list(base?.exclude ?? [])])
  const inDomain = inAll(allowedBy(base?.domain))
  return (group) => !excluded.has(group.answer(question)) && inDomain(group)
}

export function inAll(allowed: Record<string, readonly string[]>): (group: Group) => boolean {
  const conditions = Object.entries(allowed).map(([name, values]) => ({
    name,
    values: new Set(values),
  }))
  return (group) => conditions.every(({ name, values }) => values.has(group.answer(name)))
}

export type Score = (group: Group) => number

/** Sums of a score by cell, over the groups given. */
export function sumsOf(design: Design, groups: readonly Group[], score: Score): Sums {
  const size = design.cells.count.length
  const base = new Float64Array(size)
  const sum = new Float64Array(size)
  const squares = new Float64Array(size)
  for (const group of groups) {
    const { cell, count } = group
    const y = score(group)
    base[cell] = (base[cell] as number) + count
    sum[cell] = (sum[cell] as number) + count * y
    squares[cell] = (squares[cell] as number) + count * y * y
  }
  return { base, sum, squares }
}

export const scores = z.record(text, z.number()).nullish()

/** A code's score, or the number that the text is; 0 and 1 for a set of codes or an option. */
export const scoreOf =
  (question: string, codes: z.infer<typeof scores>): Score =>
  (group) =>
    codes ? (codes[group.answer(question)] ?? Number.NaN) : numberOf(group.answer(question))

export const hasOption =
  (question: string, option: string): Score =>
  (group) =>
    group.answer(question).split('|').includes(option) ? 1 : 0

/** Units of the base that weigh, as R's `weights(subset) != 0`. */
export function weighing({ sample }: Design, groups: readonly Group[]): Group[] {
  return groups.filter(({ cell }) => sample.weight[cell] !== 0)
}

/**
 * A mean with its variance also where the base has no degree of freedom, as R gives it. Null over an
 * empty base or where a score is missing.
 */
export function meanOf(
  design: Design,
  sums: Sums,
): { of: Linearised; value: number; variance: number; df: number } | null {
  const of = linearised(design.sample, sums)
  if (!of || Number.isNaN(of.value)) return null
  const df = degreesOfFreedom(design.sample, sums.base)
  return { of, value: of.value, variance: varianceOf(design.sample, of), df }
}

export function baseInfo({ sample }: Design, { base }: Pick<Sums, 'base'>) {
  let units = 0
  let whole = 0
  let squares = 0
  base.forEach((n, c) => {
    const w = sample.weight[c] as number
    if (w === 0) return
    units += n
    whole += n * w
    squares += n * w * w
  })
  return {
    n_base: units,
    w_base: whole,
    df: degreesOfFreedom(sample, base),
    kish_deff: figure((units * squares) / (whole * whole)),
    n_eff_kish: figure((whole * whole) / squares),
  } satisfies Tree
}
