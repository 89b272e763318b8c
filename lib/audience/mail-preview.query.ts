import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { siteSettings } from '@/lib/platform/environment'
import { findInvitation } from './invitation.store'
import type { MergedMail } from './mail-merge'
import { readMailSender } from './mail-sender.query'
import { emptyKeys } from './mail-values'
import type { MailTexts } from './mailing'
import { mergeFor } from './write-mail'

/** A mail as a unit would get it, with keys that open nothing. Null: no such fieldwork or unit. */
export async function readMailPreview(
  db: Db,
  actor: Actor,
  { fieldworkId, invitationId }: { fieldworkId: string; invitationId: string },
  texts: MailTexts,
): Promise<(MergedMail & { unit: string; to: string | null }) | null> {
  demand(actor, 'runFieldwork')
  const of = await readMailSender(db, fieldworkId, siteSettings().baseUrl)
  const unit = await findInvitation(db, fieldworkId, invitationId)
  if (!of || !unit) return null
  return { ...mergeFor(texts, of.sender, unit, emptyKeys), unit: unit.name, to: unit.email }
}
