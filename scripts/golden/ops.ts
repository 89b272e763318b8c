import { chisq } from './crossings'
import { diffDomains, diffIndependent } from './differences'
import { mean, quantiles, ratio, totalSingle } from './numbers'
import type { Op } from './op'
import { multiCov, paired } from './pairs'
import { groupOf, multi, ranking, single } from './shares'

export const ops: ReadonlyMap<string, Op> = new Map(
  Object.entries({
    single,
    group_of: groupOf,
    multi,
    multi_cov: multiCov,
    ranking,
    mean,
    quantile: quantiles,
    total_single: totalSingle,
    ratio,
    diff_domains: diffDomains,
    diff_independent: diffIndependent,
    paired,
    chisq,
  }),
)
