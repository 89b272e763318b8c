import { randomBytes, randomInt } from 'node:crypto'
import type { Tx } from '@/lib/db/client'
import { hashOfNetwork } from './network'

/** Attempts are counted by spans of so many minutes. */
export const windowMinutes = 10

/** Everyone: the network under which all attempts of a scope are counted. */
const everyone = '*'

/** Rows between which attempts that come together are shared out, so that they wait for one another little. */
const shards = 8

/**
 * How many attempts of that scope came from that network in the current ten minutes, this one included. `network`:
 * of `networkOfRequest`; null, where it is not known: 1. Counted in the database: all instances share it.
 */
export async function countAttempt(
  db: Tx,
  scope: string,
  network: string | null,
  now: Date,
): Promise<number> {
  return (await countAttempts(db, scope, network, now)).ofNetwork
}

/** As `countAttempt`, with those of everyone: one statement. */
export async function countAttempts(
  db: Tx,
  scope: string,
  network: string | null,
  now: Date,
): Promise<{ ofNetwork: number; ofAll: number }> {
  const window = windowAt(now)
  const salt = await saltOfDay(db, now)
  const one = network === null ? null : hashOfNetwork(salt, scope, network)
  const shard = randomInt(shards)
  // By itself it need not wait for the disk: a count that a crash loses is no answer lost.
  const isAlone = '$transaction' in db
  const [row] = await db.$queryRaw<[{ ofNetwork: number; ofAll: number }]>`
    WITH mine AS (
      INSERT INTO attempt_count AS known (scope, network, "window", shard, count)
      SELECT ${scope}, name, ${window}, ${shard}::smallint, 1
      FROM unnest(ARRAY[${everyone}, ${one}]) name WHERE name IS NOT NULL
      ON CONFLICT (scope, network, "window", shard) DO UPDATE SET count = known.count + 1
      RETURNING network, count
    ), others AS (
      SELECT network, count FROM attempt_count
      WHERE scope = ${scope} AND network IN (${everyone}, ${one}) AND "window" = ${window}
        AND shard <> ${shard}
    ), every AS (SELECT * FROM mine UNION ALL SELECT * FROM others)
    SELECT COALESCE(sum(count) FILTER (WHERE network = ${one}), 1)::int AS "ofNetwork",
      sum(count) FILTER (WHERE network = ${everyone})::int AS "ofAll",
      CASE WHEN ${isAlone} THEN set_config('synchronous_commit', 'off', true) END
    FROM every`
  return { ofNetwork: row.ofNetwork, ofAll: row.ofAll }
}

/** How many there were so far, without counting one. Null is nobody. */
export async function attemptsSoFar(
  db: Tx,
  scope: string,
  network: string | null,
  now: Date,
): Promise<number> {
  if (network === null) return 0
  const name = hashOfNetwork(await saltOfDay(db, now), scope, network)
  const { _sum } = await db.attemptCount.aggregate({
    where: { scope, network: name, window: windowAt(now) },
    _sum: { count: true },
  })
  return _sum.count ?? 0
}

/** Attempts of a scope in the ten minutes of that instant, in all and from the network they came from most. */
export async function readAttempts(
  db: Tx,
  scope: string,
  now: Date,
): Promise<{ ofAll: number; networks: number; ofBusiest: number }> {
  const [row] = await db.$queryRaw<[{ ofAll: number; networks: number; ofBusiest: number }]>`
    SELECT COALESCE(sum(count) FILTER (WHERE network = ${everyone}), 0)::int AS "ofAll",
      (count(*) FILTER (WHERE network <> ${everyone}))::int AS networks,
      COALESCE(max(count) FILTER (WHERE network <> ${everyone}), 0)::int AS "ofBusiest"
    FROM (
      SELECT network, sum(count) AS count FROM attempt_count
      WHERE scope = ${scope} AND "window" = ${windowAt(now)} GROUP BY network
    ) networks`
  return row
}

/**
 * Counts of a day ago, and the salts that gave their networks a name: nothing then says any more from where
 * anything came.
 */
export async function forgetAttempts(db: Tx, now: Date): Promise<number> {
  const dayAgo = new Date(now.getTime() - 86_400_000)
  await db.networkSalt.deleteMany({ where: { day: { lt: dayOf(dayAgo) } } })
  const { count } = await db.attemptCount.deleteMany({ where: { window: { lt: dayAgo } } })
  return count
}

const salts = new WeakMap<object, { day: string; salt: Uint8Array }>()

/** Drawn by whoever needs it first; kept in memory for its day alone. */
async function saltOfDay(db: Tx, now: Date): Promise<Uint8Array> {
  const day = dayOf(now)
  const known = salts.get(db)
  if (known?.day === day.toISOString()) return known.salt
  const drawn = { day, salt: randomBytes(32) }
  await db.networkSalt.createMany({ data: [drawn], skipDuplicates: true })
  const { salt } = await db.networkSalt.findUniqueOrThrow({ where: { day } })
  salts.set(db, { day: day.toISOString(), salt })
  return salt
}

const windowMs = windowMinutes * 60_000

const windowAt = (now: Date) => new Date(Math.floor(now.getTime() / windowMs) * windowMs)

/** The day of an instant, UTC. */
const dayOf = (instant: Date) => new Date(`${instant.toISOString().slice(0, 10)}T00:00:00Z`)
