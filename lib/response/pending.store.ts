import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Device, Mode, ResponseOutcome, StoredAnswers } from './response'
import type { CountedResponse } from './response.store'

export async function hasPending(db: Tx, fieldworkId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT FROM pending_fold WHERE fieldwork_id = ${fieldworkId}) AS found`
  return row?.found === true
}

/**
 * Takes up to `most` responses out of the queue; for good only once the transaction commits. What was left out of
 * every base meanwhile is taken out and not handed on. Each is found
 * by its key whatever the statistics say: they know nothing yet of a fieldwork that has just opened, and a
 * join was then planned that read the whole queue for every response.
 */
export async function takePending(
  tx: Tx,
  fieldworkId: string,
  most: number,
): Promise<CountedResponse[]> {
  return page(
    await tx.$queryRaw`
      WITH taken AS (
        DELETE FROM pending_fold
        WHERE fieldwork_id = ${fieldworkId} AND id = ANY (ARRAY(
          SELECT id FROM pending_fold WHERE fieldwork_id = ${fieldworkId} ORDER BY id LIMIT ${most}
        ))
        RETURNING id
      )
      SELECT json_agg(json_build_array(
          r.id, r.version, r.outcome, r.day, r.answers, r.language, r.device, r.mode, r.stratum
        ))::text AS rows
      FROM taken, LATERAL (
        SELECT * FROM response WHERE fieldwork_id = ${fieldworkId} AND id = taken.id LIMIT 1
      ) r
      WHERE NOT r.excluded`,
  )
}

/** Responses that are counted, by identifier: neither in the queue nor left out of every base. */
export async function listCounted(
  tx: Tx,
  fieldworkId: string,
  after: string,
  most: number,
): Promise<CountedResponse[]> {
  return page(
    await tx.$queryRaw`
      SELECT json_agg(json_build_array(
          r.id, r.version, r.outcome, r.day, r.answers, r.language, r.device, r.mode, r.stratum
        ) ORDER BY r.id)::text AS rows
      FROM (
        SELECT id, version, outcome, day, answers, language, device, mode, stratum FROM response
        WHERE fieldwork_id = ${fieldworkId} AND id > ${after}::uuid AND NOT excluded
          AND NOT EXISTS (
            SELECT FROM pending_fold p
            WHERE p.fieldwork_id = ${fieldworkId} AND p.id = response.id
          )
        ORDER BY id LIMIT ${most}
      ) r`,
  )
}

/**
 * Complete responses of a fieldwork that may be read one by one: not left out, and in an anonymous follow-up already
 * mixed with others, or they would tell whose mark came with them.
 */
export const isInBases = (fieldworkId: string) => Prisma.sql`
  response.fieldwork_id = ${fieldworkId} AND response.outcome = 'complete' AND NOT response.excluded
  AND NOT EXISTS (
    SELECT FROM pending_fold waiting JOIN fieldwork f ON f.id = waiting.fieldwork_id
    WHERE waiting.fieldwork_id = ${fieldworkId} AND waiting.id = response.id
      AND f.follow_up = 'anonymous'
  )`

type Row = [
  id: string,
  version: string,
  outcome: ResponseOutcome,
  day: string,
  answers: StoredAnswers,
  language: string,
  device: Device | null,
  mode: Mode,
  stratum: string | null,
]

/** A page travels as one text: a third of the time of as many rows. */
function page(result: unknown): CountedResponse[] {
  const [{ rows }] = result as [{ rows: string | null }]
  return ((rows ? JSON.parse(rows) : []) as Row[]).map(
    ([id, version, outcome, day, answers, language, device, mode, stratum]) => ({
      id,
      version,
      outcome,
      day,
      answers,
      language,
      device,
      mode,
      stratum,
    }),
  )
}
