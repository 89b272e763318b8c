import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { TerritorySet } from './territory'

const MergedCommunes = z.record(z.string(), z.string())

export type TerritoryRow = Prisma.TerritoryCreateManyInput

const settingKey = (vintage: number) => `territories-${vintage}`

export async function wasLoaded(db: Tx, vintage: number): Promise<boolean> {
  return (await db.setting.count({ where: { key: settingKey(vintage) } })) === 1
}

/** False: another did. Two first starts at once: the second waits here until the first is done. */
export async function markLoaded(tx: Tx, vintage: number): Promise<boolean> {
  const { count } = await tx.setting.createMany({
    data: [{ key: settingKey(vintage), value: true }],
    skipDuplicates: true,
  })
  return count === 1
}

const mergedKey = (vintage: number) => `merged-communes-${vintage}`

/** By code, the commune that it is now part of. Null: not loaded. */
export async function findMergedCommunes(
  db: Tx,
  vintage: number,
): Promise<Record<string, string> | null> {
  const row = await db.setting.findUnique({ where: { key: mergedKey(vintage) } })
  return row && MergedCommunes.parse(row.value)
}

export async function saveMergedCommunes(
  db: Tx,
  vintage: number,
  merged: Record<string, string>,
): Promise<void> {
  const data = [{ key: mergedKey(vintage), value: merged }]
  await db.setting.createMany({ data, skipDuplicates: true })
}

/** One parameter for a whole batch: the 35 000 communes take a second or two. */
export async function saveTerritories(tx: Tx, rows: TerritoryRow[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO territory (vintage, level, code, name, search_name, population, region_code,
      department_code, epci_code, postal_codes)
    SELECT (it->>'vintage')::int, (it->>'level')::"TerritoryLevel", it->>'code', it->>'name',
      it->>'searchName', (it->>'population')::int, it->>'regionCode', it->>'departmentCode',
      it->>'epciCode', ARRAY(SELECT jsonb_array_elements_text(it->'postalCodes'))
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) AS it`
}

export async function saveTerritorySets(tx: Tx, sets: TerritorySet[]): Promise<void> {
  await tx.territorySet.createMany({ data: sets, skipDuplicates: true })
}
