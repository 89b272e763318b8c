import { z } from 'zod'

/** A text by language, French always present. */
export const Localized = z.object({ fr: z.string(), en: z.string().optional() })
export type Localized = z.infer<typeof Localized>

export const Wave = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,63}$/),
  programmeId: z.string(),
  name: Localized,
  year: z.int(),
  regionCode: z.string(),
  vintage: z.int(),
  /** Codes of the territory sets figures are broken down by, in the order shown. */
  territorySets: z.array(z.string()),
})
export type Wave = z.infer<typeof Wave>
