import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { findLatestEdition, holdWave, markWithdrawn } from './publication.store'

/** Takes a wave off the public pages and the public API at once; its editions stay, as evidence. */
export async function withdrawPublication(
  db: Db,
  actor: Actor,
  waveId: string,
  now: Date,
): Promise<{ edition: number } | { refusal: 'not-published' }> {
  demand(actor, 'publish')
  return db.$transaction(async (tx) => {
    await holdWave(tx, waveId)
    const latest = await findLatestEdition(tx, waveId)
    if (!latest || latest.withdrawnAt) return { refusal: 'not-published' as const }
    await markWithdrawn(tx, waveId, now)
    await audit(tx, actor, 'withdrawPublication', waveId, { edition: latest.edition }, now)
    return { edition: latest.edition }
  })
}
