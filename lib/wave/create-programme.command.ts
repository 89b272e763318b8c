import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { Programme } from './programme'
import { saveNewProgramme } from './programme.store'

export async function createProgramme(
  db: Db,
  actor: Actor,
  input: Programme,
  now: Date,
): Promise<{ id: string } | { refusal: 'programme-exists' } | { issues: z.core.$ZodIssue[] }> {
  demand(actor, 'administer')
  const { data: programme, error } = Programme.safeParse(input)
  if (!programme) return { issues: error.issues }
  return db.$transaction(async (tx) => {
    if (!(await saveNewProgramme(tx, programme))) return { refusal: 'programme-exists' }
    await audit(tx, actor, 'createProgramme', programme.id, programme, now)
    return { id: programme.id }
  })
}
