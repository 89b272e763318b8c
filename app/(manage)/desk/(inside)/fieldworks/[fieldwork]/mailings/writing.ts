import type { MailText } from '@/lib/audience/mail-text'
import type { MailingChannel, MailingPlan, MailingPurpose } from '@/lib/audience/mailing'
import { type Placeholder, placeholderFaults } from '@/lib/audience/placeholder'
import type { RespondentLanguage } from '@/lib/platform/language'

/** What is being written: a plan, its texts as they are typed. */
export type Writing = {
  purpose: MailingPurpose
  channel: MailingChannel
  texts: Partial<Record<RespondentLanguage, MailText>>
  strata: string[]
  departments: string[]
  withoutEmail: boolean
}

export function writingOf(plan: MailingPlan): Writing {
  const { fr, en, de } = plan.texts
  return {
    purpose: plan.purpose,
    channel: plan.channel,
    texts: { fr, ...(en && { en }), ...(de && { de }) },
    strata: plan.recipients.strata ?? [],
    departments: plan.recipients.departments ?? [],
    withoutEmail: plan.recipients.withoutEmail ?? false,
  }
}

/** Nothing chosen is everybody. */
export function planOf({ strata, departments, withoutEmail, ...it }: Writing): MailingPlan {
  return {
    purpose: it.purpose,
    channel: it.channel,
    texts: { ...it.texts, fr: it.texts.fr ?? { subject: '', body: '' } },
    recipients: {
      ...(strata.length > 0 && { strata }),
      ...(departments.length > 0 && { departments }),
      ...(withoutEmail && it.channel === 'letter' && { withoutEmail: true as const }),
    },
  }
}

export type TextFault = {
  language: RespondentLanguage
  part: 'subject' | 'body'
  fault: string
  placeholder: string
}

/** What is wrong with the texts as they stand, as the server will judge them. */
export function faultsOf({ texts, purpose, channel }: Writing): TextFault[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const language = key as RespondentLanguage
    const empty = (['subject', 'body'] as const)
      .filter((part) => text[part].trim() === '')
      .map((part) => ({ language, part, fault: 'empty', placeholder: '' }))
    const found = placeholderFaults(text, { purpose, channel })
    return [...empty, ...found.map((it) => ({ language, ...it }))]
  })
}

const inMails: Placeholder[] = ['link', 'stop']
const inLetters: Placeholder[] = ['code', 'link']
const everywhere: Placeholder[] = [
  ...(['unit', 'person', 'title', 'closesOn'] as const),
  ...(['organiser', 'programme', 'contact'] as const),
]

/** What can be put into a text of that kind. */
export const placeholdersFor = (channel: MailingChannel, part: 'subject' | 'body') =>
  part === 'subject' ? everywhere : [...(channel === 'mail' ? inMails : inLetters), ...everywhere]
