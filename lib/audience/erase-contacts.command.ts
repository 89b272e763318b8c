import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { findAudience } from './audience.store'
import { eraseContactsOf } from './frame-unit.store'
import { isFrameMailed } from './sample.store'
import { findFrameForChange } from './sampling-frame.store'

/**
 * Forgets how a frame's units are reached. Keys, territories and strata stay: what was drawn can still be said.
 * Names stay where they are those of communes.
 */
export async function eraseContacts(
  db: Db,
  actor: Actor,
  frameId: string,
  now: Date,
): Promise<{ erased: string } | { refusal: 'unknown-frame' | 'mailing-under-way' }> {
  demand(actor, 'runFieldwork')
  return db.$transaction(async (tx) => {
    const frame = await findFrameForChange(tx, frameId)
    if (!frame) return { refusal: 'unknown-frame' }
    if (await isFrameMailed(tx, frameId)) return { refusal: 'mailing-under-way' }
    const audience = await findAudience(tx, frame.programmeId, frame.audienceCode)
    await eraseContactsOf(tx, frameId, audience?.unit !== 'mayor')
    await audit(tx, actor, 'eraseContacts', frameId, { units: frame.size }, now)
    return { erased: frameId }
  })
}
