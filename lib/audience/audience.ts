import { z } from 'zod'
import { Localized } from '@/lib/platform/localized'

/** Whose privacy is protected: thresholds of disclosure depend on it. */
export const AudienceUnit = z.enum(['person', 'mayor', 'organisation'])
export type AudienceUnit = z.infer<typeof AudienceUnit>

export const Audience = z.strictObject({
  programmeId: z.string().max(64),
  code: z.string().regex(/^[a-z][a-z0-9-]{0,22}$/),
  /** Plural: « Citoyens ». */
  name: Localized,
  unit: AudienceUnit,
  position: z.int().min(0),
})
export type Audience = z.infer<typeof Audience>
