import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { refusalToOpen } from './fieldwork'
import { findFieldworkForChange, markOpen } from './fieldwork.store'

export async function openFieldwork(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  now: Date,
): Promise<
  | { opened: string }
  | { refusal: 'unknown-fieldwork' | 'fieldwork-not-draft' | 'closes-in-the-past' }
> {
  demand(actor, 'runFieldwork')
  return db.$transaction(async (tx) => {
    const fieldwork = await findFieldworkForChange(tx, fieldworkId)
    if (!fieldwork) return { refusal: 'unknown-fieldwork' }
    const refusal = refusalToOpen(fieldwork, now)
    if (refusal) return { refusal }
    await markOpen(tx, fieldworkId)
    const { opensOn, closesOn } = fieldwork
    await audit(tx, actor, 'openFieldwork', fieldworkId, { opensOn, closesOn }, now)
    return { opened: fieldworkId }
  })
}
