import type { Language } from '@/lib/platform/language'

// A narrow no-break space before the sign in French, as its typography asks.
const signs = { fr: '\u202f%', en: '%' }
const formats = new Map<string, Intl.NumberFormat>()

/** A share in words of the language: « 69 % », "69%". Never a decimal: bases here do not bear one. */
export function percent(share: number, language: Language): string {
  return `${decimal(share * 100, language, 0)}${signs[language]}`
}

/** A number with a fixed count of decimals: « 7,1 », "7.1". */
export function decimal(value: number, language: Language, digits: number): string {
  const key = `${language}${digits}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    formats.set(key, format)
  }
  return format.format(value)
}
