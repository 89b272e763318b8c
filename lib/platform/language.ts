/** Languages of the desk and of publications. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language)
}

/** Languages of whatever a respondent reads. */
export const respondentLanguages = ['fr', 'en', 'de'] as const
export type RespondentLanguage = (typeof respondentLanguages)[number]

export function isRespondentLanguage(value: unknown): value is RespondentLanguage {
  return respondentLanguages.includes(value as RespondentLanguage)
}
