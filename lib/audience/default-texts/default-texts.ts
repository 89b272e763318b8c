import type { MailText } from '../mail-text'
import type { MailingChannel, MailingPurpose, MailTexts } from '../mailing'
import { de } from './de'
import { en } from './en'
import { fr } from './fr'

/** `letter`: whatever its purpose. */
export type LanguageTexts = Record<MailingPurpose | 'letter', MailText>

/** What a new mailing begins with, to be changed at will. */
export function defaultTexts(purpose: MailingPurpose, channel: MailingChannel): MailTexts {
  const kind = channel === 'letter' ? 'letter' : purpose
  return { fr: fr[kind], en: en[kind], de: de[kind] }
}
