import { z } from 'zod'
import { type CrossSums, covariance, differenceLinearised } from '@/lib/statistics/covariance'
import { degreesOfFreedom } from '@/lib/statistics/degrees-of-freedom'
import { varianceOf } from '@/lib/statistics/estimate'
import { twoSidedP } from '@/lib/statistics/normal'
import { meanInterval } from '@/lib/statistics/proportion-interval'
import { studentTwoSidedP } from '@/lib/statistics/student'
import {
  baseInfo,
  baseSpec,
  columnsOfBase,
  type Group,
  groupBy,
  hasOption,
  inAll,
  inBase,
  meanOf,
  type Score,
  scoreOf,
  scores,
  sumsOf,
} from './base'
import type { Design } from './design'
import { allowedBy, conditions, text, texts } from './design-spec'
import { ends, figure, type Tree } from './figures'
import { defineOp } from './op'
import { level, ofNobody, shareFigures } from './share-figures'
import { baseOf } from './shares'

const values = z.union([text, texts]).nullish()
const item = z.object({ q: text, base: baseSpec, values, opt: text.nullish(), scores })
type Item = z.infer<typeof item>

/** 0 or 1 for a set of codes or an option, else a number. */
function scoreOfItem({ q, values: codes, opt, scores: byCode }: Omit<Item, 'base'>): Score {
  if (codes) {
    const set = new Set([codes].flat())
    return (group) => (set.has(group.answer(q)) ? 1 : 0)
  }
  return typeof opt === 'string' ? hasOption(q, opt) : scoreOf(q, byCode)
}

/** Two scores over their bases, their covariance and the difference second less first. */
function together(design: Design, groups: readonly Group[], a: Scored, b: Scored) {
  const first = meanOf(design, sumsOf(design, groups.filter(a.isIn), a.score))
  const second = meanOf(design, sumsOf(design, groups.filter(b.isIn), b.score))
  if (!first || !second) throw new Error('a base is empty, or an answer has no score')
  const shared = groups.filter((group) => a.isIn(group) && b.isIn(group))
  const cross: CrossSums = {
    base: sumsOf(design, shared, () => 1).base,
    first: sumsOf(design, shared, a.score).sum,
    second: sumsOf(design, shared, b.score).sum,
    products: sumsOf(design, shared, (group) => a.score(group) * b.score(group)).sum,
  }
  const between = covariance(design.sample, first.of, second.of, cross)
  const difference = differenceLinearised(design.sample, first.of, second.of, cross)
  const vcov: Tree = [
    [first.variance, between],
    [between, second.variance],
  ]
  return { first, second, vcov, se: Math.sqrt(varianceOf(design.sample, difference)) }
}

type Scored = { isIn: (group: Group) => boolean; score: Score }

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

export const diffDomains = defineOp(
  z.object({
    op: z.literal('diff_domains'),
    ...{ design: text, q: text, base: baseSpec, values, scores },
    numeric: z.boolean().nullish(),
    ...{ a: conditions, b: conditions },
  }),
  ({ design: name, q, base, values: codes, scores: byCode, numeric, a, b }, designs) => {
    const design = designs(name)
    const domains = { a: allowedBy(a), b: allowedBy(b) }
    const columns = [
      ...columnsOfBase(q, base),
      ...Object.keys(domains.a),
      ...Object.keys(domains.b),
    ]
    const groups = groupBy(design, columns).filter(inBase(q, base))
    const score = scoreOfItem({
      q,
      values: byCode || numeric ? null : (codes ?? []),
      scores: byCode,
    })
    const isA = inAll(domains.a)
    const isB = inAll(domains.b)
    const ofA = meanOf(design, sumsOf(design, groups.filter(isA), score))
    const ofB = meanOf(design, sumsOf(design, groups.filter(isB), score))
    // R's regression sets b against the units of a that are not in b; none where there are none.
    const isRest = (group: Group) => isA(group) && !isB(group)
    const pair =
      ofB && groups.some(isRest)
        ? together(design, groups, { isIn: isRest, score }, { isIn: isB, score })
        : null
    // R's mean over nobody, where the design is not calibrated.
    const none = ofNobody(design, [])
    const seA = rootOf(ofA)
    const seB = rootOf(ofB)
    const both = groups.filter((group) => isA(group) || isB(group))
    const degrees = degreesOfFreedom(design.sample, sumsOf(design, both, score).base)
    const difference = pair ? pair.second.value - pair.first.value : Number.NaN
    const se = pair ? pair.se : Number.NaN
    const t = difference / se
    const df = pair ? degrees - 1 : degrees
    return {
      mean_a: figure(ofA?.value ?? none),
      se_a: figure(ofA ? seA : none),
      mean_b: figure(ofB?.value ?? none),
      se_b: figure(ofB ? seB : none),
      diff_b_minus_a: figure(difference),
      se: figure(se),
      t: figure(t),
      df,
      p_t: df > 0 ? figure(studentTwoSidedP(t, df)) : null,
      p_z: figure(twoSidedP(t)),
      cov_ab: figure((seA ** 2 + seB ** 2 - se ** 2) / 2),
    }
  },
)

const rootOf = (mean: ReturnType<typeof meanOf>) => Math.sqrt(mean?.variance ?? Number.NaN)

const ofDesign = item.extend({ design: text })

export const diffIndependent = defineOp(
  z.object({ op: z.literal('diff_independent'), a: ofDesign, b: ofDesign }),
  ({ a, b }, designs) => {
    const one = (of: z.infer<typeof ofDesign>) => {
      const design = designs(of.design)
      const groups = groupBy(design, columnsOfBase(of.q, of.base)).filter(inBase(of.q, of.base))
      const sums = sumsOf(design, groups, scoreOfItem(of))
      const mean = meanOf(design, sums)
      return { value: mean?.value, variance: mean?.variance, df: baseInfo(design, sums).df }
    }
    const first = one(a)
    const second = one(b)
    const difference = (second.value ?? Number.NaN) - (first.value ?? Number.NaN)
    const se = Math.sqrt((first.variance ?? Number.NaN) + (second.variance ?? Number.NaN))
    const z = difference / se
    const df = first.df + second.df
    return {
      est_a: figure(first.value),
      se_a: figure(Math.sqrt(first.variance ?? Number.NaN)),
      est_b: figure(second.value),
      se_b: figure(Math.sqrt(second.variance ?? Number.NaN)),
      diff_b_minus_a: figure(difference),
      se: figure(se),
      z: figure(z),
      df,
      p_z: figure(twoSidedP(z)),
      p_t: df > 0 ? figure(studentTwoSidedP(z, df)) : null,
      ci_z: ends(meanInterval(difference, se, Number.POSITIVE_INFINITY, level)),
    }
  },
)
