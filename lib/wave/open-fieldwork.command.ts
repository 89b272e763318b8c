import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import type { RespondentLanguage } from '@/lib/platform/language'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { languagesMissing, refusalToOpen } from './fieldwork'
import { findFieldworkForChange, markOpen } from './fieldwork.store'

export async function openFieldwork(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  now: Date,
): Promise<
  | { opened: string }
  | { refusal: 'unknown-fieldwork' | 'fieldwork-not-draft' | 'closes-in-the-past' }
  | { refusal: 'notice-not-in-language'; missing: RespondentLanguage[] }
> {
  demand(actor, 'runFieldwork')
  return db.$transaction(async (tx) => {
    const fieldwork = await findFieldworkForChange(tx, fieldworkId)
    if (!fieldwork) return { refusal: 'unknown-fieldwork' }
    const version = await versionByHash(tx, fieldwork.versions.at(-1) as string)
    if (!version) throw new Error(`${fieldworkId} has no version of its questionnaire`)
    const { languages } = version.definition
    const refusal = refusalToOpen(fieldwork, languages, now)
    if (refusal === 'notice-not-in-language')
      return { refusal, missing: languagesMissing(fieldwork.notice, languages) }
    if (refusal) return { refusal }
    await markOpen(tx, fieldworkId)
    const { opensOn, closesOn } = fieldwork
    await audit(tx, actor, 'openFieldwork', fieldworkId, { opensOn, closesOn }, now)
    return { opened: fieldworkId }
  })
}
