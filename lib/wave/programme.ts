import { z } from 'zod'
import { Localized } from '@/lib/platform/localized'

export const Programme = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
  name: Localized,
  organiser: Localized,
  summary: Localized,
  /** True: every page and file that shows its data says so. */
  synthetic: z.boolean(),
})
export type Programme = z.infer<typeof Programme>
