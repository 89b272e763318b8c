import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Contact, UnitProblem } from './frame-unit'
import type { InvitationsAsked } from './invitation-list'
import type { InvitationState, Track } from './track'

export type ListedInvitation = {
  id: string
  unitKey: string
  name: string
  email: string | null
  contact: Contact
  stratum: string
  department: string | null
  designWeight: number
  problems: UnitProblem[]
  state: InvitationState
  track: Track
}

export type InvitationGroup = {
  state: InvitationState
  stratum: string
  department: string | null
  count: number
}

/** How many stand where, by stratum and department: one reading of the index serves every choice of a filter. */
export async function countGroups(db: Tx, fieldworkId: string): Promise<InvitationGroup[]> {
  return db.$queryRaw`
    SELECT state, stratum, department, count(*)::int AS count FROM invitation
    WHERE fieldwork_id = ${fieldworkId} GROUP BY state, stratum, department`
}

export async function countProblems(
  db: Tx,
  fieldworkId: string,
): Promise<{ problem: UnitProblem; count: number }[]> {
  return db.$queryRaw`
    SELECT problem, count(*)::int AS count
    FROM invitation i JOIN frame_unit u ON u.frame_id = i.frame_id AND u.key = i.unit_key,
      unnest(u.problems) AS problem
    WHERE i.fieldwork_id = ${fieldworkId} AND cardinality(u.problems) > 0
    GROUP BY problem ORDER BY count DESC, problem`
}

export async function countListed(
  db: Tx,
  fieldworkId: string,
  asked: InvitationsAsked,
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count ${from(fieldworkId, asked)}`
  return row?.count ?? 0
}

/** `fromEnd`: counted from the end of the list, which is nearer to its last pages. Always in the list's order. */
export async function listInvited(
  db: Tx,
  fieldworkId: string,
  asked: InvitationsAsked,
  page: { limit: number; offset: number; fromEnd?: boolean },
): Promise<ListedInvitation[]> {
  const order = orderOf(asked, page.fromEnd)
  const rows = await db.$queryRaw<ListedInvitation[]>`
    WITH chosen AS MATERIALIZED (
      SELECT i.id ${from(fieldworkId, asked)} ORDER BY ${order.by} LIMIT ${page.limit}
      OFFSET ${page.offset}
    )
    SELECT i.id::text, i.unit_key AS "unitKey", u.name, u.email, u.contact, i.stratum, i.department,
      i.design_weight AS "designWeight", u.problems, i.state, i.track
    FROM chosen JOIN invitation i ON i.fieldwork_id = ${fieldworkId} AND i.id = chosen.id
    JOIN frame_unit u ON u.frame_id = i.frame_id AND u.key = i.unit_key
    ORDER BY ${order.by}`
  return page.fromEnd ? rows.reverse() : rows
}

/** Whoever stands before and after one of them in the same list. */
export async function findBeside(
  db: Tx,
  fieldworkId: string,
  asked: InvitationsAsked,
  of: Pick<ListedInvitation, 'id' | 'unitKey' | 'name' | 'stratum' | 'department' | 'track'>,
): Promise<{ previous: string | null; next: string | null }> {
  const here = {
    name: of.name,
    stratum: of.stratum,
    department: of.department ?? '',
    day: of.track.at(-1)?.[0] ?? '',
  }[asked.sort]
  const found = async (isBackwards: boolean) => {
    const { key, by, isUp } = orderOf(asked, isBackwards)
    const beyond = isUp ? Prisma.sql`>` : Prisma.sql`<`
    const [row] = await db.$queryRaw<{ id: string }[]>`
      SELECT i.id::text ${from(fieldworkId, asked)}
        AND ${key} ${beyond}= ${here}
        AND (${key}, i.unit_key, i.id) ${beyond} (${here}, ${of.unitKey}, ${of.id}::uuid)
      ORDER BY ${by} LIMIT 1`
    return row?.id ?? null
  }
  return { previous: await found(true), next: await found(false) }
}

/** Within equals by the unit's key, so that most orders need nothing of the frame. */
function orderOf({ sort, order }: InvitationsAsked, isBackwards = false) {
  const key = {
    name: Prisma.sql`u.name COLLATE "fr-x-icu"`,
    stratum: Prisma.sql`i.stratum`,
    department: Prisma.sql`COALESCE(i.department, '')`,
    day: Prisma.sql`COALESCE(i.track -> -1 ->> 0, '')`,
  }[sort]
  const isUp = (order === 'up') !== isBackwards
  const way = isUp ? Prisma.sql`ASC` : Prisma.sql`DESC`
  return { key, isUp, by: Prisma.sql`${key} ${way}, i.unit_key ${way}, i.id ${way}` }
}

function from(fieldworkId: string, asked: InvitationsAsked): Prisma.Sql {
  const { state, stratum, department, problem, search, sort } = asked
  const ofFrame = sort === 'name' || problem || search
  const conditions = [
    Prisma.sql`i.fieldwork_id = ${fieldworkId}`,
    ...(state ? [Prisma.sql`i.state = ${state}`] : []),
    ...(stratum === undefined ? [] : [Prisma.sql`i.stratum = ${stratum}`]),
    ...(department ? [Prisma.sql`i.department = ${department}`] : []),
    ...(problem ? [Prisma.sql`u.problems @> ARRAY[${problem}]`] : []),
    ...(search ? [Prisma.sql`(u.name ILIKE ${pattern(search)} OR u.key = ${search})`] : []),
  ]
  return Prisma.sql`
    FROM invitation i ${ofFrame ? Prisma.sql`JOIN frame_unit u ON u.frame_id = i.frame_id AND u.key = i.unit_key` : Prisma.empty}
    WHERE ${Prisma.join(conditions, ' AND ')}`
}

/** Nothing typed is a pattern. */
function pattern(search: string): string {
  return `%${search.replace(/[\\%_]/g, '\\$&')}%`
}
