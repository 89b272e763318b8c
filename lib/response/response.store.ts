import type { Tx } from '@/lib/db/client'
import { graceMinutes } from '@/lib/wave/grace'
import type { Device, Mode, ResponseOutcome, StoredAnswers } from './response'

export type NewResponse = {
  version: string
  language: string
  outcome: ResponseOutcome
  answers: StoredAnswers
  device?: Device | null
  mode?: Mode
  /** Of the wordings put to comparison; null: the version has none. */
  variants?: Record<string, string> | null
}

/** A response as it is counted and exported. */
export type CountedResponse = {
  id: string
  version: string
  outcome: ResponseOutcome
  day: string
  answers: StoredAnswers
  language: string
  device: Device | null
  mode: Mode
}

/**
 * Writes a response and its place in the queue of the fold in one statement, which is its own
 * transaction: it touches no row that another submission touches. The draft it was, if any, goes with it.
 * The day is the last one of the fieldwork for what comes in the minutes after it. `day` is null when nothing was
 * written, because the identifier is taken or for the reason given.
 */
export async function insertIfOpen(
  db: Tx,
  fieldworkId: string,
  id: string,
  response: NewResponse,
): Promise<{
  day: string | null
  refusal: 'fieldwork-closed' | 'fieldwork-not-open' | 'unknown-version' | null
}> {
  const {
    version,
    language,
    outcome,
    answers,
    device = null,
    mode = 'self',
    variants = null,
  } = response
  const [row] = await db.$queryRaw<[Awaited<ReturnType<typeof insertIfOpen>>]>`
    WITH standing AS (
      SELECT LEAST(clock::date, closes_on) AS day, CASE
        WHEN state = 'draft' OR (state = 'open' AND clock::date < opens_on) THEN 'fieldwork-not-open'
        WHEN clock >= closes_on + 1 + grace
          OR (state = 'closed' AND now() >= COALESCE(closed_at, '-infinity') + grace)
          THEN 'fieldwork-closed'
        WHEN NOT ${version} = ANY (versions) THEN 'unknown-version'
      END AS refusal
      FROM fieldwork, (
        SELECT now() AT TIME ZONE 'Europe/Paris' AS clock,
          make_interval(mins => ${graceMinutes}::int) AS grace
      ) clocks
      WHERE id = ${fieldworkId}
    ), written AS (
      INSERT INTO response
        (fieldwork_id, id, version, outcome, language, day, answers, device, mode, variants)
      SELECT ${fieldworkId}, ${id}::uuid, ${version}, ${outcome}::"ResponseOutcome", ${language},
        day, ${JSON.stringify(answers)}::jsonb, ${device}, ${mode},
        ${variants && JSON.stringify(variants)}::jsonb
      FROM standing WHERE refusal IS NULL
      ON CONFLICT DO NOTHING
      RETURNING fieldwork_id, id, day
    ), queued AS (
      INSERT INTO pending_fold (fieldwork_id, id) SELECT fieldwork_id, id FROM written
    ), done AS (
      DELETE FROM response_draft USING written
      WHERE response_draft.fieldwork_id = written.fieldwork_id AND response_draft.id = written.id
    )
    SELECT (SELECT day::text FROM written) AS day, (SELECT refusal FROM standing) AS refusal`
  return row
}

/** As `insertIfOpen`, on a given day and whatever the state. True: written. */
export async function insertOnDay(
  db: Tx,
  fieldworkId: string,
  id: string,
  response: NewResponse,
  day: string,
): Promise<boolean> {
  const {
    version,
    language,
    outcome,
    answers,
    device = null,
    mode = 'self',
    variants = null,
  } = response
  const count = await db.$executeRaw`
    WITH written AS (
      INSERT INTO response
        (fieldwork_id, id, version, outcome, language, day, answers, device, mode, variants)
      SELECT id, ${id}::uuid, ${version}, ${outcome}::"ResponseOutcome", ${language},
        ${day}::date, ${JSON.stringify(answers)}::jsonb, ${device}, ${mode},
        ${variants && JSON.stringify(variants)}::jsonb
      FROM fieldwork WHERE id = ${fieldworkId} AND ${version} = ANY (versions)
      ON CONFLICT DO NOTHING
      RETURNING fieldwork_id, id
    )
    INSERT INTO pending_fold (fieldwork_id, id) SELECT fieldwork_id, id FROM written`
  return count === 1
}

/** What stands under that identifier, and whether it is this response. Null: nothing. */
export async function compareStored(
  db: Tx,
  fieldworkId: string,
  id: string,
  { version, language, outcome, answers }: NewResponse,
): Promise<{ isSame: boolean; outcome: ResponseOutcome; day: string } | null> {
  const [row] = await db.$queryRaw<{ isSame: boolean; outcome: ResponseOutcome; day: string }[]>`
    SELECT outcome::text, day::text,
      version = ${version} AND language = ${language} AND outcome::text = ${outcome}
        AND answers = ${JSON.stringify(answers)}::jsonb AS "isSame"
    FROM response WHERE fieldwork_id = ${fieldworkId} AND id = ${id}::uuid`
  return row ?? null
}

export async function hasResponse(db: Tx, fieldworkId: string, id: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM response WHERE fieldwork_id = ${fieldworkId} AND id = ${id}::uuid
    ) AS found`
  return row?.found === true
}

/** Removes it and gives back what it was; `wasPending`: it was in no cell yet. No draft of it stays. */
export async function takeOut(
  tx: Tx,
  fieldworkId: string,
  id: string,
): Promise<(Omit<CountedResponse, 'id'> & { wasPending: boolean }) | null> {
  const pending = await tx.$executeRaw`
    DELETE FROM pending_fold WHERE fieldwork_id = ${fieldworkId} AND id = ${id}::uuid`
  const [row] = await tx.$queryRaw<Omit<CountedResponse, 'id'>[]>`
    DELETE FROM response WHERE fieldwork_id = ${fieldworkId} AND id = ${id}::uuid
    RETURNING version, outcome::text, day::text, answers, language, device, mode`
  if (row)
    await tx.$executeRaw`
      DELETE FROM response_draft WHERE fieldwork_id = ${fieldworkId} AND id = ${id}::uuid`
  return row ? { ...row, wasPending: pending === 1 } : null
}

export async function hasPending(db: Tx, fieldworkId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT FROM pending_fold WHERE fieldwork_id = ${fieldworkId}) AS found`
  return row?.found === true
}

/**
 * Takes up to `most` responses out of the queue; for good only once the transaction commits. Each is found
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
          r.id, r.version, r.outcome, r.day, r.answers, r.language, r.device, r.mode
        ))::text AS rows
      FROM taken, LATERAL (
        SELECT * FROM response WHERE fieldwork_id = ${fieldworkId} AND id = taken.id LIMIT 1
      ) r`,
  )
}

/** Before every identifier: no version 4 UUID is all zeros. */
export const beforeAll = '00000000-0000-0000-0000-000000000000'

/** Responses that are not in the queue, by identifier. */
export async function listCounted(
  tx: Tx,
  fieldworkId: string,
  after: string,
  most: number,
): Promise<CountedResponse[]> {
  return page(
    await tx.$queryRaw`
      SELECT json_agg(json_build_array(
          r.id, r.version, r.outcome, r.day, r.answers, r.language, r.device, r.mode
        ) ORDER BY r.id)::text AS rows
      FROM (
        SELECT id, version, outcome, day, answers, language, device, mode FROM response
        WHERE fieldwork_id = ${fieldworkId} AND id > ${after}::uuid
          AND NOT EXISTS (
            SELECT FROM pending_fold p
            WHERE p.fieldwork_id = ${fieldworkId} AND p.id = response.id
          )
        ORDER BY id LIMIT ${most}
      ) r`,
  )
}

/**
 * Until the transaction ends, pages are read along the key. A server that knows nothing yet of a table
 * that has just grown would sort all of it for each page.
 */
export async function readAlongKey(tx: Tx): Promise<void> {
  await tx.$queryRaw`
    SELECT set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)`
}

/** A response as it is exported. */
export type ExportedResponse = Omit<CountedResponse, 'outcome' | 'day'> & {
  variants: Record<string, string> | null
}

/** Complete responses, by identifier. */
export async function listComplete(
  db: Tx,
  fieldworkId: string,
  after: string,
  most: number,
): Promise<ExportedResponse[]> {
  const [row] = await db.$queryRaw<{ rows: string | null }[]>`
    SELECT json_agg(r ORDER BY r.id)::text AS rows
    FROM (
      SELECT id, version, language, device, mode, variants, answers FROM response
      WHERE fieldwork_id = ${fieldworkId} AND id > ${after}::uuid AND outcome = 'complete'
      ORDER BY id LIMIT ${most}
    ) r`
  return row?.rows ? JSON.parse(row.rows) : []
}

type Row = [
  id: string,
  version: string,
  outcome: ResponseOutcome,
  day: string,
  answers: StoredAnswers,
  language: string,
  device: Device | null,
  mode: Mode,
]

/** A page travels as one text: a third of the time of as many rows. */
function page(result: unknown): CountedResponse[] {
  const [{ rows }] = result as [{ rows: string | null }]
  return ((rows ? JSON.parse(rows) : []) as Row[]).map(
    ([id, version, outcome, day, answers, language, device, mode]) => ({
      id,
      version,
      outcome,
      day,
      answers,
      language,
      device,
      mode,
    }),
  )
}
