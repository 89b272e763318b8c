import type { Db, Tx } from '@/lib/db/client'
import { Turns } from '@/lib/platform/turns'
import type { Accepted } from './accept-submission.query'
import { type Placed, placeInQuota } from './place-in-quota.command'
import type { ResponseOutcome } from './response'
import { hasResponse } from './response.store'
import { insertInvited, insertSubmission, isTaken, type Written } from './submission.store'

/** Places of one crossing are given one after the other. */
const turns = new Turns(4)

/** Fieldworks seen to give places: there the statement is not tried without one. */
const withQuota = new WeakMap<object, Set<string>>()

/**
 * Writes what was accepted, unless something stands against it: one statement, or a transaction where places are
 * given first. What the statement refuses for want of a place is tried again with one.
 */
export async function writeSubmission(
  db: Db,
  fieldworkId: string,
  id: string,
  accepted: Accepted,
  keyHash: string | null,
): Promise<Written & { outcome: ResponseOutcome }> {
  const known = withQuota.get(db) ?? new Set<string>()
  withQuota.set(db, known)
  try {
    if (!known.has(fieldworkId)) {
      const written = await insert(db, fieldworkId, id, accepted, keyHash, false)
      if (written.refusal !== 'quota') return { ...written, outcome: accepted.response.outcome }
      known.add(fieldworkId)
    }
    return await turns.take(async () => {
      // Sent again while it waited: it takes no turn from the others.
      if (await hasResponse(db, fieldworkId, id))
        return { day: null, refusal: null, outcome: accepted.response.outcome }
      return db.$transaction((tx) => insertInPlace(tx, fieldworkId, id, accepted, keyHash))
    })
  } catch (error) {
    const { outcome } = accepted.response
    if (error instanceof NotWritten) return { ...error.written, outcome }
    if (isTaken(error)) return { day: null, refusal: null, outcome }
    throw error
  }
}

/** Ends the transaction, so that a place that was given is free again. */
class NotWritten extends Error {
  constructor(readonly written: Written) {
    super('not written')
  }
}

async function insertInPlace(
  tx: Tx,
  fieldworkId: string,
  id: string,
  accepted: Accepted,
  keyHash: string | null,
) {
  const placed = await placeInQuota(tx, fieldworkId, id, accepted.response)
  const inPlace = withPlace(accepted, placed)
  const written = await insert(tx, fieldworkId, id, inPlace, keyHash, true)
  if (written.day === null) throw new NotWritten(written)
  return { ...written, outcome: inPlace.response.outcome }
}

function withPlace({ response, event, key }: Accepted, placed: Placed): Accepted {
  if ('overQuota' in placed)
    return { response: { ...response, outcome: 'overQuota' }, event: 'quotaFull', key }
  const { signals = [] } = response
  if ('signal' in placed)
    return { response: { ...response, signals: [...signals, placed.signal] }, event, key }
  return { response, event, key }
}

function insert(
  db: Tx,
  fieldworkId: string,
  id: string,
  { response, event }: Accepted,
  keyHash: string | null,
  isPlaced: boolean,
): Promise<Written> {
  return keyHash === null
    ? insertSubmission(db, fieldworkId, id, response, isPlaced)
    : insertInvited(db, fieldworkId, id, response, { keyHash, event, isPlaced })
}
