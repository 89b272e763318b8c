import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Recipients } from './mailing'
import type { Candidate } from './recipients'

/** Units in the reach of a mailing. `number`: null where it is not saved yet. States are those of the last fold. */
export async function listCandidates(
  db: Tx,
  fieldworkId: string,
  number: number | null,
  { strata, departments, withoutEmail }: Recipients,
): Promise<Candidate[]> {
  const conditions = [
    Prisma.sql`i.fieldwork_id = ${fieldworkId}`,
    ...(strata ? [Prisma.sql`i.stratum = ANY (${strata})`] : []),
    ...(departments ? [Prisma.sql`i.department = ANY (${departments})`] : []),
    ...(withoutEmail ? [Prisma.sql`(u.email IS NULL OR i.state = 'undelivered')`] : []),
  ]
  return db.$queryRaw`
    SELECT i.id::text AS "invitationId", i.stratum, i.department, i.state, u.language, u.email,
      (u.contact->>'postalCode' IS NOT NULL AND u.contact->>'city' IS NOT NULL) AS "isPostal",
      i.id IN (
        SELECT invitation_id FROM invitation_event
        WHERE fieldwork_id = ${fieldworkId} AND kind = 'sent') AS "wasSent",
      i.id IN (
        SELECT invitation_id FROM mail
        WHERE fieldwork_id = ${fieldworkId} AND mailing = ${number ?? 0}) AS "isInMailing",
      i.id IN (
        SELECT m.invitation_id FROM mail m JOIN mailing g ON g.fieldwork_id = m.fieldwork_id
          AND g.number = m.mailing AND g.purpose = 'invitation'
        WHERE m.fieldwork_id = ${fieldworkId} AND m.mailing <> ${number ?? 0}
          AND m.state IN ('queued', 'leased', 'handing')) AS "isBeingInvited"
    FROM invitation i JOIN frame_unit u ON u.frame_id = i.frame_id AND u.key = i.unit_key
    WHERE ${Prisma.join(conditions, ' AND ')}`
}
