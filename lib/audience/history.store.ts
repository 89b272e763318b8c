import type { Tx } from '@/lib/db/client'
import type { HistoryEvent, NewEvent } from './history'

/**
 * Adds to the history, and queues the invitations whose track is to be computed again, in one statement.
 * Identifiers are random and days are all that is kept: rows tell no order.
 */
export async function recordEvents(
  db: Tx,
  fieldworkId: string,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return
  await db.$executeRaw`
    WITH given AS (
      SELECT gen_random_uuid() AS id, (it->>'invitationId')::uuid AS invitation_id,
        (it->>'day')::date AS day, it->>'kind' AS kind, COALESCE(it->'detail', '{}') AS detail
      FROM jsonb_array_elements(${JSON.stringify(events)}::jsonb) AS it
    ), written AS (
      INSERT INTO invitation_event (fieldwork_id, id, invitation_id, day, kind, detail)
      SELECT ${fieldworkId}, id, invitation_id, day, kind, detail FROM given
      RETURNING id, invitation_id
    )
    INSERT INTO pending_track (fieldwork_id, event_id, invitation_id)
    SELECT ${fieldworkId}, id, invitation_id FROM written`
}

/** Whole histories, by day. */
export async function listHistory(
  db: Tx,
  fieldworkId: string,
  invitationIds: readonly string[],
): Promise<HistoryEvent[]> {
  return db.$queryRaw`
    SELECT id::text, invitation_id::text AS "invitationId", day::text, kind, detail
    FROM invitation_event
    WHERE fieldwork_id = ${fieldworkId} AND invitation_id = ANY (${[...invitationIds]}::uuid[])
    ORDER BY day, id`
}
