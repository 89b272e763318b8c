import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { fewestTogether } from '@/lib/wave/anonymity'
import { graceMinutes } from '@/lib/wave/grace'
import { columns, type NewResponse, valuesOf } from './response.store'

/** `quota`: places are given in this fieldwork, and this response has none yet. */
export type NotWritten =
  | 'fieldwork-not-open'
  | 'fieldwork-closed'
  | 'unknown-version'
  | 'withdrawn'
  | 'no-invitation'
  | 'already-answered'
  | 'quota'

/** The day it came in; null when nothing was written: for the reason given, or because the identifier is taken. */
export type Written = { day: string | null; refusal: NotWritten | null }

/**
 * Writes a response and its place in the queue of the fold in one statement, which is its own transaction where
 * the caller has none. Through an open link it touches no row that another submission touches. The draft it was,
 * if any, goes with it. The day is the last one of the fieldwork for what comes in the minutes after it.
 */
export async function insertSubmission(
  db: Tx,
  fieldworkId: string,
  id: string,
  response: NewResponse,
  isPlaced: boolean,
): Promise<Written> {
  const [row] = await db.$queryRaw<[Written]>`
    WITH held AS (SELECT WHERE false),
    standing AS (${standing(fieldworkId, id, response, isPlaced)}),
    written AS (
      INSERT INTO response (fieldwork_id, id, day, mode, ${columns})
      SELECT ${fieldworkId}, ${id}::uuid, day, ${response.mode ?? 'self'}, ${valuesOf(response)}
      FROM standing WHERE refusal IS NULL
      ON CONFLICT DO NOTHING
      RETURNING fieldwork_id, id
    ), ${afterwards}
    SELECT CASE WHEN EXISTS (SELECT FROM written) THEN today::text END AS day, refusal FROM standing`
  return row
}

/**
 * As `insertSubmission`, of who holds a key; with it the mark that the invitation was answered, which one response
 * alone gets: the others wait for its row. `event`: what the history of the invitation says. In a named follow-up
 * the invitation points at the response. In an anonymous one nothing does: the response bears the first day of the
 * fieldwork, and its stratum only where enough are invited. Throws where the identifier is that of another
 * invitation's response: nothing is then marked.
 */
export async function insertInvited(
  db: Tx,
  fieldworkId: string,
  id: string,
  response: NewResponse,
  by: { keyHash: string; event: string; isPlaced: boolean },
): Promise<Written> {
  const [row] = await db.$queryRaw<[Written]>`
    WITH held AS (
      SELECT invitation_id, mode FROM invitation_key
      WHERE fieldwork_id = ${fieldworkId} AND hash = ${by.keyHash} AND kind <> 'optOut'
        AND (expires_at IS NULL OR expires_at + interval '1 day' > now())
    ), standing AS (${standing(fieldworkId, id, response, by.isPlaced)}),
    claimed AS (
      UPDATE invitation SET answered = true,
        response_id = CASE WHEN follow_up = 'named' THEN ${id}::uuid END
      FROM held, standing
      WHERE refusal IS NULL AND fieldwork_id = ${fieldworkId}
        AND invitation.id = held.invitation_id AND NOT answered
      RETURNING invitation.id, held.mode, stratum, follow_up, day, today
    ), written AS (
      INSERT INTO response (fieldwork_id, id, day, mode, stratum, ${columns})
      SELECT ${fieldworkId}, ${id}::uuid, day,
        CASE WHEN mode = 'self' THEN ${response.mode ?? 'self'} ELSE mode END,
        CASE WHEN follow_up = 'named' OR ${fewestTogether} = (
          SELECT count(*) FROM (
            SELECT FROM invitation same
            WHERE same.fieldwork_id = ${fieldworkId} AND same.stratum = claimed.stratum
            LIMIT ${fewestTogether}
          ) few
        ) THEN NULLIF(stratum, '') END,
        ${valuesOf(response)}
      FROM claimed
      RETURNING fieldwork_id, id
    ), marked AS (
      INSERT INTO invitation_event (fieldwork_id, id, invitation_id, day, kind, detail)
      SELECT ${fieldworkId}, gen_random_uuid(), id, today, ${by.event},
        CASE WHEN follow_up = 'named' AND mode <> 'self'
          THEN jsonb_build_object('channel', mode) ELSE '{}' END
      FROM claimed
      RETURNING fieldwork_id, id, invitation_id
    ), tracked AS (
      INSERT INTO pending_track (fieldwork_id, event_id, invitation_id)
      SELECT fieldwork_id, id, invitation_id FROM marked
    ), ${afterwards}
    SELECT CASE WHEN EXISTS (SELECT FROM written) THEN today::text END AS day,
      CASE WHEN refusal IS NULL AND NOT EXISTS (SELECT FROM claimed)
        THEN 'already-answered' ELSE refusal END AS refusal
    FROM standing`
  return row
}

/** What stands against it, on the database's clock. `held`: the key it came with, if that opens an invitation. */
function standing(
  fieldworkId: string,
  id: string,
  { version }: NewResponse,
  isPlaced: boolean,
): Prisma.Sql {
  return Prisma.sql`
    SELECT follow_up::text, LEAST(clock::date, closes_on) AS today,
      CASE WHEN follow_up = 'anonymous' THEN opens_on ELSE LEAST(clock::date, closes_on) END AS day,
      CASE
        WHEN state = 'draft' OR (state = 'open' AND clock::date < opens_on) THEN 'fieldwork-not-open'
        WHEN EXISTS (
          SELECT FROM withdrawn_response
          WHERE fieldwork_id = ${fieldworkId} AND withdrawn_response.id = ${id}::uuid
        ) THEN 'withdrawn'
        WHEN clock >= closes_on + 1 + grace
          OR (state = 'closed' AND now() >= COALESCE(closed_at, '-infinity') + grace)
          THEN 'fieldwork-closed'
        WHEN NOT ${version} = ANY (versions) THEN 'unknown-version'
        WHEN entry = 'invitation' AND NOT EXISTS (SELECT FROM held) THEN 'no-invitation'
        WHEN NOT ${isPlaced} AND (
          SELECT in_force.quota IS NOT NULL FROM quota_in_force(${fieldworkId}) in_force
        ) THEN 'quota'
      END AS refusal
    FROM fieldwork, (
      SELECT now() AT TIME ZONE 'Europe/Paris' AS clock,
        make_interval(mins => ${graceMinutes}::int) AS grace
    ) clocks
    WHERE fieldwork.id = ${fieldworkId}`
}

const afterwards = Prisma.sql`
    queued AS (
      INSERT INTO pending_fold (fieldwork_id, id) SELECT fieldwork_id, id FROM written
    ), done AS (
      DELETE FROM response_draft USING written
      WHERE response_draft.fieldwork_id = written.fieldwork_id AND response_draft.id = written.id
    )`

/** The identifier is that of a response that is there already. */
export function isTaken(error: unknown): boolean {
  const { code, meta } = (error ?? {}) as { code?: string; meta?: { code?: string } }
  return code === 'P2002' || (code === 'P2010' && JSON.stringify(meta ?? {}).includes('23505'))
}
