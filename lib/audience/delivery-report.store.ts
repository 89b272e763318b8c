import type { Tx } from '@/lib/db/client'
import type { EventDetail } from './history'

export type ReportedUnit = {
  invitationId: string
  name: string
  mailing: number | null
  /** Day its mail was handed over. */
  sentOn: string | null
}

/** The unit of a mail of this fieldwork. */
export async function findUnitOfMail(
  db: Tx,
  fieldworkId: string,
  mailId: string,
): Promise<ReportedUnit | null> {
  const [row] = await db.$queryRaw<ReportedUnit[]>`
    SELECT i.id::text AS "invitationId", u.name, m.mailing,
      (m.handed_at AT TIME ZONE 'Europe/Paris')::date::text AS "sentOn"
    FROM mail m JOIN invitation i ON i.fieldwork_id = m.fieldwork_id AND i.id = m.invitation_id
    JOIN frame_unit u ON u.frame_id = i.frame_id AND u.key = i.unit_key
    WHERE m.id = ${mailId}::uuid AND m.fieldwork_id = ${fieldworkId}`
  return row ?? null
}

/** Units of this fieldwork that were written to at an address, by their last mail. */
export async function listUnitsOfAddress(
  db: Tx,
  fieldworkId: string,
  address: string,
): Promise<ReportedUnit[]> {
  return db.$queryRaw`
    SELECT DISTINCT ON (i.id) i.id::text AS "invitationId", u.name, m.mailing,
      (m.handed_at AT TIME ZONE 'Europe/Paris')::date::text AS "sentOn"
    FROM invitation i JOIN frame_unit u ON u.frame_id = i.frame_id AND u.key = i.unit_key
    JOIN mail m ON m.fieldwork_id = i.fieldwork_id AND m.invitation_id = i.id
      AND m.state IN ('sent', 'doubtful')
    WHERE i.fieldwork_id = ${fieldworkId} AND u.email = ${address}
    ORDER BY i.id, m.handed_at DESC LIMIT 100`
}

/** Once for a unit and a mailing, however often it is reported. False: it was known. */
export async function recordUndelivered(
  tx: Tx,
  fieldworkId: string,
  { invitationId, mailing }: ReportedUnit,
  day: string,
  detail: EventDetail,
): Promise<boolean> {
  const name = `${invitationId}/undelivered/${mailing}`
  const written = await tx.$executeRaw`
    WITH written AS (
      INSERT INTO invitation_event (fieldwork_id, id, invitation_id, day, kind, detail)
      SELECT ${fieldworkId}, md5(${name})::uuid, ${invitationId}::uuid, ${day}::date, 'undelivered',
        ${JSON.stringify(detail)}::jsonb
      WHERE NOT EXISTS (
        SELECT FROM invitation_event e WHERE e.fieldwork_id = ${fieldworkId}
          AND e.invitation_id = ${invitationId}::uuid AND e.kind = 'undelivered'
          AND e.detail->>'mailing' = ${String(mailing)})
      ON CONFLICT DO NOTHING
      RETURNING id, invitation_id
    )
    INSERT INTO pending_track (fieldwork_id, event_id, invitation_id)
    SELECT ${fieldworkId}, id, invitation_id FROM written`
  return written > 0
}
