import type { Db } from '@/lib/db/client'
import {
  findMergedCommunes,
  markLoaded,
  saveMergedCommunes,
  saveTerritories,
  saveTerritorySets,
  type TerritoryRow,
  wasLoaded,
} from './loading.store'
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

/**
 * Loads the official geography once; false when it was there already.
 * Overseas collectivities are left out: they have no commune in the census sense of the others.
 */
export async function loadTerritories(db: Db): Promise<boolean> {
  if (!(await findMergedCommunes(db, vintage)))
    await saveMergedCommunes(db, vintage, mergedCommunes())
  if (await wasLoaded(db, vintage)) return false
  const rows = territoryRows()
  return db.$transaction(
    async (tx) => {
      if (!(await markLoaded(tx, vintage))) return false
      for (let at = 0; at < rows.length; at += 5000)
        await saveTerritories(tx, rows.slice(at, at + 5000))
      await saveTerritorySets(tx, territorySets)
      return true
    },
    { timeout: 60_000 },
  )
}

/** Delegated and associated communes keep the code that they had, without being communes any more. */
function mergedCommunes(): Record<string, string> {
  const all = officialFile<CommuneFile>('communes')
  const current = new Set(all.flatMap((it) => (it.type === 'commune-actuelle' ? [it.code] : [])))
  return Object.fromEntries(
    all.flatMap(({ code, chefLieu }) =>
      chefLieu && current.has(chefLieu) && !current.has(code) ? [[code, chefLieu]] : [],
    ),
  )
}

function territoryRows(): TerritoryRow[] {
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

function row(
  level: TerritoryRow['level'],
  code: string,
  name: string,
  facts: Partial<TerritoryRow>,
): TerritoryRow {
  return { vintage, level, code, name, searchName: searchName(name), postalCodes: [], ...facts }
}
