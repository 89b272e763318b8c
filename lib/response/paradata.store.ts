import type { Tx } from '@/lib/db/client'

/** Pages reached and minutes taken: anonymous counters, no response in them. */
export type Paradatum = { kind: 'page' | 'minutes'; key: string }

/**
 * Adds one while the fieldwork is open. `shard` spreads simultaneous writes over as many rows. In an anonymous
 * follow-up all is counted on the first day, and aside until responses are mixed: beside the marks of a day or of an
 * hour, its pages would tell who saw them.
 */
export async function countParadatum(
  db: Tx,
  fieldworkId: string,
  { kind, key }: Paradatum,
  shard: number,
): Promise<boolean> {
  const written = await db.$executeRaw`
    INSERT INTO paradata_count (fieldwork_id, day, kind, key, shard, count)
    SELECT id, CASE WHEN follow_up = 'anonymous' THEN opens_on ELSE today END,
      ${kind}, ${key}, ${shard}::int + CASE WHEN follow_up = 'anonymous' THEN ${aside}::int ELSE 0 END, 1
    FROM fieldwork, (SELECT (now() AT TIME ZONE 'Europe/Paris')::date AS today) clock
    WHERE id = ${fieldworkId} AND state = 'open' AND today BETWEEN opens_on AND closes_on
    ON CONFLICT (fieldwork_id, day, kind, key, shard)
    DO UPDATE SET count = paradata_count.count + 1`
  return written === 1
}

/** To the shard of what is counted aside until responses are mixed (`rewriteBeside`). */
export const aside = 1_000

/** `day`: ISO 8601. Pages and minutes are counted by the browser's beacons, the rest by the fold. */
export async function listParadata(
  db: Tx,
  fieldworkId: string,
): Promise<{ day: string; kind: string; key: string; count: number }[]> {
  return db.$queryRaw`
    SELECT day::text, kind, key, sum(count)::int AS count FROM paradata_count
    WHERE fieldwork_id = ${fieldworkId} AND shard < ${aside}::int GROUP BY day, kind, key ORDER BY day`
}

/** Beyond the shards that simultaneous respondents write to. */
const shardOfImports = 99

export async function replaceCounts(
  db: Tx,
  fieldworkId: string,
  counts: readonly (Paradatum & { day: string; count: number })[],
): Promise<void> {
  await db.$executeRaw`
    INSERT INTO paradata_count (fieldwork_id, day, kind, key, shard, count)
    SELECT ${fieldworkId}, (it->>'day')::date, it->>'kind', it->>'key', ${shardOfImports},
      (it->>'count')::int
    FROM jsonb_array_elements(${JSON.stringify(counts)}::jsonb) AS it
    ON CONFLICT (fieldwork_id, day, kind, key, shard) DO UPDATE SET count = excluded.count`
}
