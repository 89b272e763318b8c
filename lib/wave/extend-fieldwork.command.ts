import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { Day, refusalToExtend } from './fieldwork'
import { findFieldworkForChange, markExtended } from './fieldwork.store'

export async function extendFieldwork(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  closesOn: string,
  now: Date,
): Promise<
  | { closesOn: string }
  | {
      refusal: 'unknown-fieldwork' | 'fieldwork-not-open' | 'not-later' | 'closes-in-the-past'
    }
  | { issues: z.core.$ZodIssue[] }
> {
  demand(actor, 'runFieldwork')
  const { data: day, error } = Day.safeParse(closesOn)
  if (error) return { issues: error.issues }
  return db.$transaction(async (tx) => {
    const fieldwork = await findFieldworkForChange(tx, fieldworkId)
    if (!fieldwork) return { refusal: 'unknown-fieldwork' }
    const refusal = refusalToExtend(fieldwork, day, now)
    if (refusal) return { refusal }
    await markExtended(tx, fieldworkId, day)
    const detail = { from: fieldwork.closesOn, to: day }
    await audit(tx, actor, 'extendFieldwork', fieldworkId, detail, now)
    return { closesOn: day }
  })
}
