import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { markExcluded } from '@/lib/response/exclusion.store'
import { decideFlags, listUndecided } from '@/lib/response/flag.store'
import { countInQuota } from '@/lib/response/place-in-quota.command'
import type { FlagKind } from '@/lib/response/quality-flag'
import { addToCells, markTallied, removeEmptyCells } from './cell.store'
import type { Counting } from './counting.query'
import { Deltas } from './deltas'
import { count, holdingCells } from './fold.command'

/** Out of the cells and the places of quotas or back into them; those that are in none yet are seen to by the fold. */
export async function excludeFromCells(
  tx: Tx,
  counting: Counting,
  ids: readonly string[],
  excluded: boolean,
): Promise<number> {
  const { fieldwork, hash } = counting
  const changed = await markExcluded(tx, fieldwork.id, ids, excluded)
  await countInQuota(tx, fieldwork.id, changed, excluded ? -1 : 1)
  const counted = changed.filter(({ pending }) => !pending)
  if (counted.length > 0 && fieldwork.talliedPlan !== hash) {
    // They were counted by rules that no longer stand: only a recount moves them.
    await markTallied(tx, fieldwork.id, null)
  } else if (counted.length > 0) {
    const deltas = new Deltas()
    for (const response of counted) count(deltas, counting, response, excluded ? -1 : 1)
    await addToCells(tx, fieldwork.id, deltas)
    await removeEmptyCells(tx, fieldwork.id)
  }
  return changed.length
}

/** `null` takes a decision back. */
export type FlagDecision = 'confirmed' | 'cleared' | null

/** One response, or all those not yet decided that bear a flag of a kind. */
export type Subject = { response: string } | { everyUndecided: FlagKind | 'any' }

/**
 * What an analyst makes of what the checks noticed. A confirmed response is kept and stands in no base, with
 * the reason given; a cleared one counts as before.
 */
export async function decideOnFlags(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  { subject, decision, reason }: { subject: Subject; decision: FlagDecision; reason: string },
  now: Date,
): Promise<
  | { decided: number }
  | { refusal: 'unknown-response' | 'reason-missing' | 'reason-too-long' | 'busy' }
> {
  demand(actor, 'runFieldwork')
  const why = reason.trim()
  if (decision === 'confirmed' && why.length < 3) return { refusal: 'reason-missing' }
  if (why.length > 300) return { refusal: 'reason-too-long' }
  const by = {
    decision,
    reason: why || null,
    account: actor.kind === 'account' ? actor.id : actor.kind,
    author: actor.kind === 'account' ? actor.name : actor.kind,
  }
  const done = await holdingCells(db, fieldworkId, async (tx, counting) => {
    const ids =
      'response' in subject
        ? [subject.response]
        : await listUndecided(
            tx,
            fieldworkId,
            subject.everyUndecided === 'any' ? null : subject.everyUndecided,
          )
    const decided = await decideFlags(tx, fieldworkId, ids, by, now)
    if (decided === 0) return { refusal: 'unknown-response' as const }
    await excludeFromCells(tx, counting, ids, decision === 'confirmed')
    const detail = { ...subject, decision, reason: by.reason, flags: decided }
    await audit(tx, actor, 'decideOnFlags', fieldworkId, detail, now)
    return { decided: ids.length }
  })
  return done === 'busy' ? { refusal: 'busy' } : done
}
