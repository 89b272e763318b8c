import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { recordResponse } from '@/lib/response/record-response.command'
import { newReference, responseIdOf } from '@/lib/response/reference'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { GET, POST } from './route'

const { db, url, drop } = await testDatabase()
vi.stubEnv('DATABASE_URL', url)
let isGone = false
afterAll(() => (isGone ? undefined : drop()))

const reference = newReference()
beforeAll(async () => {
  const { version } = await testFieldwork(db, testQuestionnaire, testPlan)
  await testFieldwork(db, testQuestionnaire, testPlan, { id: 'over', state: 'closed' })
  const body = { version, language: 'fr', consent: true, answers: { place: 'elsewhere' } }
  const id = await responseIdOf(reference)
  const system = { kind: 'system' } as const
  await recordResponse(db, system, 'wave-people', id, body, '2026-11-01')
})

async function post(body: unknown, fieldwork = 'wave-people', type = 'application/json') {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const headers = { 'content-type': type }
  const request = new Request('http://phare.test', { method: 'POST', body: text, headers })
  const response = await POST(request, { params: Promise.resolve({ fieldwork }) })
  expect(response.headers.get('cache-control')).toBe('no-store')
  const said = await response.json()
  return [response.status, said.type?.replace('urn:phare:problem:', '') ?? said]
}

test('200, then 404: there is nothing left to withdraw', async () => {
  expect(await post({ reference: reference.toLowerCase() })).toEqual([200, { withdrawn: true }])
  expect(await post({ reference })).toEqual([404, 'unknown-response'])
})

test('each refusal has its status', async () => {
  expect(await post({ reference }, 'none')).toEqual([404, 'unknown-fieldwork'])
  expect(await post({ reference }, 'a\0b')).toEqual([404, 'unknown-fieldwork'])
  expect(await post({ reference }, 'over')).toEqual([410, 'fieldwork-closed'])
  expect(await post({})).toEqual([422, 'invalid-body'])
  expect(await post({ reference, id: 'x' })).toEqual([422, 'invalid-body'])
  expect(await post({ reference: 'x'.repeat(101) })).toEqual([422, 'invalid-body'])
  expect(await post('{')).toEqual([400, 'not-json'])
  expect(await post('['.repeat(500))).toEqual([400, 'too-deep'])
  expect(await post(' '.repeat(1025))).toEqual([413, 'too-large'])
  expect(await post({ reference }, 'wave-people', 'text/plain')).toEqual([
    415,
    'unsupported-media-type',
  ])
  expect(GET().status).toBe(405)
})

test('a database that does not answer is 503 and an invitation to try again', async () => {
  await drop()
  isGone = true
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  expect(await post({ reference })).toEqual([503, 'unavailable'])
  vi.restoreAllMocks()
})
