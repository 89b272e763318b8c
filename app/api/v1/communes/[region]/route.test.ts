import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db as productDb } from '@/lib/db/client'
import { testDatabase } from '@/lib/db/test-database'
import { loadTerritories } from '@/lib/territory/load-territories.command'
import { GET } from './route'

const { db, url, drop } = await testDatabase()

beforeAll(async () => {
  process.env.DATABASE_URL = url
  await loadTerritories(db)
})
afterAll(async () => {
  await productDb().$disconnect()
  await drop()
})

const get = (region: string) =>
  GET(new Request('http://localhost/'), { params: Promise.resolve({ region }) })

test('all communes of a region, small enough to be fetched ahead', async () => {
  const reply = await get('44')
  expect(reply.headers.get('cache-control')).toBe('public, max-age=86400')
  const body = await reply.text()
  expect(gzipSync(body).length).toBeLessThan(100_000)
  const { communes, departments } = JSON.parse(body)
  expect(communes.length).toBe(
    await db.territory.count({ where: { level: 'commune', regionCode: '44' } }),
  )
  expect(communes[0]).toEqual(['67482', 'Strasbourg', '67', '67000', '67100', '67200'])
  expect(departments['67']).toBe('Bas-Rhin')
})

test.each(['99', '4', 'grand-est', "44'"])('there is no region « %s »', async (region) => {
  expect((await get(region)).status).toBe(404)
})
