import type { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { findFieldworkForChange, saveTallyPlan } from './fieldwork.store'
import { TallyPlan, unknownVariables } from './tally-plan'

/** Cells counted under the former plan no longer stand: the next reading recounts. */
export async function changeTallyPlan(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  input: TallyPlan,
  now: Date,
): Promise<
  | { changed: string }
  | { refusal: 'unknown-fieldwork' | 'unknown-variable'; unknown?: string[] }
  | { issues: z.core.$ZodIssue[] }
> {
  demand(actor, 'administer')
  const { data: plan, error } = TallyPlan.safeParse(input)
  if (!plan) return { issues: error.issues }
  return db.$transaction(async (tx) => {
    const fieldwork = await findFieldworkForChange(tx, fieldworkId)
    if (!fieldwork) return { refusal: 'unknown-fieldwork' }
    for (const hash of fieldwork.versions) {
      const version = await versionByHash(tx, hash)
      if (!version) throw new Error(`${fieldworkId} accepts a version that is not there: ${hash}`)
      const unknown = unknownVariables(plan, version.definition)
      if (unknown.length > 0) return { refusal: 'unknown-variable', unknown }
    }
    await saveTallyPlan(tx, fieldworkId, plan)
    const detail = { from: fieldwork.tallyPlan, to: plan }
    await audit(tx, actor, 'changeTallyPlan', fieldworkId, detail, now)
    return { changed: fieldworkId }
  })
}
