import type { Tx } from '@/lib/db/client'
import { findCommuneShown, listCommunesFound, listCommunesOfRegion } from './commune-search.store'
import type { CommuneList } from './search-in-list'
import { parsedSearch } from './search-name'
import type { FoundCommune } from './territory'

/** Communes by name, postal code (or its beginning), or both; the likeliest first. Open to anyone. */
export async function searchCommunes(
  db: Tx,
  search: { vintage: number; region?: string | undefined; query: string; limit: number },
): Promise<FoundCommune[]> {
  const parsed = parsedSearch(search.query)
  if (parsed.names.length === 0 && parsed.postal === '') return []
  const { vintage, region = null, limit } = search
  return listCommunesFound(db, { ...parsed, vintage, region, limit })
}

/** All communes of a region, for a search that must do without the network. Null: no such region. */
export async function readCommuneList(
  db: Tx,
  vintage: number,
  region: string,
): Promise<CommuneList | null> {
  const communes = await listCommunesOfRegion(db, vintage, region)
  if (communes.length === 0) return null
  return {
    departments: Object.fromEntries(communes.map((it) => [it.department, it.departmentName])),
    communes: communes.map((it) => [it.code, it.name, it.department, ...it.postalCodes]),
  }
}

/** One commune as the search shows it, by its Insee code: the label of an answer restored. */
export async function readCommuneShown(
  db: Tx,
  vintage: number,
  code: string,
): Promise<FoundCommune | null> {
  return findCommuneShown(db, vintage, code)
}
