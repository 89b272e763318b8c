import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { loadTerritories } from './load-territories.command'
import { readCommuneShown, searchCommunes } from './search-communes.query'
import { searchName } from './search-name'

const { db, drop } = await testDatabase()
beforeAll(() => loadTerritories(db))
afterAll(drop)

async function names(query: string, region?: string): Promise<string[]> {
  const found = await searchCommunes(db, { vintage: 2026, region, query, limit: 8 })
  return found.map((commune) => `${commune.name} (${commune.department})`)
}

test.each([
  ['saint-etienne', 'Saint-Étienne (42)'],
  ['SAINT ETIENNE', 'Saint-Étienne (42)'],
  ['st étienne', 'Saint-Étienne (42)'],
  ['Saint‐Étienne', 'Saint-Étienne (42)'], // U+2010, as word processors write hyphens
  ['Saint-E\u0301tienne', 'Saint-Étienne (42)'], // decomposed accent, as macOS writes it
  ['nœux', 'Nœux-les-Mines (62)'],
  ['noeux', 'Nœux-les-Mines (62)'],
  ['hay les roses', "L'Haÿ-les-Roses (94)"],
  ['lhay', "L'Haÿ-les-Roses (94)"],
  ['mans', 'Le Mans (72)'],
  ['42100', 'Saint-Étienne (42)'],
  ['67000 strasb', 'Strasbourg (67)'],
  ['Ajaccio (2A)', 'Ajaccio (2A)'],
  ['Saint-Denis (974)', 'Saint-Denis (974)'],
])('in France, « %s » finds %s first', async (query, first) => {
  expect((await names(query))[0]).toBe(first)
})

test.each([
  ['67000', ['Strasbourg (67)']],
  ['Strasb', ['Strasbourg (67)']],
  ['St Dié', ['Saint-Dié-des-Vosges (88)']],
  ['saint die', ['Saint-Dié-des-Vosges (88)']],
  ["l'hôpital", ["L'Hôpital (57)", "Rosnay-l'Hôpital (10)"]],
  ['L’HOPITAL', ["L'Hôpital (57)", "Rosnay-l'Hôpital (10)"]],
  ['lhopital', ["L'Hôpital (57)"]],
  ['hôpital', ["L'Hôpital (57)", "Rosnay-l'Hôpital (10)"]],
  ['bar s/ aube', ['Bar-sur-Aube (10)']],
  ['marseille', []],
])('in Grand Est, « %s » finds %j', async (query, found) => {
  expect(await names(query, '44')).toEqual(found)
})

test('« ste » is « sainte », or the beginning of a word', async () => {
  const found = await names('ste', '44')
  expect(found[0]).toBe('Sainte-Savine (10)')
  expect(found).toContain('Stenay (55)')
})

test('a name that begins with the query comes before a larger one that holds it', async () => {
  const found = await names('champ', '44')
  const begins = found.map((name) => name.startsWith('Champ'))
  expect(begins).toEqual(begins.toSorted((a, b) => Number(b) - Number(a)))
  expect(begins[0]).toBe(true)
})

test('among equals the most populous comes first', async () => {
  const found = await searchCommunes(db, { vintage: 2026, region: '44', query: 'saint', limit: 20 })
  expect(found).toHaveLength(20)
  const populations = found.map((commune) => commune.population)
  expect(populations).toEqual(populations.toSorted((a, b) => b - a))
})

test.each(['', '   ', '---', '%', '_', '\\', "'; --", '123456', '\u0000', '😀'])(
  'what holds no letter and no postal code finds nothing: %j',
  async (query) => {
    expect(await names(query)).toEqual([])
  },
)

test('patterns are not understood as such', async () => {
  expect(await names('s%g', '44')).not.toContain('Strasbourg (67)')
  expect(await names('stra_bourg', '44')).toEqual([])
})

test('one commune is shown by its code, with what tells it from others', async () => {
  expect(await readCommuneShown(db, 2026, '67482')).toEqual({
    code: '67482',
    name: 'Strasbourg',
    department: '67',
    departmentName: 'Bas-Rhin',
    postalCodes: ['67000', '67100', '67200'],
    population: 293_771,
  })
  expect(await readCommuneShown(db, 2026, '99999')).toBeNull()
})

test('every commune is found by its own name, first or beside its namesakes', async () => {
  const communes = await db.territory.findMany({ where: { level: 'commune', regionCode: '44' } })
  const everyTwentieth = communes.filter((_, index) => index % 20 === 0)
  for (const { name } of everyTwentieth) {
    const [first] = await searchCommunes(db, { vintage: 2026, region: '44', query: name, limit: 1 })
    expect(searchName(first?.name ?? '')).toBe(searchName(name))
  }
})
