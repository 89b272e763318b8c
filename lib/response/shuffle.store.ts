import type { Tx } from '@/lib/db/client'
import { fewestTogether } from '@/lib/wave/anonymity'
import { dateOfDay } from '@/lib/wave/day'
import { strataToHide } from './coarse-strata'
import { aside } from './paradata.store'

/** Anonymous follow-ups that somebody may have answered. */
export async function listAnonymous(db: Tx): Promise<string[]> {
  const rows = await db.fieldwork.findMany({
    where: { followUp: 'anonymous', state: { not: 'draft' } },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ id }) => id)
}

/** Responses there are, and there were when they were last mixed; `waiting`: not counted in any cell yet. */
export async function readMixing(
  tx: Tx,
  fieldworkId: string,
): Promise<{ responses: number; mixed: number; waiting: boolean }> {
  const [row] = await tx.$queryRaw<[{ responses: number; mixed: number; waiting: boolean }]>`
    SELECT (SELECT count(*) FROM response WHERE fieldwork_id = ${fieldworkId})::int AS responses,
      EXISTS (SELECT FROM pending_fold WHERE fieldwork_id = ${fieldworkId}) AS waiting,
      shuffled_count AS mixed
    FROM fieldwork WHERE id = ${fieldworkId}`
  return row
}

/**
 * Writes every response anew, in random order: all bear the number of this transaction, and none stands where it was.
 * What comes in meanwhile stays as it is until the next time; what is sent again waits. The queue of the fold is
 * emptied of those that were written. How many they were.
 */
export async function rewriteResponses(tx: Tx, fieldworkId: string): Promise<number> {
  const [row] = await tx.$queryRaw<[{ written: number }]>`
    WITH taken AS (
      DELETE FROM response WHERE fieldwork_id = ${fieldworkId} RETURNING *
    ), unqueued AS (
      DELETE FROM pending_fold USING taken
      WHERE pending_fold.fieldwork_id = taken.fieldwork_id AND pending_fold.id = taken.id
    ), written AS (
      INSERT INTO response SELECT * FROM taken ORDER BY random() RETURNING 1
    )
    SELECT count(*)::int AS written FROM written`
  return row.written
}

/**
 * Counters and flags in random order too: what was first counted, or flagged, says who came when. What was counted
 * aside joins what is shown.
 */
export async function rewriteBeside(tx: Tx, fieldworkId: string): Promise<void> {
  await tx.$executeRaw`
    WITH taken AS (DELETE FROM paradata_count WHERE fieldwork_id = ${fieldworkId} RETURNING *)
    INSERT INTO paradata_count (fieldwork_id, day, kind, key, shard, count)
    SELECT fieldwork_id, day, kind, key, shard % ${aside}::int, sum(count)
    FROM taken GROUP BY 1, 2, 3, 4, 5 ORDER BY random()`
  await tx.$executeRaw`
    WITH taken AS (DELETE FROM response_flag WHERE fieldwork_id = ${fieldworkId} RETURNING *)
    INSERT INTO response_flag SELECT * FROM taken ORDER BY random()`
}

/**
 * Once all responses are in: what fewer than eleven of them share with their units alone goes. First strata, then,
 * within a stratum, telephone and paper wherever one way of answering is of few: who entered whose answers is in the
 * journal, and so who answered alone.
 */
export async function coarsen(tx: Tx, fieldworkId: string): Promise<void> {
  const counts = await tx.$queryRaw<{ stratum: string | null; responses: number }[]>`
    SELECT stratum, count(*)::int AS responses FROM response
    WHERE fieldwork_id = ${fieldworkId} GROUP BY stratum`
  await tx.$executeRaw`
    UPDATE response SET stratum = NULL
    WHERE fieldwork_id = ${fieldworkId} AND stratum = ANY (${strataToHide(counts)}::text[])`
  await tx.$executeRaw`
    UPDATE response SET mode = 'self'
    WHERE fieldwork_id = ${fieldworkId} AND mode IN ('phone', 'paper')
      AND COALESCE(stratum, '') IN (
        SELECT COALESCE(stratum, '') FROM response WHERE fieldwork_id = ${fieldworkId}
        GROUP BY stratum, mode HAVING count(*) < ${fewestTogether}
      )`
}

/** Keys that entered answers, whose unit has answered: they say by which mode. */
export async function forgetSpentKeys(tx: Tx, fieldworkId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM invitation_key k USING invitation i
    WHERE k.fieldwork_id = ${fieldworkId} AND k.kind = 'entry' AND i.fieldwork_id = k.fieldwork_id
      AND i.id = k.invitation_id AND i.answered`
}

export async function markMixed(
  tx: Tx,
  fieldworkId: string,
  day: string,
  responses: number,
): Promise<void> {
  await tx.fieldwork.update({
    where: { id: fieldworkId },
    data: { shuffledOn: dateOfDay(day), shuffledCount: responses },
  })
}

/** Where a row that was deleted may still be read in the files: all that was ever written with a response. */
const tables = [
  'response',
  'pending_fold',
  'response_draft',
  'response_flag',
  'withdrawn_response',
  'profile_cell',
  'cell_block',
  'paradata_count',
  'quota_cell',
  'quota_hold',
  'invitation_key',
] as const

/** Copied whole, they hold up whoever writes to them for a second or two. */
const mostBytes = 128 * 1024 * 1024

/**
 * Takes the rows that were deleted out of the tables: small ones are copied, so that nothing is left of them in the
 * files either; large ones are swept. `db`: of one connection, no transaction. A copy that has to wait for
 * others, while others wait for it, is tried three times; then it is a sweep.
 */
export async function sweep(db: Tx): Promise<void> {
  await db.$executeRawUnsafe(`SET lock_timeout = '2s'`)
  for (const table of tables) {
    const [size] = await db.$queryRaw<[{ bytes: bigint }]>`
      SELECT pg_total_relation_size(${table}::text::regclass) AS bytes`
    const swept = () => db.$executeRawUnsafe(`VACUUM ${table}`)
    const copied = () => db.$executeRawUnsafe(`VACUUM FULL ${table}`)
    if (size.bytes > mostBytes) await swept()
    else await copied().catch(copied).catch(copied).catch(swept)
  }
  await db.$executeRawUnsafe('RESET lock_timeout')
}
