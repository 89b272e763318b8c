import type { Tx } from '@/lib/db/client'
import { canonicalJson } from '@/lib/platform/canonical-json'
import { addBlock, type BlockCounts, packBlock, unpackBlock } from './cell-block'
import { changesOf, type Deltas, dayCounts } from './deltas'

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
  await tx.$executeRaw`DELETE FROM cell_block WHERE fieldwork_id = ${fieldworkId}`
  await tx.$executeRaw`DELETE FROM profile_cell WHERE fieldwork_id = ${fieldworkId}`
  await tx.$executeRaw`
    DELETE FROM paradata_count
    WHERE fieldwork_id = ${fieldworkId} AND kind = ANY (${[...dayCounts]}::text[])`
}

/** One state of a fieldwork's cells. Ids of profiles ascend. */
export type StoredCells = {
  /** Of this very state: no other state has or had it. */
  stamp: string
  talliedPlan: string | null
  profiles: { id: number; values: Record<string, string>; inUniverse: boolean; count: number }[]
  /** Packed, by variable. */
  blocks: Map<string, Uint8Array>
}

/**
 * The cells in one statement, so in one state. Where they are those that the caller knows by their stamp,
 * only the stamp comes back: what grows with the cells stays where it is.
 */
export async function readCells(
  db: Tx,
  fieldworkId: string,
  known: string | null,
): Promise<StoredCells | { stamp: string; talliedPlan: string | null }> {
  const rows = await db.$queryRaw<{ kind: string; name: string | null; data: Uint8Array | null }[]>`
    WITH state AS (
      SELECT tallied_plan,
        (SELECT encode(data, 'hex') FROM cell_block
         WHERE fieldwork_id = ${fieldworkId} AND variable = ${stampName}) AS stamp
      FROM fieldwork WHERE id = ${fieldworkId}
    )
    SELECT 'stamp' AS kind, stamp AS name, NULL::bytea AS data FROM state
    UNION ALL SELECT 'plan', tallied_plan, NULL FROM state
    UNION ALL
    SELECT 'profiles', NULL, convert_to(coalesce(
        json_agg(json_build_array(id, values, in_universe, count) ORDER BY id)::text, '[]'), 'UTF8')
      FROM profile_cell
      WHERE fieldwork_id = ${fieldworkId}
        AND (SELECT stamp FROM state) IS DISTINCT FROM ${known}::text
    UNION ALL
    SELECT 'block', variable, data FROM cell_block
      WHERE fieldwork_id = ${fieldworkId} AND variable <> ${stampName}
        AND (SELECT stamp FROM state) IS DISTINCT FROM ${known}::text`
  const of = (kind: string) => rows.find((row) => row.kind === kind)
  const state = { stamp: of('stamp')?.name ?? '', talliedPlan: of('plan')?.name ?? null }
  if (known !== null && state.stamp === known) return state
  type Row = [number, Record<string, string>, boolean, number]
  const profiles: Row[] = JSON.parse(Buffer.from(of('profiles')?.data ?? []).toString() || '[]')
  return {
    ...state,
    profiles: profiles.map(([id, values, inUniverse, count]) => ({
      id,
      values,
      inUniverse,
      count,
    })),
    blocks: new Map(
      rows.flatMap(({ kind, name, data }) =>
        kind === 'block' && name !== null && data ? [[name, data] as const] : [],
      ),
    ),
  }
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

/** After something was taken away: what is counted nowhere leaves no trace. Blocks keep no line of 0. */
export async function removeEmptyCells(tx: Tx, fieldworkId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM profile_cell WHERE fieldwork_id = ${fieldworkId} AND count = 0`
  await tx.$executeRaw`
    DELETE FROM paradata_count
    WHERE fieldwork_id = ${fieldworkId} AND kind = ANY (${[...dayCounts]}::text[]) AND count = 0`
}

/** Adds the counts. The caller holds the fieldwork's cells. */
export async function addToCells(tx: Tx, fieldworkId: string, deltas: Deltas): Promise<void> {
  const profileOf = await addToProfiles(tx, fieldworkId, deltas)
  const changes = changesOf(deltas, (key) => {
    const profile = profileOf.get(key)
    if (profile === undefined) throw new Error(`no profile cell for ${key}`)
    return profile
  })
  const variables = [...changes.keys()]
  for (let from = 0; from < variables.length; from += blocksAtOnce)
    await addToBlocks(tx, fieldworkId, variables.slice(from, from + blocksAtOnce), changes)
  await addByDay(tx, fieldworkId, deltas)
  await stamp(tx, fieldworkId)
}

/** A statement carries a few megabytes at most. */
const blocksAtOnce = 100

async function addToBlocks(
  tx: Tx,
  fieldworkId: string,
  variables: string[],
  changes: Map<string, BlockCounts>,
): Promise<void> {
  const found = await tx.$queryRaw<{ variable: string; data: Uint8Array }[]>`
    SELECT variable, data FROM cell_block
    WHERE fieldwork_id = ${fieldworkId} AND variable = ANY (${variables}::text[])`
  const before = new Map(found.map(({ variable, data }) => [variable, data]))
  const blocks = variables.map((variable) => {
    const data = before.get(variable)
    const added = addBlock(data ? unpackBlock(data) : new Map(), changes.get(variable) ?? new Map())
    return Buffer.from(packBlock(added)).toString('base64')
  })
  await tx.$executeRaw`
    INSERT INTO cell_block (fieldwork_id, variable, data)
    SELECT ${fieldworkId}, d.variable, decode(d.data, 'base64')
    FROM unnest(${variables}::text[], ${blocks}::text[]) AS d (variable, data)
    ON CONFLICT (fieldwork_id, variable) DO UPDATE SET data = EXCLUDED.data`
}

/** No variable has this name: those of items begin with a letter, those of indicators with their prefix. */
const stampName = '@stamp'

async function stamp(tx: Tx, fieldworkId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO cell_block (fieldwork_id, variable, data)
    VALUES (${fieldworkId}, ${stampName}, uuid_send(gen_random_uuid()))
    ON CONFLICT (fieldwork_id, variable) DO UPDATE SET data = EXCLUDED.data`
}

/** Ids of the profile cells, by the deltas' keys. New ones follow the greatest without a gap. */
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
      coalesce(p.id, (SELECT coalesce(max(id), 0) FROM profile_cell WHERE fieldwork_id = ${fieldworkId})
        + row_number() OVER (PARTITION BY p.id IS NULL)),
      d.key, d.values::jsonb, d.in_universe, d.count
    FROM unnest(
      ${cells.map((cell) => cell.stored)}::text[], ${cells.map((cell) => cell.values)}::text[],
      ${cells.map((cell) => cell.inUniverse)}::bool[], ${cells.map((cell) => cell.count)}::int[]
    ) AS d (key, values, in_universe, count)
    LEFT JOIN profile_cell p ON p.fieldwork_id = ${fieldworkId} AND p.key = d.key
    ON CONFLICT (fieldwork_id, key) DO UPDATE SET count = profile_cell.count + EXCLUDED.count
    RETURNING id, key`
  const ids = new Map(rows.map(({ id, key }) => [key, id]))
  return new Map(cells.map(({ key, stored }) => [key, ids.get(stored) as number]))
}

async function addByDay(tx: Tx, fieldworkId: string, deltas: Deltas): Promise<void> {
  const keys = [...deltas.byDay.keys()].map((key) => key.split(' '))
  await tx.$executeRaw`
    INSERT INTO paradata_count (fieldwork_id, day, kind, key, shard, count)
    SELECT ${fieldworkId}, d.day, d.kind, d.key, 0, d.count
    FROM unnest(
      ${keys.map(([day]) => day)}::text[]::date[],
      ${keys.map(([, kind]) => kind)}::text[], ${keys.map(([, , key]) => key)}::text[],
      ${[...deltas.byDay.values()]}::int[]
    ) AS d (day, kind, key, count)
    ON CONFLICT (fieldwork_id, day, kind, key, shard)
    DO UPDATE SET count = paradata_count.count + EXCLUDED.count`
}
