import type { Localized } from '@/lib/platform/localized'

export type TerritoryLevel = 'commune' | 'epci' | 'department' | 'region'

/** Communes by population: under 500, 500-1 999, 2 000-9 999, 10 000 and more. */
export type SizeBand = 'lt500' | '500_1999' | '2000_9999' | '10000plus'

/**
 * A territory as it is stored with a response, codes as text. `commune` and `epci` are absent when the
 * item keeps only coarse facts, `epci` also in the four communes that belong to none.
 */
export type StoredTerritory = {
  commune?: string
  epci?: string
  department: string
  region: string
  sizeBand: SizeBand
}

/** A named list of departments: the three former regions of Grand Est. */
export type TerritorySet = {
  code: string
  name: Localized
  departments: string[]
}

export function sizeBand(population: number): SizeBand {
  if (population < 500) return 'lt500'
  if (population < 2000) return '500_1999'
  if (population < 10000) return '2000_9999'
  return '10000plus'
}

/** What may be kept of a commune that would name its mayor. */
export function coarse({ department, region, sizeBand }: StoredTerritory): StoredTerritory {
  return { department, region, sizeBand }
}

/** The commune as an answer stores it, or null when the vintage has no such commune. */
export function resolveCommune(
  communes: ReadonlyMap<string, StoredTerritory>,
  code: string,
  keeps: 'commune' | 'coarse',
): StoredTerritory | null {
  const territory = communes.get(code)
  if (!territory) return null
  return keeps === 'coarse' ? coarse(territory) : territory
}

/** A commune as a search shows it, with what tells it from its namesakes. */
export type ShownCommune = {
  code: string
  name: string
  department: string
  departmentName: string
  postalCodes: string[]
}

export type FoundCommune = ShownCommune & { population: number }
