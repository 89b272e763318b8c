import type { RespondentLanguage } from '@/lib/platform/language'

/** On the button of a mail, above the address it leads to. */
export const doorWords: Record<RespondentLanguage, string> = {
  fr: 'Répondre au questionnaire',
  en: 'Answer the questionnaire',
  de: 'Fragebogen ausfüllen',
}
