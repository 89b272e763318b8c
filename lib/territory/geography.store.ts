import type { Tx } from '@/lib/db/client'
import type { CommuneFacts, Geography } from './geography'
import { findMergedCommunes } from './loading.store'
import { searchName } from './search-name'

// A vintage is immutable once loaded, so that every instance holds the same.
const known = new Map<number, Geography>()

/** Read once per process. */
export async function findGeography(db: Tx, vintage: number): Promise<Geography> {
  const held = known.get(vintage)
  if (held) return held
  const communes = await db.$queryRaw<CommuneFacts[]>`
    SELECT code, name, department_code AS department, region_code AS region,
      coalesce(population, 0) AS population
    FROM territory WHERE vintage = ${vintage} AND level = 'commune'`
  const departments = await db.territory.findMany({ where: { vintage, level: 'department' } })
  const byCode = new Map(communes.map((commune) => [commune.code, commune]))
  const geography: Geography = {
    communes: byCode,
    mergedInto: new Map(Object.entries((await findMergedCommunes(db, vintage)) ?? {})),
    departments: new Map(
      departments.flatMap(({ code, name }) => [
        [code, code],
        [searchName(name), code],
      ]),
    ),
  }
  if (communes.length > 0) known.set(vintage, geography)
  return geography
}
