import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { groupCode } from '@/lib/platform/crockford'
import { siteSettings } from '@/lib/platform/environment'
import { respondentLanguages } from '@/lib/platform/language'
import { parisDay } from '@/lib/wave/day'
import type { InvitedUnit } from './invitation'
import { countInvitations, type InvitationFilter, listInvitations } from './invitation.store'
import { letterFor } from './letter'
import { typesetLetter } from './letter-file'
import { readMailSender } from './mail-sender.query'
import { emptyKeys, valuesFor } from './mail-values'
import type { MailingPlan } from './mailing'
import type { PreviewUnit } from './preview-unit'

const exampleCode = '0'.repeat(12)

/** One of the units in reach, by its place in the order of names; null: there is none. */
export async function readPreviewUnit(
  db: Db,
  actor: Actor,
  { fieldworkId, channel }: { fieldworkId: string; channel: MailingPlan['channel'] },
  asked: Pick<InvitationFilter, 'strata' | 'departments' | 'search'> & { at: number },
): Promise<{ unit: PreviewUnit; at: number; of: number } | null> {
  demand(actor, 'runFieldwork')
  const { at: wanted, ...filter } = asked
  const { baseUrl } = siteSettings()
  const read = await readMailSender(db, fieldworkId, baseUrl)
  const of = read ? await countInvitations(db, fieldworkId, filter) : 0
  if (!read || of === 0) return null
  const at = ((wanted % of) + of) % of
  const [unit] = await listInvitations(db, fieldworkId, filter, { limit: 1, offset: at })
  if (!unit) return null
  const { id, name, email, language } = unit
  const onPaper = { link: `${baseUrl}/answer/${fieldworkId}`, code: groupCode(exampleCode) }
  const values = Object.fromEntries(
    respondentLanguages.map((spoken) => {
      const merged = valuesFor(read.sender, unit, spoken, emptyKeys)
      return [spoken, channel === 'letter' ? { ...merged, ...onPaper } : merged]
    }),
  ) as PreviewUnit['values']
  return {
    unit: { id, name, email, language: language as InvitedUnit['language'], values },
    at,
    of,
  }
}

/** A letter as it will be printed, drawn; its code opens nothing. */
export async function drawLetter(
  db: Db,
  actor: Actor,
  { fieldworkId, invitationId }: { fieldworkId: string; invitationId: string },
  { texts, language }: Pick<MailingPlan, 'texts'> & { language: string },
  now: Date,
): Promise<{ svg: string } | 'letter-too-long' | null> {
  demand(actor, 'runFieldwork')
  const read = await readMailSender(db, fieldworkId, siteSettings().baseUrl)
  const [unit] = await listInvitations(db, fieldworkId, { ids: [invitationId] }, { limit: 1 })
  if (!read || !unit) return null
  const made = { code: exampleCode, day: parisDay(now) }
  return typesetLetter(letterFor(texts, read.sender, { ...unit, language }, made), now)
}
