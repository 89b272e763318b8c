import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { Audience } from './audience'
import { programmeExists, saveNewAudience } from './audience.store'

export async function createAudience(
  db: Db,
  actor: Actor,
  input: Audience,
  now: Date,
): Promise<
  | { code: string }
  | { refusal: 'unknown-programme' | 'audience-exists' }
  | { issues: z.core.$ZodIssue[] }
> {
  demand(actor, 'administer')
  const { data: audience, error } = Audience.safeParse(input)
  if (!audience) return { issues: error.issues }
  return db.$transaction(async (tx) => {
    if (!(await programmeExists(tx, audience.programmeId))) return { refusal: 'unknown-programme' }
    if (!(await saveNewAudience(tx, audience))) return { refusal: 'audience-exists' }
    const subject = `${audience.programmeId}/${audience.code}`
    await audit(tx, actor, 'createAudience', subject, audience, now)
    return { code: audience.code }
  })
}
