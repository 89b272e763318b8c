import { z } from 'zod'
import { contactKinds, contactReasons } from './contact-reasons'

/** AAPOR tells units that are unable, or not eligible, apart by their reason. */
const needsReason: readonly string[] = ['unable', 'notEligible']

/** A contact as staff enter it, by telephone, on paper or from what came back. */
export const ContactResult = z
  .strictObject({
    kind: z.enum(contactKinds),
    /** Europe/Paris; not in the future. */
    day: z.iso.date(),
    channel: z.enum(['phone', 'mail', 'letter']),
    reason: z.string().max(20).optional(),
    note: z.string().trim().min(1).max(300).optional(),
  })
  .check(({ value, issues }) => {
    const offered: readonly string[] = contactReasons[value.kind]
    const isMissing = needsReason.includes(value.kind) && !value.reason
    const isForeign = value.reason !== undefined && !offered.includes(value.reason)
    if (isMissing || isForeign)
      issues.push({ code: 'custom', path: ['reason'], message: 'missing', input: value.reason })
  })
export type ContactResult = z.infer<typeof ContactResult>
