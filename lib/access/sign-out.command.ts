import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { findAccountOfSession, markRevoked } from './session.store'

/** Revokes the session, so that a copy of its cookie opens nothing. */
export async function signOut(db: Db, sessionId: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const actor = await findAccountOfSession(tx, sessionId, now)
    const accountId = await markRevoked(tx, sessionId, now)
    if (actor && accountId) await audit(tx, actor, 'signOut', accountId, {}, now)
  })
}
