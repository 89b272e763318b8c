import { z } from 'zod'
import { Localized } from '@/lib/platform/localized'

export type { Localized }

export const Wave = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
  programmeId: z.string().max(64),
  name: Localized,
  year: z.int().min(1900).max(2200),
  regionCode: z.string().max(3),
  vintage: z.int(),
  /** Codes of the territory sets figures are broken down by, in the order shown. */
  territorySets: z.array(z.string().max(64)).max(50),
})
export type Wave = z.infer<typeof Wave>
