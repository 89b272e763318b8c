import { findAudience } from '@/lib/audience/audience.store'
import type { Tx } from '@/lib/db/client'
import { type RespondentLanguage, respondentLanguages } from '@/lib/platform/language'
import { catalogueOf } from '@/lib/platform/respondent-words'
import { inLanguage } from '@/lib/questionnaire/texts'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { fewestTogether } from './anonymity'
import { nextDay, parisDay } from './day'
import { type Fieldwork, type Notice, standing } from './fieldwork'
import { findFieldwork } from './fieldwork.store'
import { graceMinutes, takesAnswersUntil } from './grace'
import { itemsOfVariable } from './items-of-variable'
import { findProgramme } from './programme.store'
import { type SaidNotice, type Screen, saidIn } from './screen'
import { findWave } from './wave.store'

/** For anyone who has the address; a draft is not told from what does not exist. */
export async function readAnswerPage(
  db: Tx,
  fieldworkId: string,
  language: RespondentLanguage,
  now: Date,
): Promise<Screen | null> {
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork) return null
  const stands = standing(fieldwork, now)
  if (stands === 'draft') return null
  const [programme, wave, audience, version] = await Promise.all([
    findProgramme(db, fieldwork.programmeId),
    findWave(db, fieldwork.waveId),
    findAudience(db, fieldwork.programmeId, fieldwork.audienceCode),
    versionByHash(db, fieldwork.versions.at(-1) as string),
  ])
  if (!programme || !wave || !audience || !version)
    throw new Error(`${fieldworkId} lacks its programme, wave, audience or version`)
  const { languages } = version.definition
  const spoken = languages.includes(language) ? language : (languages[0] ?? 'fr')
  const { common, respond } = catalogueOf(language)
  const left = takesAnswersUntil(fieldwork).getTime() - now.getTime()
  return {
    language,
    languages: respondentLanguages.filter((it) => it === language || languages.includes(it)),
    words: respond.form,
    pageWords: respond.page,
    communeWords: common.communeSearch,
    skipToContent: common.skipToContent,
    product: common.product,
    fieldwork: {
      id: fieldwork.id,
      opensOn: fieldwork.opensOn,
      closesOn: fieldwork.closesOn,
      notice: noticeIn(fieldwork.notice, language),
    },
    standing: stands,
    followUp: followUpOf(fieldwork),
    quotaItems: quotaItemsOf(fieldwork),
    graceMinutes,
    graceLeft: stands === 'closed' ? Math.max(0, left) : 0,
    audience: saidIn(audience.name, language),
    wave: { id: wave.id, name: saidIn(wave.name, language), regionCode: wave.regionCode },
    programme: {
      name: saidIn(programme.name, language),
      organiser: saidIn(programme.organiser, language),
      synthetic: programme.synthetic,
    },
    version: {
      hash: version.hash,
      language: spoken,
      definition: inLanguage(version.definition, spoken),
    },
  }
}

function followUpOf(fieldwork: Fieldwork): Screen['followUp'] {
  const { followUp: kind, backupsKeptDays, closedAt, closesOn } = fieldwork
  if (kind !== 'anonymous') return kind && { kind }
  const lastDay = closedAt && parisDay(closedAt) < closesOn ? parisDay(closedAt) : closesOn
  return { kind, together: fewestTogether, finalOn: nextDay(lastDay), backupsKeptDays }
}

function quotaItemsOf({ quota, tallyPlan }: Fieldwork): string[] {
  if (quota?.policy !== 'screenOut') return []
  return [...new Set(quota.variables.flatMap((name) => itemsOfVariable(tallyPlan, name)))]
}

function noticeIn(notice: Notice, language: RespondentLanguage): SaidNotice {
  const { contact, ...duties } = notice
  const said = Object.entries(duties).map(([duty, text]) => [duty, saidIn(text, language)])
  return { contact, ...(Object.fromEntries(said) as Omit<SaidNotice, 'contact'>) }
}
