import { type Actor, demand } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'
import { Day } from '@/lib/wave/fieldwork'
import { acceptSubmission } from './accept-submission.query'
import { countInQuota } from './place-in-quota.command'
import type { Mode } from './response'
import { compareStored, insertOnDay } from './response.store'
import { ResponseId } from './submission'
import type { SubmitResult } from './submit-response.command'

/**
 * Enters a response collected elsewhere, on the day it was given: paper, another system, the demo. It
 * is judged as a respondent's own would be; only the fieldwork's days do not bind it. `of`: what an invitation
 * would have said of it.
 */
export async function recordResponse(
  db: Tx,
  actor: Actor,
  fieldworkId: string,
  id: string,
  body: unknown,
  day: string,
  of: { mode?: Mode; stratum?: string } = {},
): Promise<SubmitResult> {
  demand(actor, 'administer')
  const responseId = ResponseId.parse(id)
  const accepted = await acceptSubmission(db, fieldworkId, responseId, body)
  if ('refusal' in accepted) return accepted
  const response = { ...accepted.response, ...of }
  const { outcome } = response
  if (await insertOnDay(db, fieldworkId, responseId, response, Day.parse(day))) {
    await countInQuota(db, fieldworkId, [response], 1)
    return { received: 'created', outcome, day }
  }
  const stored = await compareStored(db, fieldworkId, responseId, response)
  return stored?.isSame
    ? { received: 'again', outcome, day: stored.day }
    : { refusal: stored ? 'other-body' : 'unknown-version' }
}
