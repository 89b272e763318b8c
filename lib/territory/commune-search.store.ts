import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { ParsedSearch } from './search-name'
import type { FoundCommune } from './territory'

/** Searched in one region, or everywhere. */
export type CommuneSearch = ParsedSearch & { vintage: number; region: string | null; limit: number }

/**
 * First the very name (« Mans » is Le Mans), then names that begin with the query, then names with a word
 * that does, then names that hold it; the most populous first.
 */
export async function listCommunesFound(db: Tx, search: CommuneSearch): Promise<FoundCommune[]> {
  const { names, together, postal, region } = search
  const byName = names.length === 0 ? { found: all, rank: same } : nameSearch(names, together)
  const byPostal =
    postal === ''
      ? all
      : Prisma.sql`EXISTS (SELECT FROM unnest(c.postal_codes) p WHERE p LIKE ${`${postal}%`})`
  return db.$queryRaw<FoundCommune[]>`
    ${shown(search.vintage)} AND ${region === null ? all : Prisma.sql`c.region_code = ${region}`}
      AND ${byName.found} AND ${byPostal}
    ORDER BY ${byName.rank}, c.population DESC, c.name, c.code
    LIMIT ${search.limit}`
}

export async function findCommuneShown(
  db: Tx,
  vintage: number,
  code: string,
): Promise<FoundCommune | null> {
  const found = await db.$queryRaw<FoundCommune[]>`${shown(vintage)} AND c.code = ${code}`
  return found[0] ?? null
}

/** Every commune of a region, the most populous first. */
export async function listCommunesOfRegion(
  db: Tx,
  vintage: number,
  region: string,
): Promise<FoundCommune[]> {
  return db.$queryRaw<FoundCommune[]>`
    ${shown(vintage)} AND c.region_code = ${region}
    ORDER BY c.population DESC, c.name, c.code`
}

const all = Prisma.sql`TRUE`
const same = Prisma.sql`NULL::int`

function shown(vintage: number): Prisma.Sql {
  return Prisma.sql`
    SELECT c.code, c.name, c.department_code AS department, d.name AS "departmentName",
      c.postal_codes AS "postalCodes", c.population
    FROM territory c
    JOIN territory d ON d.vintage = c.vintage AND d.level = 'department' AND d.code = c.department_code
    WHERE c.vintage = ${vintage} AND c.level = 'commune'`
}

/** The names hold letters, digits and single spaces only: nothing in them is a pattern. */
function nameSearch(names: string[], together: string) {
  const withArticle = names.flatMap((name) =>
    ['', 'l ', 'le ', 'la ', 'les '].map((it) => it + name),
  )
  const unspaced = Prisma.sql`replace(c.search_name, ' ', '')`
  return {
    found: Prisma.sql`(
      c.search_name LIKE ANY(${names.map((name) => `%${name}%`)})
      OR ${unspaced} LIKE ${`${together}%`})`,
    rank: Prisma.sql`CASE
      WHEN c.search_name = ANY(${withArticle}) OR ${unspaced} = ${together} THEN 0
      WHEN c.search_name LIKE ANY(${names.map((name) => `${name}%`)}) THEN 1
      WHEN c.search_name LIKE ANY(${names.map((name) => `% ${name}%`)}) THEN 2
      ELSE 3 END`,
  }
}
