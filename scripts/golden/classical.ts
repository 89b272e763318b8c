import { z } from 'zod'
import {
  agrestiCoull,
  clopperPearson,
  jeffreys,
  wald,
  wilson,
} from '@/lib/statistics/proportion-interval'
import { twoProportions } from '@/lib/statistics/two-proportions'
import { ends, figure, type Tree } from './figures'
import { section } from './section'
import { level } from './share-figures'

const normal = { df: Number.POSITIVE_INFINITY, level }

/** Intervals of a simple random sample, drawn from N where it is given. */
export const oneSample = section(
  z.object({ x: z.number(), n: z.number(), N: z.number().nullish() }),
  ({ x, n, N }): Tree => {
    const share = x / n
    const simple = { share, effectiveBase: n, ...normal }
    const figures = {
      p: figure(share),
      wald: ends(wald(simple)),
      wilson: ends(wilson(simple)),
      clopper_pearson: ends(clopperPearson(share, n, level)),
      agresti_coull: ends(agrestiCoull(share, n, level)),
      jeffreys: ends(jeffreys(share, n, level)),
    }
    if (typeof N !== 'number') return figures
    const effectiveBase = (n - 1) / ((N - n) / N)
    return {
      ...figures,
      se_fpc: figure(Math.sqrt((share * (1 - share)) / effectiveBase)),
      wald_fpc_t: ends(wald({ share, effectiveBase, df: n - 1, level })),
    }
  },
)

export const twoSample = section(
  z.object({ x1: z.number(), n1: z.number(), x2: z.number(), n2: z.number() }),
  ({ x1, n1, x2, n2 }): Tree => {
    const two = twoProportions({ count: x1, base: n1 }, { count: x2, base: n2 }, level)
    return {
      diff: figure(two.difference),
      se_unpooled: figure(two.standardError),
      z_unpooled: figure(two.z),
      p_unpooled: figure(two.p),
      ci_unpooled: ends(two.interval),
      x2_pooled: figure(two.pooled.chiSquared),
      p_pooled: figure(two.pooled.p),
    }
  },
)
