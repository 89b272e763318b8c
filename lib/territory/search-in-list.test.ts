import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { loadTerritories } from './load-territories.command'
import { readCommuneList, searchCommunes } from './search-communes.query'
import { type CommuneList, findInList, searchInList } from './search-in-list'

const { db, drop } = await testDatabase()
let list: CommuneList
beforeAll(async () => {
  await loadTerritories(db)
  list = (await readCommuneList(db, 2026, '44')) as CommuneList
})
afterAll(drop)

const words = [
  '67000',
  '54',
  'Strasb',
  'St Dié',
  'ste',
  "l'hôpital",
  'lhopital',
  'hôpital',
  'champ',
]
const more = [
  'saint',
  'saint jean',
  'bar s/ aube',
  '67000 strasb',
  'mans',
  'e',
  'villers',
  'marseille',
]
const nothing = ['', '---', '%', '_', '123456', '😀', '\u0000']

test.each([...words, ...more, ...nothing])('finds what the server finds: %j', async (query) => {
  const search = { vintage: 2026, region: '44', query, limit: 20 }
  const found = await searchCommunes(db, search)
  expect(searchInList(list, query, 20)).toEqual(found.map(({ population: _, ...it }) => it))
})

test('one commune by its code', () => {
  expect(findInList(list, '57463')).toMatchObject({ name: 'Metz', departmentName: 'Moselle' })
  expect(findInList(list, '75056')).toBeUndefined()
})
