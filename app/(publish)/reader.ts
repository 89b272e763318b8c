import { getLocale, getTranslations } from 'next-intl/server'
import type { Language } from '@/lib/platform/language'
import type { Localized } from '@/lib/platform/localized'
import { decimal, percent } from '@/lib/publication/percent'

/** The words of the page's language: messages, texts of the snapshot, shares, days, lists. */
export type Reader = Awaited<ReturnType<typeof getReader>>

type Words = (key: string, values?: Record<string, string>) => string

export async function getReader() {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('publish')])
  const language: Language = locale === 'en' ? 'en' : 'fr'
  const formats = formatsOf(language)
  return {
    t,
    /** Words the catalogue may have for one question or indicator, by its code. */
    own: (key: string, values?: Record<string, string>): string | null =>
      t.has(key as never) ? (t as unknown as Words)(key, values) : null,
    language,
    say: (text: Localized) => text[language] ?? text.fr,
    /** Set where a text falls back to French, so that it is read aloud in French. */
    langOf: (text: Localized) => (language === 'en' && !text.en ? 'fr' : undefined),
    percent: (share: number) => percent(share, language),
    decimal: (value: number, digits: number) => decimal(value, language, digits),
    count: (value: number) => decimal(value, language, 0),
    day: (day: string | Date) => formats.day.format(new Date(day)),
    days: (from: string, to: string) => formats.day.formatRange(new Date(from), new Date(to)),
    list: (items: string[]) => formats.list.format(items),
  }
}

const known = new Map<Language, ReturnType<typeof makeFormats>>()

function formatsOf(language: Language) {
  const formats = known.get(language) ?? makeFormats(language)
  known.set(language, formats)
  return formats
}

function makeFormats(language: Language) {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  return {
    day: new Intl.DateTimeFormat(locale, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
    list: new Intl.ListFormat(locale, { type: 'conjunction' }),
  }
}
