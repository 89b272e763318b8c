import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { countableVariables, mostProfileVariables } from './countable-variables'
import { findFieldworkForChange, saveTallyPlan } from './fieldwork.store'

/**
 * Counts responses by one more variable, so that they can be weighted and compared by it. Everything is
 * counted again when figures are next read.
 */
export async function countBy(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  variable: string,
  now: Date,
): Promise<
  | { profile: string[] }
  | { refusal: 'unknown-fieldwork' | 'unknown-variable' | 'counted-already' | 'too-many-variables' }
> {
  demand(actor, 'runFieldwork')
  return db.$transaction(async (tx) => {
    const fieldwork = await findFieldworkForChange(tx, fieldworkId)
    if (!fieldwork) return { refusal: 'unknown-fieldwork' }
    const { tallyPlan: plan } = fieldwork
    if (plan.profile.includes(variable)) return { refusal: 'counted-already' }
    if (plan.profile.length >= mostProfileVariables) return { refusal: 'too-many-variables' }
    for (const hash of fieldwork.versions) {
      const version = await versionByHash(tx, hash)
      if (!version) throw new Error(`${fieldworkId} accepts a version that is not there: ${hash}`)
      if (!countableVariables(plan, version.definition).includes(variable))
        return { refusal: 'unknown-variable' }
    }
    const profile = [...plan.profile, variable]
    await saveTallyPlan(tx, fieldworkId, { ...plan, profile })
    await audit(tx, actor, 'countBy', fieldworkId, { variable }, now)
    return { profile }
  })
}
