import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { contentHash } from '@/lib/platform/canonical-json'
import { findFieldworkForChange } from '@/lib/wave/fieldwork.store'
import { WeightingPlan } from './weighting'
import { listWeightings, saveNewWeighting } from './weighting.store'

/**
 * Keeps a plan as the fieldwork's next version, with its author and date; figures do not change before it
 * is used. A plan that is kept already gets no second number.
 */
export async function saveWeighting(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  input: WeightingPlan,
  now: Date,
): Promise<{ number: number } | { refusal: 'unknown-fieldwork' } | { issues: z.core.$ZodIssue[] }> {
  demand(actor, 'runFieldwork')
  const { data: plan, error } = WeightingPlan.safeParse(input)
  if (!plan) return { issues: error.issues }
  const hash = contentHash(plan)
  return db.$transaction(async (tx) => {
    if (!(await findFieldworkForChange(tx, fieldworkId))) return { refusal: 'unknown-fieldwork' }
    const versions = await listWeightings(tx, fieldworkId)
    const same = versions.find((version) => version.hash === hash)
    if (same) return { number: same.number }
    const number = (versions[0]?.number ?? 0) + 1
    await saveNewWeighting(tx, {
      fieldworkId,
      number,
      plan,
      hash,
      createdAt: now,
      createdBy: actor.kind === 'account' ? actor.id : actor.kind,
      author: actor.kind === 'account' ? actor.name : actor.kind,
    })
    await audit(tx, actor, 'saveWeighting', fieldworkId, { number, hash }, now)
    return { number }
  })
}
