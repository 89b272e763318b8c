import { z } from 'zod'
import { degreesOfFreedom } from '@/lib/statistics/degrees-of-freedom'
import { twoSidedP } from '@/lib/statistics/normal'
import { meanInterval } from '@/lib/statistics/proportion-interval'
import { studentTwoSidedP } from '@/lib/statistics/student'
import {
  baseInfo,
  baseSpec,
  columnsOfBase,
  type Group,
  groupBy,
  inAll,
  inBase,
  meanOf,
  scores,
  sumsOf,
} from './base'
import { allowedBy, conditions, text } from './design-spec'
import { ends, figure } from './figures'
import { item, scoreOfItem, values } from './item'
import { defineOp } from './op'
import { level, ofNobody } from './share-figures'
import { together } from './together'

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
