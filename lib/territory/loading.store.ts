import type { Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import type { TerritorySet } from './territory'

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
