import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { findFieldworkForChange, markClosed } from './fieldwork.store'

/** For good: a closed fieldwork takes no answer and is not opened again. */
export async function closeFieldwork(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  now: Date,
): Promise<{ closedAt: Date } | { refusal: 'unknown-fieldwork' | 'fieldwork-not-open' }> {
  demand(actor, 'runFieldwork')
  return db.$transaction(async (tx) => {
    const fieldwork = await findFieldworkForChange(tx, fieldworkId)
    if (!fieldwork) return { refusal: 'unknown-fieldwork' }
    if (fieldwork.state !== 'open') return { refusal: 'fieldwork-not-open' }
    await markClosed(tx, fieldworkId, now)
    await audit(tx, actor, 'closeFieldwork', fieldworkId, { closesOn: fieldwork.closesOn }, now)
    return { closedAt: now }
  })
}
