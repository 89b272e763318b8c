import { z } from 'zod'

const code = z.string().max(130)

const place = {
  audience: code,
  /** Territory set; null for the whole territory of the wave. */
  territory: code.nullable(),
  indicator: code.optional(),
  question: code,
  row: code.optional(),
  option: code.nullable(),
  statistic: z.enum([
    'share',
    'cited',
    'first',
    'top2',
    'bottom2',
    'mean',
    'mean100',
    'net',
    'borda',
    'meanRank',
  ]),
}

const numbers = {
  share: z.number().nullable(),
  mean: z.number().nullable().optional(),
  median: z.number().nullable().optional(),
  rank: z.number().nullable().optional(),
  baseKind: z.enum(['asked', 'answered', 'expressed', 'total']),
  /** Its base holds only those to whom this option was offered: it came later, or under a condition. */
  offered: z.literal(true).optional(),
  base: z.number().nullable(),
  /** What the base is worth once weights differ (Kish), in whole respondents; absent when they do not. */
  effectiveBase: z.number().optional(),
  dontKnow: z.number().nullable(),
  /** Hidden, and not why: whether it is too small or protects another would tell of its size. */
  suppression: z.literal('secret').optional(),
}

/** An interval with what it was computed from; `level` 0.95 is nineteen samples out of twenty. */
export const PublishedPrecision = z.strictObject({
  standardError: z.number(),
  degreesOfFreedom: z.number(),
  level: z.number(),
  low: z.number(),
  high: z.number(),
})
export type PublishedPrecision = z.infer<typeof PublishedPrecision>

/**
 * One frozen number with its base. Hidden by disclosure control: `suppression` says so, and no other
 * number of it is in the snapshot at all (null). Respondents who chose themselves have no margin of
 * error: a figure of an `open` sample that carries a precision is not one.
 */
export const PublishedFigure = z.discriminatedUnion('sample', [
  z.strictObject({
    ...place,
    sample: z.enum(['frame', 'quota']),
    ...numbers,
    /**
     * `byConstruction`: a margin of the weighting, or everyone answered. Null: hidden, or not computed
     * (editions of schema 1, fewer than two respondents).
     */
    precision: z.union([PublishedPrecision, z.literal('byConstruction')]).nullable(),
  }),
  z.strictObject({ ...place, sample: z.literal('open'), ...numbers }),
  /** Typed in from a publication, with its interval if that had one. */
  z.strictObject({
    ...place,
    sample: z.literal('imported'),
    ...numbers,
    precision: PublishedPrecision.optional(),
  }),
])
export type PublishedFigure = z.infer<typeof PublishedFigure>
