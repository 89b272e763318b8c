import { type Actor, demand } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'
import { Day } from '@/lib/wave/fieldwork'
import { acceptSubmission } from './accept-submission.query'
import { compareStored, insertOnDay } from './response.store'
import { ResponseId } from './submission'
import type { SubmitResult } from './submit-response.command'

/**
 * Enters a response collected elsewhere, on the day it was given: paper, another system, the demo. It
 * is judged as a respondent's own would be; only the fieldwork's days do not bind it.
 */
export async function recordResponse(
  db: Tx,
  actor: Actor,
  fieldworkId: string,
  id: string,
  body: unknown,
  day: string,
): Promise<SubmitResult> {
  demand(actor, 'administer')
  const responseId = ResponseId.parse(id)
  const response = await acceptSubmission(db, fieldworkId, responseId, body)
  if ('refusal' in response) return response
  const { outcome } = response
  if (await insertOnDay(db, fieldworkId, responseId, response, Day.parse(day)))
    return { received: 'created', outcome, day }
  const stored = await compareStored(db, fieldworkId, responseId, response)
  return stored?.isSame
    ? { received: 'again', outcome, day: stored.day }
    : { refusal: stored ? 'other-body' : 'unknown-version' }
}
