import type { FormWords, PageWords } from '@/lib/platform/respondent-words'

type Stem<Key> = Key extends `${infer Word}_one` | `${infer Word}_other` ? Word : Key
type Values = Record<string, string | number>

/** Says a word of the catalogue with its values; `<word>_one` and `<word>_other` follow `count`. */
type SayIn<Words> = (word: Stem<keyof Words & string>, values?: Values) => string
export type Say = SayIn<FormWords>
/** Of the first page, and of what stands around every page. */
export type SayOnPage = SayIn<PageWords>

/** The catalogue's own runtime weighs more than this page may: names in braces are all it needs here. */
export function sayer<Words extends Record<string, string>>(
  words: Words,
  language: string,
): SayIn<Words> {
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
