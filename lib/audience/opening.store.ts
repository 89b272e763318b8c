import type { Tx } from '@/lib/db/client'
import type { RespondentLanguage } from '@/lib/platform/language'
import type { EventKind } from './history'
import type { KeyKind } from './invitation-key'

/** What a key leads to. */
export type Held = {
  invitationId: string
  kind: Exclude<KeyKind, 'optOut'>
  mode: 'self' | 'phone' | 'paper'
  followUp: 'anonymous' | 'named'
  answered: boolean
  /** It was said that this unit is not to answer, or does not wish to, and not taken back. */
  refused: boolean
  ended: boolean
  language: RespondentLanguage | null
  unit: string
}

/** Null, whatever the reason: unknown, out of date, of another fieldwork, or it only ends mails. */
export async function findHeld(
  db: Tx,
  fieldworkId: string,
  hash: string,
  now: Date,
): Promise<Held | null> {
  const [row] = await db.$queryRaw<Held[]>`
    SELECT i.id::text AS "invitationId", k.kind, k.mode, f.follow_up::text AS "followUp",
      i.answered, u.language, u.name AS unit,
      standing.refused, standing.ended
    FROM invitation_key k
    JOIN fieldwork f ON f.id = k.fieldwork_id
    JOIN invitation i ON i.fieldwork_id = k.fieldwork_id AND i.id = k.invitation_id
    JOIN frame_unit u ON u.frame_id = i.frame_id AND u.key = i.unit_key
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE kind = 'refused') > 0 AS refused,
        count(*) FILTER (WHERE kind IN ('notEligible', 'duplicate')) > 0 AS ended
      FROM invitation_event e
      WHERE e.fieldwork_id = i.fieldwork_id AND e.invitation_id = i.id AND NOT EXISTS (
        SELECT FROM invitation_event v
        WHERE v.fieldwork_id = i.fieldwork_id AND v.invitation_id = i.id AND v.kind = 'void'
          AND v.detail->>'of' = e.id::text
      )
    ) standing
    WHERE k.fieldwork_id = ${fieldworkId} AND k.hash = ${hash} AND k.kind <> 'optOut'
      AND (k.expires_at IS NULL OR k.expires_at > ${now}) AND f.state <> 'draft'`
  return row ?? null
}

/**
 * Records, on the database's day, what happens once at most. The identifier of such an event is made of the
 * invitation's and of what happened, so that two at once are one.
 */
export async function recordOnce(
  db: Tx,
  fieldworkId: string,
  invitationId: string,
  kind: EventKind,
): Promise<void> {
  await db.$executeRaw`
    WITH written AS (
      INSERT INTO invitation_event (fieldwork_id, id, invitation_id, day, kind, detail)
      SELECT ${fieldworkId}, md5(${`${invitationId}/${kind}`})::uuid, ${invitationId}::uuid,
        (now() AT TIME ZONE 'Europe/Paris')::date, ${kind}, '{}'
      ON CONFLICT DO NOTHING
      RETURNING id, invitation_id
    )
    INSERT INTO pending_track (fieldwork_id, event_id, invitation_id)
    SELECT ${fieldworkId}, id, invitation_id FROM written`
}
