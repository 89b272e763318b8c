import { afterAll, beforeAll, expect, test } from 'vitest'
import { db as productDb } from '@/lib/db/client'
import { testDatabase } from '@/lib/db/test-database'
import { publishWave } from '@/lib/publication/publish-wave.command'
import { testWave } from '@/lib/publication/test-wave'
import { withdrawPublication } from '@/lib/publication/withdraw-publication.command'
import { GET } from './route'

const { db, url, drop } = await testDatabase()
const now = new Date('2027-04-01T09:00:00Z')

beforeAll(async () => {
  process.env.DATABASE_URL = url
  await testWave(db, { a: 32, b: 36, c: 40 }, now)
})
afterAll(async () => {
  await productDb().$disconnect()
  await drop()
})

function get(search = '', headers: Record<string, string> = {}): Promise<Response> {
  const address = `http://localhost/api/v1/waves/round/figures${search}`
  return GET(new Request(address, { headers }), { params: Promise.resolve({ wave: 'round' }) })
}

test('an unpublished wave is not found', async () => {
  const reply = await get()
  expect(reply.status).toBe(404)
  expect(reply.headers.get('content-type')).toBe('application/problem+json')
})

test('a published wave gives its figures to any page, once per edition', async () => {
  await publishWave(db, { kind: 'system' }, 'round', now)
  const reply = await get()
  expect(reply.status).toBe(200)
  expect(reply.headers.get('access-control-allow-origin')).toBe('*')
  const body = await reply.json()
  expect(body).toMatchObject({ wave: 'round', edition: 1, territory: null, synthetic: true })
  expect(body.figures).toContainEqual({
    audience: 'citizens',
    indicator: 'useful',
    question: 'useful',
    option: null,
    statistic: 'share',
    share: 0.75,
    baseKind: 'answered',
    base: 108,
    dontKnow: 0,
    sample: 'open',
  })
  const etag = reply.headers.get('etag') ?? ''
  expect((await get('', { 'if-none-match': `"other", W/${etag}` })).status).toBe(304)
  expect((await get('', { 'if-none-match': '"other"' })).status).toBe(200)
})

test('a territory set has figures of its own, an unknown one has none', async () => {
  expect((await (await get('?territory=a')).json()).figures[0]).toMatchObject({ base: 32 })
  expect((await get('?territory=nowhere')).status).toBe(404)
  expect((await get(`?territory=${'x'.repeat(500)}`)).status).toBe(404)
})

test('a withdrawn wave is gone', async () => {
  await withdrawPublication(db, { kind: 'system' }, 'round', now)
  expect((await get()).status).toBe(410)
})
