import { z } from 'zod'

/** No control character: a line end in a subject would begin another header. */
const oneLine = /^\P{Cc}*$/u
/** Line ends and tabs aside, no control character. */
const lines = /^(?:\P{Cc}|[\n\t])*$/u

export const MailText = z.strictObject({
  subject: z.string().trim().min(1).max(200).regex(oneLine, 'one-line'),
  body: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(1).max(10_000).regex(lines, 'control-character')),
})
export type MailText = z.infer<typeof MailText>
