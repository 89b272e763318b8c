import { createFormatter, createTranslator } from 'next-intl'
import {
  type Say,
  type Words,
  wordsOf,
} from '@/app/(manage)/desk/(inside)/waves/[wave]/monitoring/words'
import type { Language } from '@/lib/platform/language'
import exploreEn from '@/lib/platform/messages/en/explore.json'
import monitoringEn from '@/lib/platform/messages/en/monitoring.json'
import qualityEn from '@/lib/platform/messages/en/quality.json'
import exploreFr from '@/lib/platform/messages/fr/explore.json'
import monitoringFr from '@/lib/platform/messages/fr/monitoring.json'
import qualityFr from '@/lib/platform/messages/fr/quality.json'

export type DocumentWords = { words: Words; t: Say; flag: (kind: string) => string }

const catalogues = {
  fr: { monitoring: monitoringFr, explore: exploreFr, quality: qualityFr },
  en: { monitoring: monitoringEn, explore: exploreEn, quality: qualityEn },
}

/** Words of the document, in its own language whatever the screen's. */
export function documentWords(locale: Language): DocumentWords {
  const sayOf = (catalogue: keyof (typeof catalogues)['fr']): Say => {
    const say = createTranslator({ locale, messages: catalogues[locale][catalogue] as object })
    return (key, values) => say(key as never, values as never)
  }
  const t = sayOf('monitoring')
  const format = createFormatter({ locale, timeZone: 'Europe/Paris' })
  const kinds: Record<string, string> = catalogues[locale].quality.kinds
  return {
    words: wordsOf(t, sayOf('explore'), format, locale),
    t,
    flag: (kind) => kinds[kind] ?? kind,
  }
}
