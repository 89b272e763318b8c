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

function get(search: string): Promise<Response> {
  return GET(new Request(`http://localhost/api/v1/communes${search}`))
}

test('communes of a region by name, kept by caches', async () => {
  const reply = await get('?q=Strasb&region=44')
  expect(reply.status).toBe(200)
  expect(reply.headers.get('cache-control')).toBe('public, max-age=3600')
  const { communes } = await reply.json()
  expect(communes).toEqual([expect.objectContaining({ code: '67482', departmentName: 'Bas-Rhin' })])
})

test('at most twenty, whatever is asked', async () => {
  expect((await (await get('?q=saint')).json()).communes).toHaveLength(20)
})

test('one commune by its Insee code, none by a code that is not given', async () => {
  expect((await (await get('?code=67482')).json()).communes).toHaveLength(1)
  expect((await (await get('?code=2A004')).json()).communes).toMatchObject([{ name: 'Ajaccio' }])
  expect((await (await get('?code=67999')).json()).communes).toEqual([])
})

test.each([
  '',
  `?q=${'a'.repeat(101)}`,
  '?q=metz&region=grand-est',
  '?q=metz&limit=500',
  '?code=1004',
  "?code=67482'",
  '?q=metz&code=67482',
])('parameters that are not understood are refused, and not kept: %s', async (search) => {
  const reply = await get(search)
  expect(reply.status).toBe(400)
  expect(reply.headers.get('content-type')).toBe('application/problem+json')
  expect(reply.headers.get('cache-control')).toBe('no-store')
  expect(await reply.json()).toMatchObject({ status: 400, title: 'Invalid parameters' })
})

test.each(['%00', '%ED%A0%80', '%F0%9F%98%80', '%25', '%27%3B--'])(
  'no text makes it fail: %s',
  async (q) => {
    expect((await get(`?q=${q}`)).status).toBe(200)
  },
)
