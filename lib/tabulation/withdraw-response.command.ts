import type { Db } from '@/lib/db/client'
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
): Promise<{ withdrawn: true } | { refusal: WithdrawalRefusal }> {
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork || fieldwork.state === 'draft') return { refusal: 'unknown-fieldwork' }
  if (now >= takesAnswersUntil(fieldwork)) return { refusal: 'fieldwork-closed' }
  const code = readCode(reference)
  if (!code) return { refusal: 'unknown-response' }
  const id = await responseIdOf(code)
  // Whoever guesses holds no counts up.
  if (!(await hasResponse(db, fieldworkId, id))) return { refusal: 'unknown-response' }
  const done = await holdingCells(db, fieldworkId, async (tx, counting) => {
    // Read again under the lock of the cells: a publication may have been waiting for this instant.
    if (now >= takesAnswersUntil(counting.fieldwork)) return 'fieldwork-closed' as const
    if (!(await takeAway(tx, counting, id, 'respondent', now))) return 'unknown-response' as const
    await audit(tx, { kind: 'anonymous' }, 'withdrawResponse', fieldworkId, {}, now)
    return 'withdrawn' as const
  })
  return done === 'withdrawn' ? { withdrawn: true } : { refusal: done }
}
