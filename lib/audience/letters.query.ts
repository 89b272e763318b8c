import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { foldTracks } from './fold-tracks.command'
import { lettersAtOnce } from './letter-file'
import { listSettledSince } from './letters.store'
import { countMails } from './mail-queue.store'
import { type InvitationState, isWrittenToNoMore, rankOf } from './track'

const settled = (Object.keys(rankOf) as InvitationState[]).filter(isWrittenToNoMore)

/** How a mailing of letters stands; null: none was prepared. */
export async function readLetters(
  db: Db,
  actor: Actor,
  of: { fieldworkId: string; number: number },
) {
  demand(actor, 'runFieldwork')
  const counts = (await countMails(db, of.fieldworkId)).get(of.number)
  if (!counts) return null
  await foldTracks(db, of.fieldworkId)
  return {
    waiting: counts.queued,
    posted: counts.sent,
    parts: Math.ceil(counts.queued / lettersAtOnce),
    lettersAtOnce,
    settledSince: counts.queued > 0 ? await listSettledSince(db, of, settled) : [],
  }
}
