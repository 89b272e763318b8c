import type { Db, Tx } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import {
  type CommuneFile,
  type DepartmentFile,
  type EpciFile,
  officialFile,
  type RegionFile,
  territorySets,
} from './official-geography'
import { searchName } from './search-name'
import { vintage } from './vintage'

type Row = Prisma.TerritoryCreateManyInput

const settingKey = `territories-${vintage}`

/**
 * Loads the official geography once; false when it was there already.
 * Overseas collectivities are left out: they have no commune in the census sense of the others.
 */
export async function loadTerritories(db: Db): Promise<boolean> {
  if (await db.setting.findUnique({ where: { key: settingKey } })) return false
  const rows = territoryRows()
  return db.$transaction(
    async (tx) => {
      // Two first starts at once: the second waits here and finds it done.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(721002)`
      if (await tx.setting.findUnique({ where: { key: settingKey } })) return false
      for (let at = 0; at < rows.length; at += 5000) await insert(tx, rows.slice(at, at + 5000))
      await tx.territorySet.createMany({ data: territorySets, skipDuplicates: true })
      await tx.setting.create({ data: { key: settingKey, value: { rows: rows.length } } })
      return true
    },
    { timeout: 60_000 },
  )
}

function territoryRows(): Row[] {
  const communes = officialFile<CommuneFile>('communes').filter(
    (commune) => commune.type === 'commune-actuelle' && commune.zone !== 'com',
  )
  const epcis = officialFile<EpciFile>('epci')
  const epciOf = new Map(epcis.flatMap((epci) => epci.membres.map((it) => [it.code, epci.code])))
  const populationOf = new Map<string, number>()
  const add = (key: string, population: number) =>
    populationOf.set(key, (populationOf.get(key) ?? 0) + population)
  for (const { departement, region, population = 0 } of communes) {
    add(`department ${departement}`, population)
    add(`region ${region}`, population)
  }
  return [
    ...communes.map((it) =>
      row('commune', it.code, it.nom, {
        population: it.population ?? 0,
        regionCode: it.region,
        departmentCode: it.departement,
        epciCode: epciOf.get(it.code) ?? null,
        postalCodes: it.codesPostaux ?? [],
      }),
    ),
    ...epcis.map((it) => row('epci', it.code, it.nom, {})),
    ...officialFile<DepartmentFile>('departements')
      .filter((it) => it.zone !== 'com')
      .map((it) =>
        row('department', it.code, it.nom, {
          population: populationOf.get(`department ${it.code}`) ?? 0,
          regionCode: it.region,
        }),
      ),
    ...officialFile<RegionFile>('regions')
      .filter((it) => it.zone !== 'com')
      .map((it) =>
        row('region', it.code, it.nom, { population: populationOf.get(`region ${it.code}`) ?? 0 }),
      ),
  ]
}

function row(level: Row['level'], code: string, name: string, facts: Partial<Row>): Row {
  return { vintage, level, code, name, searchName: searchName(name), postalCodes: [], ...facts }
}

/** One parameter for a whole batch: 35 000 rows in a second or two. */
async function insert(tx: Tx, rows: Row[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO territory (vintage, level, code, name, search_name, population, region_code,
      department_code, epci_code, postal_codes)
    SELECT (it->>'vintage')::int, (it->>'level')::"TerritoryLevel", it->>'code', it->>'name',
      it->>'searchName', (it->>'population')::int, it->>'regionCode', it->>'departmentCode',
      it->>'epciCode', ARRAY(SELECT jsonb_array_elements_text(it->'postalCodes'))
    FROM jsonb_array_elements(${JSON.stringify(rows)}::jsonb) AS it
    ON CONFLICT DO NOTHING`
}
