import { z } from 'zod'

const code = z.string().max(130)

/**
 * Two audiences on one indicator: the share of `b` less that of `a`, tested at 5 %, `adjusted` for all
 * pairs of the indicator (Holm). Never made when either is hidden, when the questions are not
 * comparable, or of respondents who chose themselves.
 */
export const PublishedComparison = z.strictObject({
  indicator: code,
  /** Territory set; null for the whole territory of the wave. */
  territory: code.nullable(),
  a: code,
  b: code,
  difference: z.number(),
  standardError: z.number(),
  p: z.number(),
  adjusted: z.number(),
  /** Of `b` against `a`. `none`: no significant difference, which does not mean that they are equal. */
  verdict: z.enum(['higher', 'lower', 'none']),
  /** Why `none`; a `small-gap` is significant, and under the three points that matter in practice. */
  reason: z.enum(['not-significant', 'small-gap']).optional(),
})
export type PublishedComparison = z.infer<typeof PublishedComparison>
