import type { Tx } from '@/lib/db/client'

/** Browsers that showed a page, by day, up to a day. */
export async function countReached(
  db: Tx,
  fieldworkId: string,
  page: string,
  until: string,
): Promise<number> {
  const [row] = await db.$queryRaw<[{ reached: number }]>`
    SELECT coalesce(sum(count), 0)::int AS reached FROM paradata_count
    WHERE fieldwork_id = ${fieldworkId} AND kind = 'page' AND key = ${page} AND day <= ${until}::date`
  return row.reached
}

export async function countOutcomes(
  db: Tx,
  fieldworkId: string,
  until: string,
): Promise<{ day: string; outcome: string; count: number }[]> {
  return db.$queryRaw`
    SELECT day::text, outcome::text, count(*)::int AS count FROM response
    WHERE fieldwork_id = ${fieldworkId} AND day <= ${until}::date
    GROUP BY day, outcome ORDER BY day`
}
