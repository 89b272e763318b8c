import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { POST as erase } from './erase/route'
import { POST as open } from './open/route'
import { GET, OPTIONS, POST as save } from './route'

const { db, url, drop } = await testDatabase()
vi.stubEnv('DATABASE_URL', url)
let isGone = false
afterAll(() => (isGone ? undefined : drop()))

beforeAll(async () => {
  await testFieldwork(db, testQuestionnaire, testPlan)
  await testFieldwork(db, testQuestionnaire, testPlan, { id: 'over', state: 'closed' })
})

const id = randomUUID()
const draft = { id, answers: { words: 'Un secret' } }

async function post(
  door: typeof save,
  body: unknown,
  fieldwork = 'wave-people',
  type = 'application/json',
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const headers = { 'content-type': type }
  const request = new Request('http://phare.test', { method: 'POST', body: text, headers })
  const reply = await door(request, { params: Promise.resolve({ fieldwork }) })
  expect(reply.headers.get('cache-control')).toBe('no-store')
  const said = reply.status === 204 ? null : await reply.json()
  return [reply.status, said?.type?.replace('urn:phare:problem:', '') ?? said]
}

test('saved, saved again, opened, erased', async () => {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const [status, { code, holder, until }] = await post(save, { id, draft })
  expect(status).toBe(201)
  expect(await post(save, { id, code, holder, draft })).toEqual([200, { code, holder, until }])
  const [found, opened] = await post(open, { code: code.toLowerCase() })
  expect(found).toBe(200)
  expect(opened).toEqual({ draft, until, holder: expect.stringMatching(/^[0-9a-f]{32}$/) })
  expect(await post(save, { id, code, holder, draft })).toEqual([409, 'held-elsewhere'])
  expect(await post(erase, { code })).toEqual([204, null])
  expect(await post(open, { code })).toEqual([404, 'unknown-code'])
  expect(said).not.toHaveBeenCalled()
  said.mockRestore()
})

test('each refusal has its status', async () => {
  const code = '7K2M-Q0X4-R9B1-T6WV'
  for (const door of [open, erase]) {
    expect(await post(door, { code })).toEqual([404, 'unknown-code'])
    expect(await post(door, { code: 'x'.repeat(101) })).toEqual([422, 'invalid-body'])
    expect(await post(door, { code, more: 1 })).toEqual([422, 'invalid-body'])
    expect(await post(door, { code }, 'a\0b')).toEqual([404, 'unknown-fieldwork'])
  }
  expect(await post(open, { code }, 'over')).toEqual([410, 'fieldwork-closed'])
  expect(await post(save, { id, draft }, 'over')).toEqual([410, 'fieldwork-closed'])
  expect(await post(save, { id, draft }, 'none')).toEqual([404, 'unknown-fieldwork'])
  expect(await post(save, { id, draft, code })).toEqual([422, 'invalid-body'])
  expect(await post(save, '{')).toEqual([400, 'not-json'])
  expect(await post(save, '['.repeat(500))).toEqual([400, 'too-deep'])
  const words = 'x'.repeat(128 * 1024)
  expect(await post(save, { id, draft: { id, words } })).toEqual([413, 'too-large'])
  const kept = { id, draft: { id, words: words.slice(200) } }
  expect((await post(save, kept))[0]).toBe(201)
  const type = 'text/plain'
  expect(await post(save, { id, draft }, 'wave-people', type)).toEqual([
    415,
    'unsupported-media-type',
  ])
  expect(GET().status).toBe(405)
  expect(OPTIONS().headers.get('allow')).toBe('POST, OPTIONS')
})

test('a crowd is told when to come back, and so is everyone when the database is gone', async () => {
  const code = '7K2M-Q0X4-R9B1-T6WV'
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const crowd = await Promise.all(Array.from({ length: 100 }, () => post(open, { code })))
  const busy = crowd.filter(([status]) => status === 503)
  expect(busy.length).toBeGreaterThan(0)
  expect(busy[0]).toEqual([503, 'busy'])
  expect(crowd.filter(([status]) => status === 404).length + busy.length).toBe(100)
  await drop()
  isGone = true
  const request = new Request('http://phare.test', {
    method: 'POST',
    body: JSON.stringify({ id, draft }),
    headers: { 'content-type': 'application/json' },
  })
  const reply = await save(request, { params: Promise.resolve({ fieldwork: 'wave-people' }) })
  expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '5'])
  expect(said.mock.calls.join()).not.toContain('Un secret')
  said.mockRestore()
})
