import type { Tx } from '@/lib/db/client'
import { graceMinutes } from '@/lib/wave/grace'
import { draftDays } from './draft-days'

export type StoredDraft = { id: string; content: Uint8Array; until: string }

/** Why no draft of that response can be kept, on the database's clock; null: one can. */
export async function refusalToKeep(
  db: Tx,
  fieldworkId: string,
  id: string | null,
): Promise<
  'unknown-fieldwork' | 'fieldwork-not-open' | 'fieldwork-closed' | 'already-received' | null
> {
  const [row] = await db.$queryRaw<{ refusal: Awaited<ReturnType<typeof refusalToKeep>> }[]>`
    SELECT CASE
      WHEN EXISTS (
        SELECT FROM response WHERE fieldwork_id = fieldwork.id AND response.id = ${id}::uuid
      ) THEN 'already-received'
      WHEN state = 'draft' OR (state = 'open' AND clock::date < opens_on) THEN 'fieldwork-not-open'
      WHEN clock >= closes_on + 1 + grace
        OR (state = 'closed' AND now() >= COALESCE(closed_at, '-infinity') + grace)
        THEN 'fieldwork-closed'
    END AS refusal
    FROM fieldwork, (
      SELECT now() AT TIME ZONE 'Europe/Paris' AS clock,
        make_interval(mins => ${graceMinutes}::int) AS grace
    ) clocks
    WHERE fieldwork.id = ${fieldworkId}`
  return row ? row.refusal : 'unknown-fieldwork'
}

/** More of one response are lost replies; more of a fieldwork are no respondents. */
const mostOfResponse = 10
const mostOfFieldwork = 20_000

/**
 * The last day it can be opened; null: too many are kept already, or its response came while the key was
 * computed.
 */
export async function insertDraft(
  db: Tx,
  fieldworkId: string,
  lookup: string,
  { id, content }: Pick<StoredDraft, 'id' | 'content'>,
): Promise<string | null> {
  const [row] = await db.$queryRaw<{ until: string }[]>`
    INSERT INTO response_draft (fieldwork_id, id, lookup, content, expires_on)
    SELECT fieldwork.id, ${id}::uuid, ${lookup}, ${content},
      (now() AT TIME ZONE 'Europe/Paris')::date + ${draftDays}::int
    FROM fieldwork WHERE id = ${fieldworkId}
      AND NOT EXISTS (
        SELECT FROM response WHERE fieldwork_id = ${fieldworkId} AND response.id = ${id}::uuid
      )
      AND (
        SELECT count(*) FROM response_draft
        WHERE fieldwork_id = ${fieldworkId} AND response_draft.id = ${id}::uuid
      ) < ${mostOfResponse}
      AND (
        SELECT count(*) FROM response_draft WHERE fieldwork_id = ${fieldworkId}
      ) < ${mostOfFieldwork}
    RETURNING LEAST(
      expires_on, (SELECT closes_on FROM fieldwork WHERE id = ${fieldworkId})
    )::text AS until`
  return row?.until ?? null
}

/** Held until the transaction ends. One whose response came in at the same instant is none. */
export async function findDraftForChange(
  tx: Tx,
  fieldworkId: string,
  lookup: string,
): Promise<StoredDraft | null> {
  const [row] = await tx.$queryRaw<StoredDraft[]>`
    SELECT d.id::text, d.content, LEAST(d.expires_on, f.closes_on)::text AS until
    FROM response_draft d JOIN fieldwork f ON f.id = d.fieldwork_id
    WHERE d.fieldwork_id = ${fieldworkId} AND d.lookup = ${lookup}
      AND d.expires_on >= (now() AT TIME ZONE 'Europe/Paris')::date
      AND NOT EXISTS (SELECT FROM response r WHERE r.fieldwork_id = d.fieldwork_id AND r.id = d.id)
    FOR UPDATE OF d`
  return row ?? null
}

/** `renew`: it lives on from today. */
export async function replaceDraft(
  tx: Tx,
  fieldworkId: string,
  lookup: string,
  content: Uint8Array,
  renew: boolean,
): Promise<string> {
  const [row] = await tx.$queryRaw<[{ until: string }]>`
    UPDATE response_draft SET content = ${content},
      expires_on = CASE WHEN ${renew}
        THEN (now() AT TIME ZONE 'Europe/Paris')::date + ${draftDays}::int ELSE expires_on END
    WHERE fieldwork_id = ${fieldworkId} AND lookup = ${lookup}
    RETURNING LEAST(
      expires_on, (SELECT closes_on FROM fieldwork WHERE id = ${fieldworkId})
    )::text AS until`
  return row.until
}

export async function deleteDraft(db: Tx, fieldworkId: string, lookup: string): Promise<boolean> {
  const { count } = await db.responseDraft.deleteMany({ where: { fieldworkId, lookup } })
  return count === 1
}

/** Those too old, those of a response that came in, those of a fieldwork that takes no answer any more. */
export async function deleteSpentDrafts(db: Tx): Promise<number> {
  return db.$executeRaw`
    DELETE FROM response_draft d
    USING fieldwork f, (
      SELECT now() AT TIME ZONE 'Europe/Paris' AS clock,
        make_interval(mins => ${graceMinutes}::int) AS grace
    ) clocks
    WHERE f.id = d.fieldwork_id AND (
      d.expires_on < clock::date
      OR clock >= f.closes_on + 1 + grace
      OR (f.state = 'closed' AND now() >= COALESCE(f.closed_at, '-infinity') + grace)
      OR EXISTS (SELECT FROM response r WHERE r.fieldwork_id = d.fieldwork_id AND r.id = d.id)
    )`
}
