import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { findRegion, listTerritorySets } from '@/lib/territory/territory.store'
import { findProgramme } from './programme.store'
import { Wave } from './wave'
import { saveNewWave } from './wave.store'

export async function createWave(
  db: Db,
  actor: Actor,
  input: Wave,
  now: Date,
): Promise<
  | { id: string }
  | {
      refusal: 'unknown-programme' | 'unknown-region' | 'unknown-territory-set' | 'wave-exists'
    }
  | { issues: z.core.$ZodIssue[] }
> {
  demand(actor, 'administer')
  const { data: wave, error } = Wave.safeParse(input)
  if (!wave) return { issues: error.issues }
  return db.$transaction(async (tx) => {
    if (!(await findProgramme(tx, wave.programmeId))) return { refusal: 'unknown-programme' }
    if (!(await findRegion(tx, wave.vintage, wave.regionCode))) return { refusal: 'unknown-region' }
    const sets = await listTerritorySets(tx, wave.territorySets)
    if (sets.length < wave.territorySets.length) return { refusal: 'unknown-territory-set' }
    if (!(await saveNewWave(tx, wave))) return { refusal: 'wave-exists' }
    await audit(tx, actor, 'createWave', wave.id, wave, now)
    return { id: wave.id }
  })
}
