import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Device, Mode, ResponseOutcome, StoredAnswers } from './response'
import type { Signal } from './signal'

export type NewResponse = {
  version: string
  language: string
  outcome: ResponseOutcome
  answers: StoredAnswers
  device?: Device | null
  mode?: Mode
  /** Of the wordings put to comparison; null: the version has none. */
  variants?: Record<string, string> | null
  /** Spent answering, in tens of seconds; null: not known. */
  seconds?: number | null
  stratum?: string | null
  signals?: readonly Signal[]
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
  stratum: string | null
}

/**
 * Writes a response and its place in the queue of the fold, on a given day and whatever the state. In an anonymous
 * follow-up every response is of the first day. True: written.
 */
export async function insertOnDay(
  db: Tx,
  fieldworkId: string,
  id: string,
  response: NewResponse,
  day: string,
): Promise<boolean> {
  const count = await db.$executeRaw`
    WITH written AS (
      INSERT INTO response (fieldwork_id, id, day, ${columns}, mode, stratum)
      SELECT id, ${id}::uuid,
        CASE WHEN follow_up = 'anonymous' THEN opens_on ELSE ${day}::date END,
        ${valuesOf(response)}, ${response.mode ?? 'self'}, ${response.stratum ?? null}
      FROM fieldwork WHERE id = ${fieldworkId} AND ${response.version} = ANY (versions)
      ON CONFLICT DO NOTHING
      RETURNING fieldwork_id, id
    )
    INSERT INTO pending_fold (fieldwork_id, id) SELECT fieldwork_id, id FROM written`
  return count === 1
}

/** What a response brings itself, whoever brings it; `valuesOf` in the same order. */
export const columns = Prisma.sql`version, outcome, language, answers, device, variants, seconds, signals`

export function valuesOf(response: NewResponse): Prisma.Sql {
  const { version, outcome, language, answers, variants } = response
  const { device = null, seconds = null, signals = [] } = response
  return Prisma.sql`${version}, ${outcome}::"ResponseOutcome", ${language},
    ${JSON.stringify(answers)}::jsonb, ${device}, ${variants ? JSON.stringify(variants) : null}::jsonb,
    ${seconds}::int, ${[...signals]}::text[]`
}

/**
 * What stands under that identifier, and whether it is this response. Null: nothing. The day that is kept in an
 * anonymous follow-up says nothing: the one given is today's.
 */
export async function compareStored(
  db: Tx,
  fieldworkId: string,
  id: string,
  { version, language, answers }: Pick<NewResponse, 'version' | 'language' | 'answers'>,
): Promise<{ isSame: boolean; outcome: ResponseOutcome; day: string } | null> {
  const [row] = await db.$queryRaw<{ isSame: boolean; outcome: ResponseOutcome; day: string }[]>`
    SELECT outcome::text, (CASE WHEN follow_up = 'anonymous'
        THEN LEAST((now() AT TIME ZONE 'Europe/Paris')::date, closes_on) ELSE day END)::text AS day,
      version = ${version} AND language = ${language}
        AND answers = ${JSON.stringify(answers)}::jsonb AS "isSame"
    FROM response JOIN fieldwork ON fieldwork.id = fieldwork_id
    WHERE fieldwork_id = ${fieldworkId} AND response.id = ${id}::uuid`
  return row ?? null
}

export async function hasResponse(db: Tx, fieldworkId: string, id: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (
      SELECT FROM response WHERE fieldwork_id = ${fieldworkId} AND id = ${id}::uuid
    ) AS found`
  return row?.found === true
}

/**
 * Removes it and gives back what it was; `wasCounted`: it is in cells; `isExcluded`: in no base. No draft and no flag of it
 * stay, and its identifier is taken in no more: a copy may still be on its way.
 */
export async function takeOut(
  tx: Tx,
  fieldworkId: string,
  id: string,
): Promise<(Omit<CountedResponse, 'id'> & { wasCounted: boolean; isExcluded: boolean }) | null> {
  const pending = await tx.$executeRaw`
    DELETE FROM pending_fold WHERE fieldwork_id = ${fieldworkId} AND id = ${id}::uuid`
  const [found] = await tx.$queryRaw<(Omit<CountedResponse, 'id'> & { excluded: boolean })[]>`
    DELETE FROM response WHERE fieldwork_id = ${fieldworkId} AND id = ${id}::uuid
    RETURNING version, outcome::text, day::text, answers, language, device, mode, stratum,
      excluded`
  if (!found) return null
  await tx.$executeRaw`
    WITH flagged AS (
      DELETE FROM response_flag WHERE fieldwork_id = ${fieldworkId} AND response_id = ${id}::uuid
    ), drafted AS (
      DELETE FROM response_draft WHERE fieldwork_id = ${fieldworkId} AND id = ${id}::uuid
    )
    INSERT INTO withdrawn_response (fieldwork_id, id) VALUES (${fieldworkId}, ${id}::uuid)
    ON CONFLICT DO NOTHING`
  const { excluded, ...row } = found
  return { ...row, wasCounted: pending === 0 && !excluded, isExcluded: excluded }
}

/** Before every identifier: no version 4 UUID is all zeros. */
export const beforeAll = '00000000-0000-0000-0000-000000000000'

/**
 * Until the transaction ends, pages are read along the key. A server that knows nothing yet of a table
 * that has just grown would sort all of it for each page.
 */
export async function readAlongKey(tx: Tx): Promise<void> {
  await tx.$queryRaw`
    SELECT set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)`
}
