import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { siteSettings } from '@/lib/platform/environment'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { foldTracks } from './fold-tracks.command'
import type { MailingPlan } from './mailing'
import { type RecipientCounts, RecipientTally, reasonToLeaveOut } from './recipients'
import { listCandidates } from './recipients.store'
import { hashOfAddress } from './stop-list'
import { listStopped } from './stop-list.store'

/**
 * Who would receive a mailing if it left now, and who would not and why. `number`: null where it is not
 * saved yet. Null: no such fieldwork.
 */
export async function readRecipients(
  db: Db,
  actor: Actor,
  { fieldworkId, number }: { fieldworkId: string; number: number | null },
  plan: Pick<MailingPlan, 'purpose' | 'channel' | 'texts' | 'recipients'>,
): Promise<RecipientCounts | null> {
  demand(actor, 'runFieldwork')
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork) return null
  await foldTracks(db, fieldworkId)
  const { pepper } = siteSettings()
  const stopped = await listStopped(db, fieldwork.programmeId)
  const tally = new RecipientTally(plan.texts)
  for (const it of await listCandidates(db, fieldworkId, number, plan.recipients)) {
    const isStopped =
      stopped.size > 0 && it.email !== null && stopped.has(hashOfAddress(it.email, pepper))
    tally.add(it, reasonToLeaveOut(it, plan, isStopped))
  }
  return tally.counts
}
