import type { Tx } from '@/lib/db/client'
import { QuotaPlan } from '@/lib/wave/quota-plan'
import { TallyPlan } from '@/lib/wave/tally-plan'
import { isInBases } from './pending.store'
import type { StoredAnswers } from './response'

export type QuotaInForce = { quota: QuotaPlan; derivations: TallyPlan['derivations'] }

/** Minutes during which a place is kept for someone who is answering. */
const holdMinutes = 45

/** The plan, which then stands until the transaction ends; null: none. */
export async function quotaInForce(tx: Tx, fieldworkId: string): Promise<QuotaInForce | null> {
  const [row] = await tx.$queryRaw<{ quota: unknown; tally_plan: unknown }[]>`
    SELECT quota, tally_plan FROM quota_in_force(${fieldworkId})`
  if (!row?.quota) return null
  return {
    quota: QuotaPlan.parse(row.quota),
    derivations: TallyPlan.parse(row.tally_plan).derivations,
  }
}

/** In the transaction that writes the response. `flags`: where none is left it is taken in all the same. */
export async function takePlace(
  tx: Tx,
  fieldworkId: string,
  key: string,
  responseId: string,
  flags: boolean,
): Promise<'placed' | 'overQuota' | 'flagged'> {
  const [row] = await tx.$queryRaw<[{ said: 'placed' | 'overQuota' | 'flagged' }]>`
    SELECT take_place(${fieldworkId}, ${key}, ${responseId}::uuid, ${flags}) AS said`
  return row.said
}

/** Until when a place of that crossing is kept for a response; null: it is not. */
export async function findHold(
  db: Tx,
  fieldworkId: string,
  responseId: string,
  key: string,
): Promise<Date | null> {
  const [row] = await db.$queryRaw<{ until: Date }[]>`
    SELECT until FROM quota_hold
    WHERE fieldwork_id = ${fieldworkId} AND response_id = ${responseId}::uuid AND key = ${key}
      AND until > now()`
  return row?.until ?? null
}

/** `attempts`: of the caller's network in ten minutes; beyond that share of the places none is kept. */
export async function keepPlace(
  db: Tx,
  fieldworkId: string,
  key: string,
  responseId: string,
  variables: readonly string[],
  { attempts, share }: { attempts: number; share: number },
): Promise<{ place: 'kept'; until: Date } | { place: 'full' | 'unlimited' | 'unknown' }> {
  const [row] = await db.$queryRaw<
    [{ place: 'kept'; until: Date } | { place: 'full' | 'unlimited' | 'unknown' }]
  >`
    SELECT place, kept_until AS until FROM keep_place(
      ${fieldworkId}, ${key}, ${responseId}::uuid, ${JSON.stringify(variables)}::jsonb,
      ${attempts}::int, ${share}::float, ${holdMinutes}::int
    )`
  return row
}

/** Takes `by` places, gives them back where it is negative. A crossing without a row counts none. */
export async function addTaken(tx: Tx, fieldworkId: string, key: string, by: number) {
  await tx.$executeRaw`
    UPDATE quota_cell SET taken = GREATEST(0, taken + ${by}::int)
    WHERE fieldwork_id = ${fieldworkId} AND key = ${key}`
}

/** Waits for the submissions on their way, and makes those that follow wait, until the transaction ends. */
export async function holdPlanForChange(tx: Tx, fieldworkId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${fieldworkId}, 721006))`
}

export type QuotaCell = { key: string; places: number; taken: number; held: number }

export async function listCells(db: Tx, fieldworkId: string): Promise<QuotaCell[]> {
  return db.$queryRaw`
    SELECT key, places, taken, (
      SELECT count(*)::int FROM quota_hold h
      WHERE h.fieldwork_id = c.fieldwork_id AND h.key = c.key AND until > now()
    ) AS held
    FROM quota_cell c WHERE fieldwork_id = ${fieldworkId} ORDER BY key`
}

export async function replaceCells(
  tx: Tx,
  fieldworkId: string,
  cells: readonly Omit<QuotaCell, 'held'>[],
): Promise<void> {
  await tx.quotaCell.deleteMany({ where: { fieldworkId } })
  await tx.quotaCell.createMany({ data: cells.map((cell) => ({ ...cell, fieldworkId })) })
}

export async function dropHolds(tx: Tx, fieldworkId: string): Promise<void> {
  await tx.quotaHold.deleteMany({ where: { fieldworkId } })
}

/**
 * What complete responses in the bases say of some items, each combination with how many say so. `waiting`: those
 * that wait for the fold alone.
 */
export async function listAnswersTo(
  tx: Tx,
  fieldworkId: string,
  items: readonly string[],
  which: 'all' | 'waiting',
): Promise<{ version: string; answers: StoredAnswers; count: number }[]> {
  return tx.$queryRaw`
    SELECT version, answers, count(*)::int AS count
    FROM (
      SELECT version, COALESCE((
        SELECT jsonb_object_agg(item, r.answers -> item) FROM unnest(${items}::text[]) item
        WHERE r.answers ? item
      ), '{}') AS answers
      FROM response r
      WHERE fieldwork_id = ${fieldworkId} AND outcome = 'complete' AND NOT excluded
        AND (${which === 'all'} OR EXISTS (
          SELECT FROM pending_fold p WHERE p.fieldwork_id = r.fieldwork_id AND p.id = r.id
        ))
    ) said
    GROUP BY version, answers`
}

/** Complete responses in the bases, by what is signalled of them. */
export async function countSignals(
  db: Tx,
  fieldworkId: string,
): Promise<{ burst: number; overQuota: number; any: number }> {
  const [row] = await db.$queryRaw<[{ burst: number; overQuota: number; any: number }]>`
    SELECT (count(*) FILTER (WHERE 'burst' = ANY (signals)))::int AS burst,
      (count(*) FILTER (WHERE 'overQuota' = ANY (signals)))::int AS "overQuota",
      count(*)::int AS any
    FROM response
    WHERE ${isInBases(fieldworkId)} AND signals <> '{}'`
  return row
}

/** Those whose time is over; they count for nothing already. */
export async function forgetHolds(db: Tx): Promise<number> {
  return db.$executeRaw`DELETE FROM quota_hold WHERE until <= now()`
}

/**
 * Writes every row anew, so that none bears the number of the transaction that last gave a place in it: part of
 * what unlinks the responses of an anonymous follow-up.
 */
export async function rewriteCells(tx: Tx, fieldworkId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE quota_cell SET taken = taken WHERE fieldwork_id = ${fieldworkId}`
}
