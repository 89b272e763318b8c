import type { Tx } from '@/lib/db/client'
import { isOpen } from '@/lib/wave/fieldwork'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { hashOfKey } from './invitation-key'
import { type InvitationRefusal, Started } from './opening'
import { findHeld, recordOnce } from './opening.store'

/** Notes, once, that a first page of questions was passed. What has been answered was started. */
export async function recordStarted(
  db: Tx,
  fieldworkId: string,
  input: unknown,
  pepper: string,
  now: Date,
): Promise<{ recorded: 'started' } | { refusal: InvitationRefusal }> {
  const { data } = Started.safeParse(input)
  if (!data) return { refusal: 'invalid-body' }
  const hash = hashOfKey(data.key, pepper)
  const held = hash && (await findHeld(db, fieldworkId, hash, now))
  const fieldwork = held && (await findFieldwork(db, fieldworkId))
  if (!held || !fieldwork) return { refusal: 'unknown-invitation' }
  if (!isOpen(fieldwork, now)) return { refusal: 'fieldwork-closed' }
  if (!held.answered) await recordOnce(db, fieldworkId, held.invitationId, 'started')
  return { recorded: 'started' }
}
