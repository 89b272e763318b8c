import type { Tx } from '@/lib/db/client'
import { hashOfKey } from './invitation-key'
import { type InvitationRefusal, Refused } from './opening'
import { findHeld, recordOnce } from './opening.store'

/**
 * A person says no: nothing more is sent to them. Whoever has answered withdraws the response instead. Said to an
 * interviewer, it is the interviewer who enters it, on the unit's page.
 */
export async function refuseInvitation(
  db: Tx,
  fieldworkId: string,
  input: unknown,
  pepper: string,
  now: Date,
): Promise<{ refused: true } | { refusal: InvitationRefusal }> {
  const { data } = Refused.safeParse(input)
  if (!data) return { refusal: 'invalid-body' }
  const hash = hashOfKey(data.key, pepper)
  const held = hash && (await findHeld(db, fieldworkId, hash, now))
  if (!held) return { refusal: 'unknown-invitation' }
  if (held.answered) return { refusal: 'already-answered' }
  await recordOnce(db, fieldworkId, held.invitationId, 'refused')
  return { refused: true }
}
