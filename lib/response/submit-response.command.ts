import type { Db } from '@/lib/db/client'
import { acceptSubmission, type Unacceptable } from './accept-submission.query'
import type { ResponseOutcome } from './response'
import { compareStored, insertIfOpen } from './response.store'

export type Received = { received: 'created' | 'again'; outcome: ResponseOutcome; day: string }

export type SubmitResult =
  | Received
  | Unacceptable
  | { refusal: 'fieldwork-closed' | 'fieldwork-not-open' | 'other-body' }

/**
 * Takes a respondent's answers in. The same identifier with the same answers is one response, however
 * often it is sent and even after closing. Deadlines are read on the database's clock, in the statement
 * that writes: a respondent's clock, or a second server's, changes nothing.
 */
export async function submitResponse(
  db: Db,
  fieldworkId: string,
  id: string,
  body: unknown,
): Promise<SubmitResult> {
  const response = await acceptSubmission(db, fieldworkId, id, body)
  if ('refusal' in response) return response
  const written = await insertIfOpen(db, fieldworkId, id, response)
  if (written.day) return { received: 'created', outcome: response.outcome, day: written.day }
  const stored = await compareStored(db, fieldworkId, id, response)
  if (stored?.isSame) return { received: 'again', outcome: stored.outcome, day: stored.day }
  if (stored) return { refusal: 'other-body' }
  return { refusal: written.refusal ?? 'fieldwork-closed' }
}
