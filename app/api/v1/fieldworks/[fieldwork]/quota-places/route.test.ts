import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { planQuota } from '@/lib/response/plan-quota.command'
import { newReference } from '@/lib/response/reference'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { POST as draft } from '../drafts/route'
import { POST as withdraw } from '../withdrawals/route'
import { GET, POST } from './route'

const { db, url, drop } = await testDatabase()
vi.stubEnv('DATABASE_URL', url)
let isGone = false
afterAll(() => (isGone ? undefined : drop()))

beforeAll(async () => {
  await testFieldwork(db, testQuestionnaire, testPlan)
  await testFieldwork(db, testQuestionnaire, testPlan, { id: 'over', state: 'closed' })
  const plan = {
    variables: ['age'],
    policy: 'screenOut' as const,
    cells: [{ categories: { age: 'young' }, places: 1 }],
  }
  await planQuota(db, { kind: 'system' }, 'wave-people', plan, new Date())
})

async function post(
  body: unknown,
  { fieldwork = 'wave-people', type = 'application/json', door = POST, peer = '192.0.2.1' } = {},
) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const headers = { 'content-type': type, 'x-phare-peer': peer }
  const request = new Request('http://phare.test', { method: 'POST', body: text, headers })
  const reply = await door(request, { params: Promise.resolve({ fieldwork }) })
  expect(reply.headers.get('cache-control')).toBe('no-store')
  const said = await reply.json()
  return [reply.status, said.type?.replace('urn:phare:problem:', '') ?? said]
}

test('a place is kept for the first, the second is told that it is full', async () => {
  const answers = { born: 2000 }
  const kept = { place: 'kept', until: expect.stringMatching(/Z$/) }
  const id = randomUUID()
  expect(await post({ id, answers: {} })).toEqual([200, { place: 'unknown' }])
  expect(await post({ id, answers })).toEqual([200, kept])
  const another = { id: randomUUID(), answers }
  expect(await post(another, { peer: '198.51.100.1' })).toEqual([200, { place: 'full' }])
})

test('each refusal has its status', async () => {
  const body = { id: randomUUID(), answers: {} }
  expect(await post(body, { fieldwork: 'none' })).toEqual([404, 'unknown-fieldwork'])
  expect(await post(body, { fieldwork: 'a\0b' })).toEqual([404, 'unknown-fieldwork'])
  expect(await post(body, { fieldwork: 'over' })).toEqual([410, 'fieldwork-closed'])
  expect(await post({ ...body, id: 'x' })).toEqual([422, 'invalid-body'])
  expect(await post('{')).toEqual([400, 'not-json'])
  expect(await post('['.repeat(500))).toEqual([400, 'too-deep'])
  expect(await post(body, { type: 'text/plain' })).toEqual([415, 'unsupported-media-type'])
  expect(GET().status).toBe(405)
})

test('one network neither fills the room of drafts nor tries references without end', async () => {
  const reference = () => ({ reference: newReference() })
  for (let turn = 0; turn < 100; turn++)
    expect(await post(reference(), { door: withdraw })).toEqual([404, 'unknown-response'])
  expect(await post(reference(), { door: withdraw })).toEqual([429, 'too-many-attempts'])
  const elsewhere = { door: withdraw, peer: '198.51.100.1' }
  expect(await post(reference(), elsewhere)).toEqual([404, 'unknown-response'])
  const saves = async (peer: string) => {
    const id = randomUUID()
    return (await post({ id, draft: { id } }, { door: draft, peer }))[0]
  }
  for (let turn = 0; turn < 40; turn++) expect(await saves('192.0.2.1')).toBe(201)
  expect(await saves('192.0.2.77')).toBe(429)
  expect(await saves('198.51.100.1')).toBe(201)
})

test('a database that does not answer is 503 and an invitation to try again', async () => {
  await drop()
  isGone = true
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  expect(await post({ id: randomUUID(), answers: {} })).toEqual([503, 'unavailable'])
  vi.restoreAllMocks()
})
