/** Languages of the screens; questionnaires may have others. */
export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language)
}
