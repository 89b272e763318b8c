import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { findFieldworkForChange } from './fieldwork.store'
import { Protection } from './protection'
import { saveProtection } from './protection.store'

/** Sets the rates above which browsers that come by an open link are asked for work; in force within seconds. */
export async function protectLink(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  input: Protection,
  now: Date,
): Promise<
  | { protection: Protection }
  | { refusal: 'unknown-fieldwork' | 'fieldwork-closed' | 'by-invitation' }
  | { issues: z.core.$ZodIssue[] }
> {
  demand(actor, 'runFieldwork')
  const { data: protection, error } = Protection.safeParse(input)
  if (!protection) return { issues: error.issues }
  return db.$transaction(async (tx) => {
    const fieldwork = await findFieldworkForChange(tx, fieldworkId)
    if (!fieldwork) return { refusal: 'unknown-fieldwork' }
    if (fieldwork.state === 'closed') return { refusal: 'fieldwork-closed' }
    if (fieldwork.entry === 'invitation') return { refusal: 'by-invitation' }
    await saveProtection(tx, fieldworkId, protection)
    await audit(tx, actor, 'protectLink', fieldworkId, protection, now)
    return { protection }
  })
}
