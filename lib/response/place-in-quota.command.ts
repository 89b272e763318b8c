import type { Tx } from '@/lib/db/client'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { addTaken, type QuotaInForce, quotaInForce, takePlace } from './quota.store'
import { keyOfResponse } from './quota-category'
import type { NewResponse } from './response.store'

export type Placed = { placed: true } | { overQuota: true } | { signal: 'overQuota' }

type Answered = Pick<NewResponse, 'version' | 'outcome' | 'answers'>

/**
 * Gives a response its place, in the transaction that writes it and before it is written: rolled back if it is not.
 * Places of a crossing are given one after the other, so that as many are given as there are. A place that was kept
 * is given whatever happened since; others have what nobody keeps.
 */
export async function placeInQuota(
  tx: Tx,
  fieldworkId: string,
  responseId: string,
  response: Answered,
): Promise<Placed> {
  const inForce = await quotaInForce(tx, fieldworkId)
  if (!inForce || response.outcome !== 'complete') return { placed: true }
  const key = await keyIn(tx, inForce, response)
  const flags = inForce.quota.policy === 'acceptAndFlag'
  const said = await takePlace(tx, fieldworkId, key, responseId, flags)
  if (said === 'overQuota') return { overQuota: true }
  return said === 'flagged' ? { signal: 'overQuota' } : { placed: true }
}

/**
 * Counts responses in their crossings whatever room there is (`by` 1: entered, or in the bases again), or gives
 * their places back (-1: withdrawn, deleted, or left out of the bases).
 */
export async function countInQuota(
  tx: Tx,
  fieldworkId: string,
  responses: readonly Answered[],
  by: 1 | -1,
): Promise<void> {
  const complete = responses.filter(({ outcome }) => outcome === 'complete')
  const inForce = complete.length > 0 ? await quotaInForce(tx, fieldworkId) : null
  if (!inForce) return
  const counts = new Map<string, number>()
  for (const response of complete) {
    const key = await keyIn(tx, inForce, response)
    counts.set(key, (counts.get(key) ?? 0) + by)
  }
  // In one order, so that two who hold several rows do not wait for each other.
  for (const key of [...counts.keys()].sort())
    await addTaken(tx, fieldworkId, key, counts.get(key) ?? 0)
}

async function keyIn(
  tx: Tx,
  { quota, derivations }: QuotaInForce,
  { version: hash, answers }: Pick<Answered, 'version' | 'answers'>,
): Promise<string> {
  const version = await versionByHash(tx, hash)
  if (!version) throw new Error(`a response to a version that is not there: ${hash}`)
  return keyOfResponse(version.definition, derivations, quota.variables, answers)
}
