import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { FlagCount } from './monitoring'
import type { CategoryCount } from './sample-margin'

/** What checks raised, by kind; and how many responses wait to be judged. */
export async function countFlags(
  db: Tx,
  fieldworkId: string,
): Promise<{ flags: FlagCount[]; flagged: number }> {
  const rows = await db.$queryRaw<(Omit<FlagCount, 'kind'> & { kind: string | null })[]>`
    SELECT kind, count(*)::int AS raised,
      (count(*) FILTER (WHERE decision = 'confirmed'))::int AS confirmed,
      (count(*) FILTER (WHERE decision = 'cleared'))::int AS cleared
    FROM response_flag WHERE fieldwork_id = ${fieldworkId}
    GROUP BY kind
    UNION ALL
    SELECT NULL, count(DISTINCT response_id)::int, 0, 0
    FROM response_flag WHERE fieldwork_id = ${fieldworkId} AND decision IS NULL`
  return {
    flags: rows
      .flatMap(({ kind, ...counts }) => (kind === null ? [] : [{ kind, ...counts }]))
      .sort((a, b) => b.raised - a.raised || (a.kind < b.kind ? -1 : 1)),
    flagged: rows.find(({ kind }) => kind === null)?.raised ?? 0,
  }
}

/** Complete responses of the universe by crossed codes of profile variables; null: no value. */
export async function countCategories(
  db: Tx,
  fieldworkId: string,
  variables: readonly string[],
): Promise<CategoryCount[]> {
  const codes = Prisma.join(variables.map((variable) => Prisma.sql`values->>${variable}::text`))
  return db.$queryRaw`
    SELECT ARRAY[${codes}] AS codes, sum(count)::int AS count FROM profile_cell
    WHERE fieldwork_id = ${fieldworkId} AND in_universe GROUP BY 1`
}
