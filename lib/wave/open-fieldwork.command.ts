import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import type { RespondentLanguage } from '@/lib/platform/language'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { fewestTogether } from './anonymity'
import { languagesMissing, refusalToOpen } from './fieldwork'
import { countInvited, findFieldworkForChange, markOpen } from './fieldwork.store'

export async function openFieldwork(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  now: Date,
): Promise<
  | { opened: string }
  | {
      refusal:
        | 'unknown-fieldwork'
        | 'fieldwork-not-draft'
        | 'closes-in-the-past'
        | 'too-few-invited'
    }
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
    // Nobody yet: units may be drawn once it is open.
    const invited = fieldwork.followUp === 'anonymous' ? await countInvited(tx, fieldworkId) : 0
    if (invited > 0 && invited < fewestTogether) return { refusal: 'too-few-invited' }
    await markOpen(tx, fieldworkId)
    const { opensOn, closesOn } = fieldwork
    await audit(tx, actor, 'openFieldwork', fieldworkId, { opensOn, closesOn }, now)
    return { opened: fieldworkId }
  })
}
