import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { FrameUnit, UnitProblem } from './frame-unit'

/** One statement for a whole batch. */
export async function saveUnits(
  tx: Tx,
  frameId: string,
  units: readonly FrameUnit[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO frame_unit (frame_id, key, name, email, contact, language, commune, department, strata,
      problems)
    SELECT ${frameId}::uuid, it->>'key', it->>'name', it->>'email', it->'contact', it->>'language',
      it->>'commune', it->>'department', it->'strata',
      ARRAY(SELECT jsonb_array_elements_text(it->'problems'))
    FROM jsonb_array_elements(${JSON.stringify(units)}::jsonb) AS it`
}

/** Writes the contacts of units that are there, where they differ. */
export async function updateContacts(
  tx: Tx,
  frameId: string,
  units: readonly FrameUnit[],
): Promise<void> {
  await tx.$executeRaw`
    WITH given AS (
      SELECT it->>'key' AS key, it->>'email' AS email, it->'contact' AS contact,
        it->>'language' AS language,
        ARRAY(SELECT jsonb_array_elements_text(it->'problems')) AS problems
      FROM jsonb_array_elements(${JSON.stringify(units)}::jsonb) AS it
    )
    UPDATE frame_unit u
    SET email = g.email, contact = g.contact, language = g.language, problems = g.problems
    FROM given g WHERE u.frame_id = ${frameId}::uuid AND u.key = g.key
      AND (u.email, u.contact, u.language, u.problems)
        IS DISTINCT FROM (g.email, g.contact, g.language, g.problems)`
}

export type UnitFilter = { search?: string | undefined; problem?: UnitProblem | undefined }

/** By name. */
export async function listUnits(
  db: Tx,
  frameId: string,
  filter: UnitFilter = {},
  page: { limit?: number; offset?: number } = {},
): Promise<FrameUnit[]> {
  return db.$queryRaw`
    SELECT key, name, email, contact, language, commune, department, strata, problems
    FROM frame_unit WHERE ${where(frameId, filter)}
    ORDER BY name, key LIMIT ${page.limit ?? null} OFFSET ${page.offset ?? 0}`
}

export async function countUnits(db: Tx, frameId: string, filter: UnitFilter): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM frame_unit WHERE ${where(frameId, filter)}`
  return row?.count ?? 0
}

/** [key, name] of every unit. */
export async function listUnitNames(db: Tx, frameId: string): Promise<[string, string][]> {
  const rows = await db.$queryRaw<{ key: string; name: string }[]>`
    SELECT key, name FROM frame_unit WHERE frame_id = ${frameId}::uuid`
  return rows.map(({ key, name }) => [key, name])
}

/** How many units have each problem, over several frames. */
export async function countProblems(
  db: Tx,
  frameIds: readonly string[],
): Promise<{ frameId: string; problem: UnitProblem; units: number }[]> {
  return db.$queryRaw`
    SELECT frame_id::text AS "frameId", problem, count(*)::int AS units
    FROM frame_unit, unnest(problems) AS problem
    WHERE frame_id = ANY (${[...frameIds]}::uuid[])
    GROUP BY frame_id, problem ORDER BY units DESC, problem`
}

/** Contacts gone; keys, territories and strata stay. `names`: gone too, the key stands there. */
export async function eraseContactsOf(tx: Tx, frameId: string, names: boolean): Promise<void> {
  await tx.$executeRaw`
    UPDATE frame_unit
    SET email = NULL, contact = '{"lines": []}', language = NULL, problems = '{noContact,noEmail}',
      name = CASE WHEN ${names} THEN key ELSE name END
    WHERE frame_id = ${frameId}::uuid`
}

function where(frameId: string, { search, problem }: UnitFilter): Prisma.Sql {
  const pattern = search && `%${search.replace(/[\\%_]/g, '\\$&')}%`
  const conditions = [
    Prisma.sql`frame_id = ${frameId}::uuid`,
    ...(pattern ? [Prisma.sql`(name ILIKE ${pattern} OR key = ${search})`] : []),
    ...(problem ? [Prisma.sql`${problem} = ANY (problems)`] : []),
  ]
  return Prisma.join(conditions, ' AND ')
}

/** How many units each category of each variable has. */
export async function countByStrata(
  db: Tx,
  frameId: string,
): Promise<{ variable: string; code: string; units: number }[]> {
  return db.$queryRaw`
    SELECT it.key AS variable, it.value AS code, count(*)::int AS units
    FROM frame_unit, jsonb_each_text(strata) it
    WHERE frame_id = ${frameId}::uuid GROUP BY 1, 2 ORDER BY 1, 2`
}
