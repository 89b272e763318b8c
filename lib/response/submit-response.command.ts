import { hashOfKey, isShort } from '@/lib/audience/invitation-key'
import { limitMisses } from '@/lib/audience/limit-misses.command'
import type { Db } from '@/lib/db/client'
import type { Work } from '@/lib/platform/proof-of-work'
import { acceptSubmission, placeOf, type Unacceptable } from './accept-submission.query'
import { admitSubmission } from './admit-submission.command'
import type { Arrival } from './arrival'
import type { ResponseOutcome } from './response'
import { compareStored } from './response.store'
import type { NotWritten } from './submission.store'
import { writeSubmission } from './write-submission.command'

export type Received = { received: 'created' | 'again'; outcome: ResponseOutcome; day: string }

export type SubmitResult =
  | Received
  | Unacceptable
  | { refusal: Exclude<NotWritten, 'quota'> | 'other-body' | 'too-many-attempts' }
  | { refusal: 'work-asked'; work: Work }

/**
 * Takes a respondent's answers in. The same identifier with the same answers is one response, however
 * often it is sent and even after closing, and whatever became of the key it came with. Deadlines are read on the
 * database's clock, in the statement that writes: a respondent's clock, or a second server's, changes nothing.
 * `arrival`: null where nobody is asked for work, and no code of a letter is known.
 */
export async function submitResponse(
  db: Db,
  fieldworkId: string,
  id: string,
  body: unknown,
  arrival: Arrival | null = null,
  now = new Date(),
): Promise<SubmitResult> {
  const accepted = await acceptSubmission(db, fieldworkId, id, body)
  if ('refusal' in accepted) return accepted
  const isOpenLink = (await placeOf(db, fieldworkId))?.entry === 'open'
  if (arrival && isOpenLink) {
    const admitted = await admitSubmission(db, fieldworkId, id, arrival, now)
    if ('work' in admitted) return { refusal: 'work-asked', work: admitted.work }
    accepted.response.signals = admitted.signals
  }
  const { key } = accepted
  const keyHash = key === null ? null : hashOfKey(key, arrival?.secret ?? '')
  const write = () => writeSubmission(db, fieldworkId, id, accepted, keyHash)
  const isGuessable = arrival !== null && key !== null && isShort(key)
  const written = isGuessable ? await limitMisses(db, arrival.network, now, write) : await write()
  const { refusal } = written
  if ('day' in written && written.day !== null)
    return { received: 'created', outcome: written.outcome, day: written.day }
  const stored = await compareStored(db, fieldworkId, id, accepted.response)
  if (stored?.isSame) return { received: 'again', outcome: stored.outcome, day: stored.day }
  if (stored) return { refusal: 'other-body' }
  if (refusal === 'quota') throw new Error('a place was given and is asked for')
  return { refusal: refusal ?? 'fieldwork-closed' }
}
