import { findAudience } from '@/lib/audience/audience.store'
import type { Tx } from '@/lib/db/client'
import type { Language } from '@/lib/platform/language'
import type { Localized } from '@/lib/platform/localized'
import type { Definition } from '@/lib/questionnaire/definition'
import { inLanguage } from '@/lib/questionnaire/texts'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { type Notice, type Standing, standing } from './fieldwork'
import { findFieldwork } from './fieldwork.store'
import { findProgramme } from './programme.store'
import { findWave } from './wave.store'

export type AnswerPage = {
  fieldwork: { id: string; opensOn: string; closesOn: string; mode: Localized; notice: Notice }
  standing: Exclude<Standing, 'draft'>
  audience: { code: string; name: Localized }
  wave: { id: string; name: Localized; year: number; regionCode: string; vintage: number }
  programme: { id: string; name: Localized; organiser: Localized; synthetic: boolean }
  version: {
    hash: string
    /** Of its texts: the one asked for, or the questionnaire's first. */
    language: Definition['languages'][number]
    /** With the texts of that language only. */
    definition: Definition
  }
}

/** For anyone who has the address; a draft is not told from what does not exist. */
export async function readAnswerPage(
  db: Tx,
  fieldworkId: string,
  language: Language,
  now: Date,
): Promise<AnswerPage | null> {
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
  const definition = inLanguage(version.definition, spoken)
  const { id, opensOn, closesOn, mode, notice } = fieldwork
  return {
    fieldwork: { id, opensOn, closesOn, mode, notice },
    standing: stands,
    audience: { code: audience.code, name: audience.name },
    wave: {
      id: wave.id,
      name: wave.name,
      year: wave.year,
      regionCode: wave.regionCode,
      vintage: wave.vintage,
    },
    programme: {
      id: programme.id,
      name: programme.name,
      organiser: programme.organiser,
      synthetic: programme.synthetic,
    },
    version: { hash: version.hash, language: spoken, definition },
  }
}
