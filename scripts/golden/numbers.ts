import { z } from 'zod'
import { estimateTotal, varianceOf } from '@/lib/statistics/estimate'
import { linearisedTotal } from '@/lib/statistics/linearised'
import { quantile } from '@/lib/statistics/quantile'
import { estimateRatio } from '@/lib/statistics/ratio'
import type { Sums } from '@/lib/statistics/sample'
import { baseSpec, groupBy, scoreOf, scores, sumsOf } from './base'
import { codesOf } from './collation'
import type { Design } from './design'
import { text } from './design-spec'
import { figure, type Tree } from './figures'
import { meanFigures } from './mean-figures'
import { defineOp } from './op'
import { numberOf } from './rows'
import { baseOf, codesAsR } from './shares'

const onQuestion = { design: text, q: text, base: baseSpec }

function totalFigures(design: Design, sums: Sums): { [key: string]: Tree } {
  const { value, base } = estimateTotal(design.sample, sums)
  if (base === 0) return { total: 0, se: 0 }
  const variance = varianceOf(design.sample, linearisedTotal(design.sample, sums))
  return { total: figure(value), se: figure(value) === null ? null : figure(Math.sqrt(variance)) }
}

export const mean = defineOp(
  z.object({ op: z.literal('mean'), ...onQuestion, scores }),
  ({ design: name, q, base, scores: codes }, designs) => {
    const design = designs(name)
    const { groups, info } = baseOf(design, { q, base })
    const score = scoreOf(q, codes)
    const sums = sumsOf(design, groups, score)
    return {
      ...info,
      result: meanFigures(design, groups, score),
      total: totalFigures(design, sums),
    }
  },
)

export const totalSingle = defineOp(
  z.object({ op: z.literal('total_single'), ...onQuestion }),
  ({ design: name, q, base }, designs) => {
    const design = designs(name)
    const { groups } = baseOf(design, { q, base })
    const cats = codesOf(groups.map((group) => group.answer(q)))
    const written = codesAsR(design, q)
    const results = cats.map((code) => {
      const sums = sumsOf(design, groups, (group) => (group.answer(q) === code ? 1 : 0))
      return { value: written(code) ?? code, ...totalFigures(design, sums) }
    })
    return { cats: cats.map((code) => (written(code) === null ? code : null)), results }
  },
)

export const quantiles = defineOp(
  z.object({
    op: z.literal('quantile'),
    ...onQuestion,
    probs: z.union([z.number(), z.array(z.number()).max(1000)]),
  }),
  ({ design: name, q, base, probs }, designs) => {
    const design = designs(name)
    const { groups, info } = baseOf(design, { q, base })
    const byValue = new Map<number, { cell: number[]; count: number[] }>()
    for (const group of groups) {
      const value = numberOf(group.answer(q))
      const known = byValue.get(value) ?? { cell: [], count: [] }
      known.cell.push(group.cell)
      known.count.push(group.count)
      byValue.set(value, known)
    }
    const values = [...byValue]
      .sort(([a], [b]) => a - b)
      .map(([value, { cell, count }]) => ({
        value,
        cell: Int32Array.from(cell),
        count: Float64Array.from(count),
      }))
    const result = [probs].flat().map((prob) => {
      const found = quantile(design.sample, values, prob)
      return {
        prob,
        q: figure(found?.value),
        ci: [figure(found?.low), figure(found?.high)],
        se: figure(found?.standardError),
      }
    })
    return { ...info, result }
  },
)

export const ratio = defineOp(
  z.object({ op: z.literal('ratio'), design: text, num: text, den: text }),
  ({ design: name, num, den }, designs) => {
    const design = designs(name)
    const groups = groupBy(design, [num, den])
    const y = scoreOf(num, null)
    const x = scoreOf(den, null)
    const numerator = sumsOf(design, groups, y)
    const denominator = sumsOf(design, groups, x)
    const { value, variance } = estimateRatio(design.sample, {
      base: numerator.base,
      numerator: numerator.sum,
      denominator: denominator.sum,
      numeratorSquares: numerator.squares,
      denominatorSquares: denominator.squares,
      products: sumsOf(design, groups, (group) => x(group) * y(group)).sum,
    })
    return { ratio: figure(value), se: variance === null ? null : figure(Math.sqrt(variance)) }
  },
)
