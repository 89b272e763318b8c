import { z } from 'zod'

/**
 * An address of mail, and the name beside it. The two stay apart until the mail is written: nothing of a name
 * can become an address.
 */
export const MailAddress = z.strictObject({
  name: z.string().max(200),
  address: z.email().max(254),
})
export type MailAddress = z.infer<typeof MailAddress>

/** « Phare <phare@example.org> », or the address alone. */
export function readMailAddress(text: string): MailAddress | null {
  const named = /^([^<>"\p{C}]*)<([^<>\s]+)>$/u.exec(text.trim())
  const read = named
    ? { name: named[1]?.trim(), address: named[2] }
    : { name: '', address: text.trim() }
  return MailAddress.safeParse(read).data ?? null
}
