import type { Tx } from '@/lib/db/client'
import { findCommuneShown, listCommunesFound } from './commune-search.store'
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

/** One commune as the search shows it, by its Insee code: the label of an answer restored. */
export async function readCommuneShown(
  db: Tx,
  vintage: number,
  code: string,
): Promise<FoundCommune | null> {
  return findCommuneShown(db, vintage, code)
}
