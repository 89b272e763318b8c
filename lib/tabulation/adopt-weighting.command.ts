import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { findFieldworkForChange, markWeighting } from '@/lib/wave/fieldwork.store'
import { readTabulation } from './tabulation.query'
import type { WeightingRefusal } from './weighting'
import { findWeighting } from './weighting.store'
import { refusalsToWeight } from './weighting-sample'

/**
 * Weights the fieldwork's figures by one of its versions from now on, or no longer (null). Allowed at any
 * time: what is published is frozen. A version that cannot weight the responses received is not taken.
 */
export async function adoptWeighting(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  number: number | null,
  now: Date,
): Promise<
  | { using: number | null }
  | { refusal: 'unknown-fieldwork' | 'unknown-weighting' }
  | { refusal: 'cannot-weight'; refusals: WeightingRefusal[] }
> {
  demand(actor, 'runFieldwork')
  if (number !== null) {
    const refusals = await refusalsOf(db, actor, fieldworkId, number)
    if (!Array.isArray(refusals)) return refusals
    if (refusals.length > 0) return { refusal: 'cannot-weight', refusals }
  }
  return db.$transaction(async (tx) => {
    const fieldwork = await findFieldworkForChange(tx, fieldworkId)
    if (!fieldwork) return { refusal: 'unknown-fieldwork' }
    if (fieldwork.weighting === number) return { using: number }
    await markWeighting(tx, fieldworkId, number)
    const detail = { from: fieldwork.weighting, to: number }
    await audit(tx, actor, 'adoptWeighting', fieldworkId, detail, now)
    return { using: number }
  })
}

async function refusalsOf(db: Db, actor: Actor, fieldworkId: string, number: number) {
  const tabulation = await readTabulation(db, actor, fieldworkId)
  if (!tabulation) return { refusal: 'unknown-fieldwork' } as const
  const weighting = await findWeighting(db, fieldworkId, number)
  if (!weighting) return { refusal: 'unknown-weighting' } as const
  return refusalsToWeight(tabulation.profiles, tabulation.fieldwork, weighting.plan)
}
