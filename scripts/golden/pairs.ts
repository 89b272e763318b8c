import { z } from 'zod'
import { baseSpec, columnsOfBase, groupBy, hasOption, inBase } from './base'
import type { Design } from './design'
import { text, texts } from './design-spec'
import type { Tree } from './figures'
import { item, scoreOfItem } from './item'
import { defineOp } from './op'
import { ofNobody, shareFigures } from './share-figures'
import { baseOf } from './shares'
import { together } from './together'

export const multiCov = defineOp(
  z.object({
    op: z.literal('multi_cov'),
    ...{ design: text, q: text, base: baseSpec, opts: texts.nullish() },
    ...{ a: text, b: text },
  }),
  ({ design: name, q, base, a, b }, designs) => {
    const design = designs(name)
    const { groups, info } = baseOf(design, { q, base })
    const scoreA = hasOption(q, a)
    const scoreB = hasOption(q, b)
    const isIn = () => true
    if (groups.length === 0) return { ...info, ...covarianceOfNobody(design) }
    const pair = together(design, groups, { isIn, score: scoreA }, { isIn, score: scoreB })
    return {
      ...info,
      vcov: pair.vcov,
      diff: pair.first.value - pair.second.value,
      diff_se: pair.se,
      both: shareFigures(design, groups, (group) => scoreA(group) * scoreB(group)),
    }
  },
)

function covarianceOfNobody(design: Design): { [key: string]: Tree } {
  const zero = ofNobody(design, [])
  const row = [zero, zero]
  return {
    vcov: [row, row],
    diff: zero,
    diff_se: zero,
    both: shareFigures(design, [], () => 0),
  }
}

export const paired = defineOp(
  z.object({ op: z.literal('paired'), design: text, a: item, b: item }),
  ({ design: name, a, b }, designs) => {
    const design = designs(name)
    const columns = [a, b].flatMap(({ q, base }) => columnsOfBase(q, base))
    const pair = together(
      design,
      groupBy(design, columns),
      { isIn: inBase(a.q, a.base), score: scoreOfItem(a) },
      { isIn: inBase(b.q, b.base), score: scoreOfItem(b) },
    )
    return {
      est_a: pair.first.value,
      est_b: pair.second.value,
      vcov: pair.vcov,
      diff_b_minus_a: pair.second.value - pair.first.value,
      se: pair.se,
    }
  },
)
