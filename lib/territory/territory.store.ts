import type { Tx } from '@/lib/db/client'
import { Localized } from '@/lib/platform/localized'
import { type StoredTerritory, sizeBand, type TerritorySet } from './territory'

export type Commune = {
  code: string
  name: string
  department: string
  region: string
  epci: string | null
  population: number
  postalCodes: string[]
}

export async function findCommune(db: Tx, vintage: number, code: string): Promise<Commune | null> {
  const row = await db.territory.findUnique({
    where: { vintage_level_code: { vintage, level: 'commune', code } },
  })
  if (!row) return null
  return {
    code: row.code,
    name: row.name,
    department: row.departmentCode as string,
    region: row.regionCode as string,
    epci: row.epciCode,
    population: row.population ?? 0,
    postalCodes: row.postalCodes,
  }
}

export type RegionCommune = { department: string; region: string; population: number }

/** Every commune of a region: enough to count them, or their inhabitants. */
export async function listCommunes(
  db: Tx,
  vintage: number,
  regionCode: string,
): Promise<RegionCommune[]> {
  return db.$queryRaw`
    SELECT department_code AS department, region_code AS region, coalesce(population, 0) AS population
    FROM territory
    WHERE vintage = ${vintage} AND level = 'commune' AND region_code = ${regionCode}`
}

export type Department = { code: string; name: string; population: number }

export async function listDepartments(
  db: Tx,
  vintage: number,
  regionCode: string,
): Promise<Department[]> {
  const rows = await db.territory.findMany({
    where: { vintage, level: 'department', regionCode },
    orderBy: { code: 'asc' },
  })
  return rows.map(({ code, name, population }) => ({ code, name, population: population ?? 0 }))
}

export async function findRegion(
  db: Tx,
  vintage: number,
  code: string,
): Promise<{ code: string; name: string; population: number } | null> {
  const row = await db.territory.findUnique({
    where: { vintage_level_code: { vintage, level: 'region', code } },
  })
  return row && { code: row.code, name: row.name, population: row.population ?? 0 }
}

/** In the order of the codes; those unknown are absent. */
export async function listTerritorySets(db: Tx, codes: string[]): Promise<TerritorySet[]> {
  const rows = await db.territorySet.findMany({ where: { code: { in: codes } } })
  return rows
    .map((row) => ({ ...row, name: Localized.parse(row.name) }))
    .sort((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code))
}

export type CommuneMap = ReadonlyMap<string, StoredTerritory>

// A vintage is immutable once loaded, so that every instance holds the same map.
const maps = new Map<number, Promise<CommuneMap>>()

/** Every commune of a vintage as answers store it. Read once per process. */
export async function communeMap(db: Tx, vintage: number): Promise<CommuneMap> {
  const known = maps.get(vintage)
  if (known) return known
  const reading = readCommunes(db, vintage)
  maps.set(vintage, reading)
  try {
    const map = await reading
    if (map.size === 0) maps.delete(vintage)
    return map
  } catch (error) {
    maps.delete(vintage)
    throw error
  }
}

async function readCommunes(db: Tx, vintage: number): Promise<CommuneMap> {
  const rows = await db.$queryRaw<
    { code: string; epci: string | null; department: string; region: string; population: number }[]
  >`
    SELECT code, epci_code AS epci, department_code AS department, region_code AS region, population
    FROM territory WHERE vintage = ${vintage} AND level = 'commune'`
  return new Map(
    rows.map(({ code, epci, department, region, population }) => [
      code,
      {
        commune: code,
        ...(epci && { epci }),
        department,
        region,
        sizeBand: sizeBand(population),
      },
    ]),
  )
}
