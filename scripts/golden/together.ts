import { type CrossSums, covariance, differenceLinearised } from '@/lib/statistics/covariance'
import { varianceOf } from '@/lib/statistics/estimate'
import { type Group, meanOf, type Score, sumsOf } from './base'
import type { Design } from './design'
import type { Tree } from './figures'

/** Two scores over their bases, their covariance and the difference second less first. */
export function together(design: Design, groups: readonly Group[], a: Scored, b: Scored) {
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
