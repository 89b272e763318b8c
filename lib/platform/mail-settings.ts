import { z } from 'zod'
import { readMailAddress } from './mail-address'

/** An empty variable is one that is not set: compose files hand them on so. */
const unset = z.literal('').transform(() => undefined)
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.optional().or(unset)

/** Optional, all three; what is set must be right. */
export const mailVariables = {
  SMTP_URL: optional(
    z
      .string()
      .regex(/^smtps?:\/\/[^/\s]+$/, 'is not smtp://user:password@host:port (or smtps://)')
      .refine((url) => URL.canParse(url), 'is not smtp://user:password@host:port (or smtps://)'),
  ),
  PHARE_MAIL_FROM: optional(
    z
      .string()
      .refine(
        (text) => readMailAddress(text) !== null,
        'is not an address, as in Phare <phare@example.org>',
      ),
  ),
  PHARE_MAIL_PER_MINUTE: optional(
    z.string().regex(/^[1-9]\d{0,5}$/, 'is not a number of mails per minute, from 1 to 999999'),
  ),
}

/** `perMinute`: over all workers together. */
export const MailEnvironment = z.object(mailVariables).transform((given, context) => {
  if (given.SMTP_URL === undefined) return null
  const from = given.PHARE_MAIL_FROM === undefined ? null : readMailAddress(given.PHARE_MAIL_FROM)
  if (!from) {
    const message = 'is not set: with SMTP_URL, mails need an address that they come from'
    context.addIssue({ code: 'custom', path: ['PHARE_MAIL_FROM'], message })
    return z.NEVER
  }
  return { server: given.SMTP_URL, from, perMinute: Number(given.PHARE_MAIL_PER_MINUTE ?? 300) }
})
export type MailSettings = NonNullable<z.infer<typeof MailEnvironment>>
