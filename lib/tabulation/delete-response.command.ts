import { type Actor, demand } from '@/lib/access/actor'
import { takeAnswerBack } from '@/lib/audience/answered.store'
import type { Db, Tx } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { countInQuota } from '@/lib/response/place-in-quota.command'
import { takeOut } from '@/lib/response/response.store'
import { ResponseId } from '@/lib/response/submission'
import { parisDay } from '@/lib/wave/day'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { addToCells, markTallied, removeEmptyCells } from './cell.store'
import type { Counting } from './counting.query'
import { Deltas } from './deltas'
import { count, holdingCells } from './fold.command'

/**
 * Takes a response away, from the queue or from the cells, whichever holds it. Stands here and not with
 * responses because it counts. The audit line names it and nothing that it said.
 */
export async function deleteResponse(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  id: string,
  now: Date,
): Promise<{ deleted: string } | { refusal: 'unknown-response' | 'busy' }> {
  demand(actor, 'administer')
  const { data: responseId } = ResponseId.safeParse(id)
  if (!responseId || !(await findFieldwork(db, fieldworkId))) return { refusal: 'unknown-response' }
  const done = await holdingCells(db, fieldworkId, async (tx, counting) => {
    if (!(await takeAway(tx, counting, responseId, 'team', now)))
      return { refusal: 'unknown-response' as const }
    await audit(tx, actor, 'deleteResponse', fieldworkId, { response: responseId }, now)
    return { deleted: responseId }
  })
  return done === 'busy' ? { refusal: 'busy' } : done
}

/**
 * Out of the responses, the queue, the counts and the places of quotas, as if it had never come. In a named follow-up
 * its unit has not answered any more, and has refused where `by` says so; in an anonymous one nobody can tell whose
 * it was, and the mark stays. False: there was none.
 */
export async function takeAway(
  tx: Tx,
  counting: Counting,
  id: string,
  by: 'team' | 'respondent',
  now: Date,
): Promise<boolean> {
  const { fieldwork, hash } = counting
  const response = await takeOut(tx, fieldwork.id, id)
  if (!response) return false
  if (!response.isExcluded) await countInQuota(tx, fieldwork.id, [response], -1)
  if (fieldwork.followUp === 'named')
    await takeAnswerBack(tx, fieldwork.id, id, by === 'respondent', parisDay(now))
  if (!response.wasCounted) return true
  if (fieldwork.talliedPlan === hash) {
    const deltas = new Deltas()
    count(deltas, counting, response, -1)
    await addToCells(tx, fieldwork.id, deltas)
    await removeEmptyCells(tx, fieldwork.id)
  } else {
    // It was counted by rules that no longer stand: only a recount takes it out.
    await markTallied(tx, fieldwork.id, null)
  }
  return true
}
