import { z } from 'zod'

const code = z.string().max(64)

/**
 * Places by crossed categories. `variables`: single items or variables derived by the tally plan (an age band, a
 * department), in order. Cells and their places are rows of `quota_cell`; a crossing without a row has no limit.
 */
export const QuotaPlan = z.strictObject({
  variables: z.array(code).min(1).max(4),
  /**
   * When a cell is full: `screenOut`, thanked at the door as soon as the categories are known (what is sent all
   * the same is kept as `overQuota`, in no base); `acceptAndFlag`: taken in, with a signal for the analyst.
   */
  policy: z.enum(['screenOut', 'acceptAndFlag']),
})
export type QuotaPlan = z.infer<typeof QuotaPlan>
