import type { Tx } from '@/lib/db/client'
import type { LetterUnit } from './letter'

type Of = { fieldworkId: string; number: number }

/** Letters of a mailing that nobody has said were posted yet, in the order of postmen. */
export async function listLetters(
  db: Tx,
  { fieldworkId, number }: Of,
  page: { limit: number; offset: number },
): Promise<(LetterUnit & { invitationId: string })[]> {
  return db.$queryRaw`
    SELECT m.invitation_id::text AS "invitationId", u.name, u.contact, u.language
    FROM mail m
    JOIN invitation i ON i.fieldwork_id = m.fieldwork_id AND i.id = m.invitation_id
    JOIN frame_unit u ON u.frame_id = i.frame_id AND u.key = i.unit_key
    WHERE m.fieldwork_id = ${fieldworkId} AND m.mailing = ${number} AND m.state = 'queued'
    ORDER BY u.contact->>'postalCode', u.name, i.id LIMIT ${page.limit} OFFSET ${page.offset}`
}

/** Who is to receive a letter that is not posted yet, and has answered, refused or left since. */
export async function listSettledSince(
  db: Tx,
  { fieldworkId, number }: Of,
  settled: readonly string[],
): Promise<{ invitationId: string; name: string; postalCode: string | null }[]> {
  return db.$queryRaw`
    SELECT m.invitation_id::text AS "invitationId", u.name, u.contact->>'postalCode' AS "postalCode"
    FROM mail m
    JOIN invitation i ON i.fieldwork_id = m.fieldwork_id AND i.id = m.invitation_id
    JOIN frame_unit u ON u.frame_id = i.frame_id AND u.key = i.unit_key
    WHERE m.fieldwork_id = ${fieldworkId} AND m.mailing = ${number} AND m.state = 'queued'
      AND i.state = ANY (${[...settled]})
    ORDER BY u.contact->>'postalCode', u.name, i.id LIMIT 200`
}

/** Those that went to the post. Their invitations. */
export async function markPosted(tx: Tx, { fieldworkId, number }: Of): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE mail SET state = 'sent', handed_at = now()
    WHERE fieldwork_id = ${fieldworkId} AND mailing = ${number} AND state = 'queued'
    RETURNING invitation_id::text AS id`
  return rows.map(({ id }) => id)
}
