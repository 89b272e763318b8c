import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Invitation, InvitedUnit } from './invitation'
import type { InvitationState } from './track'

export type InvitationFilter = {
  ids?: readonly string[]
  states?: readonly InvitationState[]
  strata?: readonly string[]
  departments?: readonly string[]
  /** Has an address for mails, or has none. */
  hasEmail?: boolean
  /** Part of the unit's name, or its whole key. */
  search?: string
}

export async function findInvitation(
  db: Tx,
  fieldworkId: string,
  id: string,
): Promise<InvitedUnit | null> {
  const [found] = await listInvitations(db, fieldworkId, { ids: [id] }, { limit: 1 })
  return found ?? null
}

/** By name. States are those of the last fold of tracks. */
export async function listInvitations(
  db: Tx,
  fieldworkId: string,
  filter: InvitationFilter,
  page: { limit: number; offset?: number },
): Promise<InvitedUnit[]> {
  return db.$queryRaw`
    SELECT i.id::text, i.frame_id::text AS "frameId", i.unit_key AS "unitKey", i.sample, i.stratum,
      i.design_weight AS "designWeight", i.department, i.state, i.track,
      i.response_id::text AS "responseId",
      u.name, u.email, u.contact, u.language, u.commune, u.strata, u.problems
    ${from(fieldworkId, filter)}
    ORDER BY u.name, i.id LIMIT ${page.limit} OFFSET ${page.offset ?? 0}`
}

export async function countInvitations(
  db: Tx,
  fieldworkId: string,
  filter: InvitationFilter,
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count ${from(fieldworkId, filter)}`
  return row?.count ?? 0
}

export type NewInvitation = Pick<
  Invitation,
  'id' | 'unitKey' | 'stratum' | 'designWeight' | 'department'
>

/** One statement for a whole batch. */
export async function saveInvitations(
  tx: Tx,
  of: { fieldworkId: string; frameId: string; sample: number },
  invitations: readonly NewInvitation[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO invitation (fieldwork_id, id, frame_id, unit_key, sample, stratum, design_weight,
      department)
    SELECT ${of.fieldworkId}, (it->>'id')::uuid, ${of.frameId}::uuid, it->>'unitKey', ${of.sample},
      it->>'stratum', (it->>'designWeight')::float8, it->>'department'
    FROM jsonb_array_elements(${JSON.stringify(invitations)}::jsonb) AS it`
}

function from(fieldworkId: string, filter: InvitationFilter): Prisma.Sql {
  const { ids, states, strata, departments, hasEmail, search } = filter
  const conditions = [
    Prisma.sql`i.fieldwork_id = ${fieldworkId}`,
    ...(ids ? [Prisma.sql`i.id = ANY (${[...ids]}::uuid[])`] : []),
    ...(states ? [Prisma.sql`i.state = ANY (${[...states]})`] : []),
    ...(strata ? [Prisma.sql`i.stratum = ANY (${[...strata]})`] : []),
    ...(departments ? [Prisma.sql`i.department = ANY (${[...departments]})`] : []),
    ...(hasEmail === undefined ? [] : [Prisma.sql`(u.email IS NOT NULL) = ${hasEmail}`]),
    ...(search ? [Prisma.sql`(u.name ILIKE ${pattern(search)} OR u.key = ${search})`] : []),
  ]
  return Prisma.sql`
    FROM invitation i JOIN frame_unit u ON u.frame_id = i.frame_id AND u.key = i.unit_key
    WHERE ${Prisma.join(conditions, ' AND ')}`
}

/** Nothing typed is a pattern. */
function pattern(search: string): string {
  return `%${search.replace(/[\\%_]/g, '\\$&')}%`
}
