import { composeMail } from '@/lib/platform/compose-mail'
import type { MailAddress } from '@/lib/platform/mail-address'
import type { Contact } from './frame-unit'
import { mergeMail } from './mail-merge'
import { type MailKeys, type MailSender, unsubscribeAddress, valuesFor } from './mail-values'
import { type MailTexts, textFor } from './mailing'

type Addressee = { name: string; contact: Contact; language: string | null }

/** A text of a mailing with everything of one unit put in. */
export function mergeFor(texts: MailTexts, sender: MailSender, unit: Addressee, keys: MailKeys) {
  const { text, language } = textFor(texts, unit.language)
  return mergeMail(text, language, valuesFor(sender, unit, language, keys))
}

/** A mail of a mailing as it goes over the wire. */
export function writeMail(
  texts: MailTexts,
  sender: MailSender,
  unit: Addressee,
  envelope: { from: MailAddress; to: string; messageId: string; keys: MailKeys; at: Date },
): Promise<Buffer> {
  const { from, to, messageId, keys, at } = envelope
  const merged = mergeFor(texts, sender, unit, keys)
  const name = (unit.contact.person ?? unit.name).replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
  return composeMail({
    ...merged,
    ...{ from, messageId, at },
    to: { name, address: to },
    replyTo: { name: '', address: sender.contact },
    unsubscribe: unsubscribeAddress(sender, keys.optOut),
  })
}
