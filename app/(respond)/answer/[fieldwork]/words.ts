import type messages from '@/lib/platform/messages/fr/respond.json'

export type Words = (typeof messages)['form']
type Raw = keyof Words
type Word = Raw extends infer Key
  ? Key extends `${infer Stem}_one` | `${infer Stem}_other`
    ? Stem
    : Key
  : never
type Values = Record<string, string | number>

/** Says a word of the catalogue with its values; `<word>_one` and `<word>_other` follow `count`. */
export type Say = (word: Word, values?: Values) => string

/** The catalogue's own runtime weighs more than this page may: names in braces are all it needs here. */
export function sayer(words: Words, language: string): Say {
  const plural = new Intl.PluralRules(language)
  const all: Record<string, string> = words
  return (word, values = {}) => {
    const form = plural.select(Number(values.count ?? 2)) === 'one' ? 'one' : 'other'
    const text = all[word] ?? all[`${word}_${form}`] ?? word
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  }
}

/** A day as it is said: « 22 novembre 2026 », « 1er décembre 2026 ». */
export function dayIn(language: string, day: string | number): string {
  const said = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Paris',
  }).format(typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day)
  return language === 'fr' ? said.replace(/^1 /, '1er ') : said
}
