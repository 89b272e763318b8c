import type { Db } from '@/lib/db/client'
import { attemptsSoFar, countAttempt } from '@/lib/platform/attempts.store'
import { audit } from '@/lib/platform/audit.store'
import { readCode } from '@/lib/platform/crockford'
import { responseIdOf } from '@/lib/response/reference'
import { hasResponse } from '@/lib/response/response.store'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { takesAnswersUntil } from '@/lib/wave/grace'
import { takeAway } from './delete-response.command'
import { holdingCells } from './fold.command'

export type WithdrawalRefusal =
  | 'unknown-fieldwork'
  | 'unknown-response'
  | 'fieldwork-closed'
  | 'busy'
  | 'too-many-attempts'

/** References that are none, from one network in ten minutes. */
const mostMisses = 100

/**
 * Takes back one's own response: whoever holds its reference may, until no answer comes in any more.
 * Counts are then as if it had never come. The line it leaves in the journal says neither the reference
 * nor the identifier. A second withdrawal finds nothing: `unknown-response`, like a mistyped reference.
 */
export async function withdrawResponse(
  db: Db,
  fieldworkId: string,
  reference: string,
  now: Date,
  network: string | null = null,
): Promise<{ withdrawn: true } | { refusal: WithdrawalRefusal }> {
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork || fieldwork.state === 'draft') return { refusal: 'unknown-fieldwork' }
  if (now >= takesAnswersUntil(fieldwork)) return { refusal: 'fieldwork-closed' }
  const scope = `withdrawals ${fieldworkId}`
  if ((await attemptsSoFar(db, scope, network, now)) >= mostMisses)
    return { refusal: 'too-many-attempts' }
  const code = readCode(reference)
  const id = code && (await responseIdOf(code))
  // Whoever guesses holds no counts up.
  if (!id || !(await hasResponse(db, fieldworkId, id))) {
    await countAttempt(db, scope, network, now)
    return { refusal: 'unknown-response' }
  }
  const done = await holdingCells(db, fieldworkId, async (tx, counting) => {
    // Read again under the lock of the cells: a publication may have been waiting for this instant.
    if (now >= takesAnswersUntil(counting.fieldwork)) return 'fieldwork-closed' as const
    if (!(await takeAway(tx, counting, id, 'respondent', now))) return 'unknown-response' as const
    await audit(tx, { kind: 'anonymous' }, 'withdrawResponse', fieldworkId, {}, now)
    return 'withdrawn' as const
  })
  return done === 'withdrawn' ? { withdrawn: true } : { refusal: done }
}
