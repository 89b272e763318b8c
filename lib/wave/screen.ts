import type { RespondentLanguage } from '@/lib/platform/language'
import type { Localized } from '@/lib/platform/localized'
import type { CommuneWords, FormWords, PageWords } from '@/lib/platform/respondent-words'
import type { Definition } from '@/lib/questionnaire/definition'
import type { Standing } from './fieldwork'

/** A text as a respondent reads it; `lang` where it is not in the screen's language. */
export type Said = { text: string; lang?: RespondentLanguage }

/**
 * All that a respondent's screen shows, in one language: the first page is rendered from it, and the same
 * comes as JSON when the language is changed on the way.
 */
export type Screen = {
  language: RespondentLanguage
  /** In which the questionnaire can be read; the screen's own is always among them. */
  languages: RespondentLanguage[]
  words: FormWords
  pageWords: PageWords
  communeWords: CommuneWords
  skipToContent: string
  product: string
  fieldwork: { id: string; opensOn: string; closesOn: string; notice: SaidNotice }
  standing: Exclude<Standing, 'draft'>
  /** What stands between invitations and responses; null: an open link, nobody was invited. */
  followUp: { kind: 'named' } | ({ kind: 'anonymous' } & Anonymity) | null
  /** Items that places are given by: once they are answered, it is worth asking whether one is left. */
  quotaItems: string[]
  /** After midnight of the last day, for what was begun before. */
  graceMinutes: number
  /** Milliseconds left for what was begun before closing; 0 when none are. Of the instant of reading. */
  graceLeft: number
  audience: Said
  wave: { id: string; name: Said; regionCode: string }
  programme: { name: Said; organiser: Said; synthetic: boolean }
  version: {
    hash: string
    /** Of its texts: the screen's, or the questionnaire's first. */
    language: Definition['languages'][number]
    /** With the texts of that language only. */
    definition: Definition
  }
}

/** When nothing joins a response to whoever gave it any more. */
export type Anonymity = {
  /** Responses are mixed at night, so many new ones at least at a time. */
  together: number
  /** The day, in whose night all are mixed for the last time: the one after the last day of answers. */
  finalOn: string
  /** … and in copies kept against loss so many days later; null: it is not said how long they are kept. */
  backupsKeptDays: number | null
}

export type SaidNotice = Record<
  'controller' | 'purpose' | 'legalBasis' | 'recipients' | 'retention' | 'rights',
  Said
> & { contact: string }

export function saidIn(text: Localized, language: RespondentLanguage): Said {
  const own = text[language]
  return own === undefined ? { text: text.fr, lang: 'fr' } : { text: own }
}
