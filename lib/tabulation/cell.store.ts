import type { Tx } from '@/lib/db/client'
import { canonicalJson } from '@/lib/platform/canonical-json'
import type { Counts } from './counts'
import { type Deltas, linesOf } from './deltas'

/** Two folds never write the same fieldwork's cells at once; held until the transaction ends. */
export async function tryLockCells(tx: Tx, fieldworkId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${fieldworkId}, 721002)) AS held`
  return row?.held === true
}

export async function markTallied(tx: Tx, fieldworkId: string, plan: string | null): Promise<void> {
  await tx.$executeRaw`UPDATE fieldwork SET tallied_plan = ${plan} WHERE id = ${fieldworkId}`
}

export async function clearCells(tx: Tx, fieldworkId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM cell WHERE fieldwork_id = ${fieldworkId}`
  await tx.$executeRaw`DELETE FROM profile_cell WHERE fieldwork_id = ${fieldworkId}`
  await tx.$executeRaw`
    DELETE FROM paradata_count WHERE fieldwork_id = ${fieldworkId} AND kind = 'outcome'`
}

type Scope = { universe: boolean; departments?: readonly string[] | undefined }

/** Sums over the profile cells of the scope. */
export async function readCounts(db: Tx, fieldworkId: string, scope: Scope): Promise<Counts> {
  const profiles = await readProfilesIn(db, fieldworkId, scope)
  // One pass over the fieldwork's cells, whatever the planner knows of them: a join, or an index
  // searched for each profile, reads them once for each profile instead. Hence `+ 0`.
  const rows = await db.$queryRaw<{ variable: string; code: string; count: number }[]>`
    SELECT variable, code, sum(count)::int AS count FROM cell
    WHERE fieldwork_id = ${fieldworkId} AND (profile + 0) = ANY (${profiles}::int[])
    GROUP BY variable, code`
  const counts = new Map<string, Map<string, number>>()
  for (const { variable, code, count } of rows) {
    const codes = counts.get(variable) ?? new Map<string, number>()
    counts.set(variable, codes.set(code, count))
  }
  return counts
}

async function readProfilesIn(db: Tx, fieldworkId: string, scope: Scope): Promise<number[]> {
  const departments = scope.departments ? [...scope.departments] : null
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM profile_cell
    WHERE fieldwork_id = ${fieldworkId}
      AND (in_universe OR NOT ${scope.universe}::bool)
      AND (${departments}::text[] IS NULL OR values->>'department' = ANY (${departments}::text[]))`
  return rows.map(({ id }) => id)
}

export async function readSampleCount(db: Tx, fieldworkId: string, scope: Scope): Promise<number> {
  const departments = scope.departments ? [...scope.departments] : null
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT coalesce(sum(count), 0)::int AS count FROM profile_cell
    WHERE fieldwork_id = ${fieldworkId}
      AND (in_universe OR NOT ${scope.universe}::bool)
      AND (${departments}::text[] IS NULL OR values->>'department' = ANY (${departments}::text[]))`
  return row?.count ?? 0
}

/** Complete responses by department, where the profile has it. */
export async function readDepartments(
  db: Tx,
  fieldworkId: string,
): Promise<{ code: string; count: number }[]> {
  return db.$queryRaw`
    SELECT values->>'department' AS code, sum(count)::int AS count FROM profile_cell
    WHERE fieldwork_id = ${fieldworkId} AND values->>'department' NOT LIKE '@%'
    GROUP BY 1 ORDER BY 1`
}

/** After something was taken away: what is counted nowhere leaves no trace. */
export async function removeEmptyCells(tx: Tx, fieldworkId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM cell WHERE fieldwork_id = ${fieldworkId} AND count = 0`
  await tx.$executeRaw`DELETE FROM profile_cell WHERE fieldwork_id = ${fieldworkId} AND count = 0`
  await tx.$executeRaw`
    DELETE FROM paradata_count
    WHERE fieldwork_id = ${fieldworkId} AND kind = 'outcome' AND count = 0`
}

/** Adds the counts. The caller holds the fieldwork's cells. */
export async function addToCells(tx: Tx, fieldworkId: string, deltas: Deltas): Promise<void> {
  const profileOf = await addToProfiles(tx, fieldworkId, deltas)
  const rows = new Rows(tx, fieldworkId)
  for (const [key, delta] of deltas.profiles) {
    const profile = profileOf.get(key)
    if (profile === undefined) throw new Error(`no profile cell for ${key}`)
    for (const [variable, code, count] of linesOf(delta))
      await rows.add(profile, variable, code, count)
  }
  await rows.flush()
  await addOutcomes(tx, fieldworkId, deltas)
}

/** Ids of the profile cells, by the deltas' keys. */
async function addToProfiles(
  tx: Tx,
  fieldworkId: string,
  deltas: Deltas,
): Promise<Map<string, number>> {
  const cells = [...deltas.profiles].map(([key, { values, inUniverse, count }]) => ({
    key,
    // The universe may depend on what is no profile variable, so it tells cells apart too.
    stored: canonicalJson({ ...values, '@universe': inUniverse ? '1' : '0' }),
    values: JSON.stringify(values),
    inUniverse,
    count,
  }))
  const rows = await tx.$queryRaw<{ id: number; key: string }[]>`
    INSERT INTO profile_cell (fieldwork_id, id, key, values, in_universe, count)
    SELECT ${fieldworkId},
      (SELECT coalesce(max(id), 0) FROM profile_cell WHERE fieldwork_id = ${fieldworkId})
        + row_number() OVER (),
      d.key, d.values::jsonb, d.in_universe, d.count
    FROM unnest(
      ${cells.map((cell) => cell.stored)}::text[], ${cells.map((cell) => cell.values)}::text[],
      ${cells.map((cell) => cell.inUniverse)}::bool[], ${cells.map((cell) => cell.count)}::int[]
    ) AS d (key, values, in_universe, count)
    ON CONFLICT (fieldwork_id, key) DO UPDATE SET count = profile_cell.count + EXCLUDED.count
    RETURNING id, key`
  const ids = new Map(rows.map(({ id, key }) => [key, id]))
  return new Map(cells.map(({ key, stored }) => [key, ids.get(stored) as number]))
}

async function addOutcomes(tx: Tx, fieldworkId: string, deltas: Deltas): Promise<void> {
  const keys = [...deltas.outcomes.keys()].map((key) => key.split(' '))
  await tx.$executeRaw`
    INSERT INTO paradata_count (fieldwork_id, day, kind, key, shard, count)
    SELECT ${fieldworkId}, d.day, 'outcome', d.key, 0, d.count
    FROM unnest(
      ${keys.map(([day]) => day)}::text[]::date[], ${keys.map(([, key]) => key)}::text[],
      ${[...deltas.outcomes.values()]}::int[]
    ) AS d (day, key, count)
    ON CONFLICT (fieldwork_id, day, kind, key, shard)
    DO UPDATE SET count = paradata_count.count + EXCLUDED.count`
}

/** Upserts in statements of bounded size. */
class Rows {
  private profiles: number[] = []
  private variables: string[] = []
  private codes: string[] = []
  private counts: number[] = []

  constructor(
    private readonly tx: Tx,
    private readonly fieldworkId: string,
  ) {}

  async add(profile: number, variable: string, code: string, count: number): Promise<void> {
    this.profiles.push(profile)
    this.variables.push(variable)
    this.codes.push(code)
    this.counts.push(count)
    if (this.profiles.length >= 20_000) await this.flush()
  }

  async flush(): Promise<void> {
    if (this.profiles.length === 0) return
    await this.tx.$executeRaw`
      INSERT INTO cell (fieldwork_id, profile, variable, code, count)
      SELECT ${this.fieldworkId}, d.*
      FROM unnest(
        ${this.profiles}::int[], ${this.variables}::text[], ${this.codes}::text[],
        ${this.counts}::int[]
      ) AS d (profile, variable, code, count)
      ON CONFLICT (fieldwork_id, variable, profile, code)
      DO UPDATE SET count = cell.count + EXCLUDED.count`
    this.profiles = []
    this.variables = []
    this.codes = []
    this.counts = []
  }
}
