import type { RespondentLanguage } from '@/lib/platform/language'
import type { Localized } from '@/lib/platform/localized'
import type { Contact } from './frame-unit'
import type { MergeValues } from './mail-merge'

/** What every mail of a fieldwork says alike. */
export type MailSender = {
  fieldworkId: string
  programmeId: string
  /** Last day answers are taken, ISO 8601. */
  closesOn: string
  programme: Localized
  organiser: Localized
  /** Address that answers about the survey and its data. */
  contact: string
  /** Public address of the product. */
  baseUrl: string
}

export type MailKeys = { link: string; optOut: string; code: string }

/** Of previews and tests: they look like keys and open nothing. */
export const emptyKeys: MailKeys = {
  link: '0'.repeat(32),
  optOut: '0'.repeat(32),
  code: '0000-0000-0000',
}

export const linkAddress = ({ baseUrl, fieldworkId }: MailSender, key: string) =>
  `${baseUrl}/answer/${fieldworkId}#${key}`

export const stopAddress = ({ baseUrl, fieldworkId }: MailSender, key: string) =>
  `${baseUrl}/answer/${fieldworkId}/stop#${key}`

/** Where a reader of mail ends further mails by itself, with one POST. */
export const unsubscribeAddress = ({ baseUrl, fieldworkId }: MailSender, key: string) =>
  `${baseUrl}/api/v1/fieldworks/${fieldworkId}/opt-out/${key}`

export function valuesFor(
  sender: MailSender,
  unit: { name: string; contact: Contact },
  language: RespondentLanguage,
  keys: MailKeys,
): MergeValues {
  const { person, title } = unit.contact
  return {
    unit: unit.name,
    person: person ?? unit.name,
    title: title ?? greetings[language],
    link: linkAddress(sender, keys.link),
    code: keys.code,
    stop: stopAddress(sender, keys.optOut),
    closesOn: dayInWords(sender.closesOn, language),
    organiser: sender.organiser[language] ?? sender.organiser.fr,
    contact: sender.contact,
    programme: sender.programme[language] ?? sender.programme.fr,
  }
}

/** Where it is not known how someone is addressed. */
const greetings: Record<RespondentLanguage, string> = {
  fr: 'Madame, Monsieur',
  en: 'Sir or Madam',
  de: 'Damen und Herren',
}

function dayInWords(day: string, language: RespondentLanguage): string {
  const locale = { fr: 'fr-FR', en: 'en-GB', de: 'de-DE' }[language]
  const words = new Intl.DateTimeFormat(locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    timeZone: 'UTC',
  } as const)
  return words.format(new Date(`${day}T00:00:00Z`))
}
