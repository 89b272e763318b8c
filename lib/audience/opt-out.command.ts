import type { Db } from '@/lib/db/client'
import { dateOfDay, parisDay } from '@/lib/wave/day'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { findInvitation } from './invitation.store'
import { hashOfKey } from './invitation-key'
import { findKey } from './invitation-key.store'
import { recordOnce } from './opening.store'
import { hashOfAddress } from './stop-list'
import { saveStopped } from './stop-list.store'

/**
 * Ends mails to whoever holds the key, in every fieldwork of the programme. `refuses`: they do not wish to take
 * part besides. Twice is once. An interviewer's key says nothing for the unit.
 */
export async function optOut(
  db: Db,
  fieldworkId: string,
  key: string,
  { refuses }: { refuses: boolean },
  pepper: string,
  now: Date,
): Promise<{ optedOut: true } | { refusal: 'unknown-key' }> {
  const hash = hashOfKey(key, pepper)
  const held = hash && (await findKey(db, fieldworkId, hash, now))
  if (!held || held.kind === 'entry') return { refusal: 'unknown-key' }
  return db.$transaction(async (tx) => {
    const fieldwork = await findFieldwork(tx, fieldworkId)
    const unit = await findInvitation(tx, fieldworkId, held.invitationId)
    if (!fieldwork || !unit) return { refusal: 'unknown-key' }
    if (unit.email !== null) {
      const address = hashOfAddress(unit.email, pepper)
      await saveStopped(tx, fieldwork.programmeId, address, dateOfDay(parisDay(now)))
    }
    await recordOnce(tx, fieldworkId, held.invitationId, 'optedOut')
    if (refuses) await recordOnce(tx, fieldworkId, held.invitationId, 'refused')
    return { optedOut: true }
  })
}
