import { z } from 'zod'

/** A text by language, French always present. */
export const Localized = z.object({
  fr: z.string().min(1).max(4000),
  en: z.string().min(1).max(4000).optional(),
  /** Only where respondents read it. */
  de: z.string().min(1).max(4000).optional(),
})
export type Localized = z.infer<typeof Localized>
