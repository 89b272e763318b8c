import type { Db } from '@/lib/db/client'
import { countAttempts } from '@/lib/platform/attempts.store'
import { askWork, bitsFor, isWorkDone, type Work } from '@/lib/platform/proof-of-work'
import { protectionOf } from '@/lib/wave/protection.store'
import { type Arrival, scopeOf } from './arrival'
import { hasResponse } from './response.store'
import type { Signal } from './signal'
import { spendProof } from './spent-proof.store'

/**
 * Lets a submission through an open link in, or asks its browser for work first. Below the fieldwork's calm rate
 * nothing is asked; above it nobody is refused either: a proof of work lets in, with a signal for the analyst.
 * Not for those who hold a key: theirs says already who they are.
 */
export async function admitSubmission(
  db: Db,
  fieldworkId: string,
  id: string,
  { network, proof, secret }: Arrival,
  now: Date,
): Promise<{ signals: Signal[] } | { work: Work }> {
  const subject = { fieldwork: fieldworkId, id }
  const isProven = proof !== null && isWorkDone(secret, subject, proof, now)
  const protection = await protectionOf(db, fieldworkId, now)
  // Unknown: refused by what comes next, and not worth counting.
  if (!protection) return { signals: [] }
  const { ofNetwork, ofAll } = await countAttempts(db, scopeOf(fieldworkId), network, now)
  const bits = Math.max(
    ofNetwork > protection.calmPerNetwork ? bitsFor(ofNetwork, protection.calmPerNetwork) : 0,
    ofAll > protection.calmInAll ? bitsFor(ofAll, protection.calmInAll) : 0,
  )
  if (bits === 0) return { signals: [] }
  // A reply that was lost is asked for again with the same proof: its response is there.
  if (isProven && ((await spendProof(db, proof, now)) || (await hasResponse(db, fieldworkId, id))))
    return { signals: ['burst'] }
  return { work: askWork(secret, subject, bits, now) }
}
