import type { Tx } from '@/lib/db/client'
import { standing } from '@/lib/wave/fieldwork'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { hashOfKey } from './invitation-key'
import { type InvitationRefusal, Opened, type Opening, type OpeningState } from './opening'
import { findHeld, type Held, recordOnce } from './opening.store'

/**
 * Says what a key leads to, and notes that its holder has seen the first page. `opened` is noted before any answer
 * alone, and not of who enters the answers of someone else.
 */
export async function openInvitation(
  db: Tx,
  fieldworkId: string,
  input: unknown,
  pepper: string,
  now: Date,
): Promise<Opening | { refusal: InvitationRefusal }> {
  const { data } = Opened.safeParse(input)
  if (!data) return { refusal: 'invalid-body' }
  const hash = hashOfKey(data.key, pepper)
  const held = hash && (await findHeld(db, fieldworkId, hash, now))
  const fieldwork = held && (await findFieldwork(db, fieldworkId))
  if (!held || !fieldwork) return { refusal: 'unknown-invitation' }
  const { followUp, mode, language, unit, invitationId } = held
  const state = stateOf(held, standing(fieldwork, now))
  if (mode === 'self' && (state === 'ready' || state === 'refused'))
    await recordOnce(db, fieldworkId, invitationId, 'opened')
  const isNamed = followUp === 'named' || mode !== 'self'
  return { state, followUp, mode, language, ...(isNamed && { unit }) }
}

function stateOf(held: Held, stands: ReturnType<typeof standing>): OpeningState {
  if (held.answered) return 'answered'
  if (stands === 'closed') return 'closed'
  if (stands === 'notYetOpen') return 'notYetOpen'
  if (held.ended) return 'ended'
  return held.refused ? 'refused' : 'ready'
}
