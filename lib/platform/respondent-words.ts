import type { RespondentLanguage } from './language'
import deCommon from './messages/de/common.json'
import deRespond from './messages/de/respond.json'
import enCommon from './messages/en/common.json'
import enRespond from './messages/en/respond.json'
import frCommon from './messages/fr/common.json'
import frRespond from './messages/fr/respond.json'

/** What is said around a questionnaire: on its first page, and while it is answered. */
export type PageWords = (typeof frRespond)['page']
export type FormWords = (typeof frRespond)['form']
export type CommuneWords = (typeof frCommon)['communeSearch']

type Catalogue = { common: typeof frCommon; respond: typeof frRespond }

export function catalogueOf(language: RespondentLanguage): Catalogue {
  return catalogues[language]
}

const catalogues: Record<RespondentLanguage, Catalogue> = {
  fr: { common: frCommon, respond: frRespond },
  en: { common: enCommon, respond: enRespond },
  de: { common: deCommon, respond: deRespond },
}
