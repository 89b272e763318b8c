import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { listFieldworksDrawn } from './sample.store'
import { findFrameForChange, removeFrame } from './sampling-frame.store'

/** For an import gone wrong: what a sample was drawn from is kept. */
export async function deleteFrame(
  db: Db,
  actor: Actor,
  frameId: string,
  now: Date,
): Promise<{ deleted: string } | { refusal: 'unknown-frame' | 'frame-drawn-from' }> {
  demand(actor, 'runFieldwork')
  return db.$transaction(async (tx) => {
    const frame = await findFrameForChange(tx, frameId)
    if (!frame) return { refusal: 'unknown-frame' }
    if ((await listFieldworksDrawn(tx, [frameId])).length > 0)
      return { refusal: 'frame-drawn-from' }
    await removeFrame(tx, frameId)
    await audit(tx, actor, 'deleteFrame', frameId, { units: frame.size }, now)
    return { deleted: frameId }
  })
}
