import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { testTerritories } from '@/lib/response/test-territories'
import { POST } from '../../progress/route'
import { DELETE, GET, PUT } from './route'

const { db, url, drop } = await testDatabase()
vi.stubEnv('DATABASE_URL', url)
vi.stubEnv('NEXTAUTH_SECRET', 's'.repeat(32))
let version: string
beforeAll(async () => {
  await testTerritories(db)
  version = (await testFieldwork(db, testQuestionnaire, testPlan)).version
  await testFieldwork(db, testQuestionnaire, testPlan, { id: 'over', state: 'closed' })
})
let isGone = false
afterAll(() => (isGone ? undefined : drop()))

const fieldwork = 'wave-people'
const valid = () => ({ version, language: 'fr', consent: true, answers: { place: '67482' } })

function put(body: BodyInit, over: { id?: string; fieldwork?: string; type?: string } = {}) {
  const id = over.id ?? randomUUID()
  const request = new Request(`http://phare.test/${id}`, {
    method: 'PUT',
    body,
    headers: { 'content-type': over.type ?? 'application/json' },
    duplex: 'half',
  } as RequestInit)
  return PUT(request, { params: Promise.resolve({ fieldwork: over.fieldwork ?? fieldwork, id }) })
}

async function refused(answer: Promise<Response>) {
  const response = await answer
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const { type, status, detail } = await response.json()
  expect(status).toBe(response.status)
  expect(detail).toBeTruthy()
  return [status, type.replace('urn:phare:problem:', '')]
}

test('201 the first time, 200 again, 409 for other answers', async () => {
  const id = randomUUID()
  const first = await put(JSON.stringify(valid()), { id })
  expect(first.status).toBe(201)
  expect(await first.json()).toMatchObject({ id, outcome: 'complete' })
  expect((await put(JSON.stringify(valid()), { id: id.toUpperCase() })).status).toBe(200)
  const other = JSON.stringify({ ...valid(), answers: { place: '68224' } })
  expect(await refused(put(other, { id }))).toEqual([409, 'other-body'])
})

test('each refusal has its status and says why', async () => {
  const body = JSON.stringify(valid())
  expect(await refused(put(body, { id: 'x' }))).toEqual([400, 'invalid-id'])
  const ordered = '01890a5d-ac96-774b-bcce-b302099a8057'
  expect(await refused(put(body, { id: ordered }))).toEqual([400, 'invalid-id'])
  expect(await refused(put(body, { type: 'text/plain' }))).toEqual([415, 'unsupported-media-type'])
  expect(await refused(put('{'))).toEqual([400, 'not-json'])
  expect(await refused(put(Buffer.from([0x7b, 0xff])))).toEqual([400, 'not-utf8'])
  expect(await refused(put('['.repeat(50_000)))).toEqual([400, 'too-deep'])
  expect(await refused(put(' '.repeat(64 * 1024 + 1)))).toEqual([413, 'too-large'])
  expect(await refused(put('[]'))).toEqual([422, 'invalid-body'])
  expect(await refused(put(body, { fieldwork: 'none' }))).toEqual([404, 'unknown-fieldwork'])
  expect(await refused(put(body, { fieldwork: 'over' }))).toEqual([410, 'fieldwork-closed'])
  await testFieldwork(db, testQuestionnaire, testPlan, { id: 'invited' })
  const byInvitation = { entry: 'invitation', followUp: 'named' } as const
  await db.fieldwork.update({ where: { id: 'invited' }, data: byInvitation })
  expect(await refused(put(body, { fieldwork: 'invited' }))).toEqual([403, 'no-invitation'])
  const id = randomUUID()
  await db.withdrawnResponse.create({ data: { fieldworkId: fieldwork, id } })
  expect(await refused(put(body, { id }))).toEqual([410, 'withdrawn'])
  const wrong = JSON.stringify({ ...valid(), answers: { place: '67482', agree: 'perhaps' } })
  expect(await refused(put(wrong))).toEqual([422, 'invalid-answers'])
})

test('a body without a length is refused as soon as it is too large', async () => {
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      sent += 1
      controller.enqueue(new Uint8Array(8192).fill(32))
    },
  })
  expect(await refused(put(endless))).toEqual([413, 'too-large'])
  expect(sent).toBeLessThan(20)
})

test('another method is refused with those allowed', () => {
  for (const refusal of [GET(), DELETE()]) {
    expect(refusal.status).toBe(405)
    expect(refusal.headers.get('allow')).toBe('PUT, OPTIONS')
  }
})

test('whatever is sent, the answer is not a failure of ours', { timeout: 120_000 }, async () => {
  const hostile = fc.constantFrom<unknown>(
    '\ud800',
    'a\0b',
    { __proto__: null, toJSON: 1 },
    JSON.parse('{"__proto__":{"x":1},"constructor":"y"}'),
    Number.MAX_VALUE,
    -0,
    'x'.repeat(5000),
    '‮',
  )
  const value = fc.oneof(hostile, fc.jsonValue({ maxDepth: 3 }))
  const key = fc.oneof(
    fc.constantFrom(...testQuestionnaire.items.map(({ id }) => id), 'where_to.other', '__proto__'),
    fc.string(),
  )
  const body = fc.oneof(
    value,
    fc.dictionary(key, value).map((answers) => ({ ...valid(), answers })),
    fc.tuple(key, value).map(([name, one]) => ({
      ...valid(),
      answers: { place: '67482', agree: 'yes', [name]: one },
    })),
  )
  await fc.assert(
    fc.asyncProperty(body, async (sent) => {
      const text = JSON.stringify(sent) ?? 'null'
      expect((await put(text)).status).toBeLessThan(500)
    }),
    { numRuns: 500 },
  )
})

test('beacons count pages and minutes, and nothing else', async () => {
  const send = async (body: unknown, to = fieldwork) => {
    const request = new Request('http://phare.test', { method: 'POST', body: JSON.stringify(body) })
    return (await POST(request, { params: Promise.resolve({ fieldwork: to }) })).status
  }
  expect(await send({ page: 'themes' })).toBe(204)
  expect(await send({ page: 'themes' })).toBe(204)
  expect(await send({ minutes: 7 })).toBe(204)
  expect(await send({ page: 'nowhere' })).toBe(422)
  expect(await send({ minutes: 241 })).toBe(422)
  expect(await send({ minutes: 1.5 })).toBe(422)
  expect(await send({ page: 'themes', minutes: 1 })).toBe(422)
  expect(await send({ page: 'themes' }, 'none')).toBe(404)
  expect(await send({ page: 'themes' }, 'over')).toBe(409)
  const rows = await db.paradataCount.groupBy({ by: ['kind', 'key'], _sum: { count: true } })
  expect(rows.map(({ kind, key, _sum }) => [kind, key, _sum.count]).sort()).toEqual([
    ['minutes', '7', 1],
    ['page', 'themes', 2],
  ])
})

test('a database that does not answer is 503 and an invitation to try again', async () => {
  await drop()
  isGone = true
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const response = await put(JSON.stringify(valid()), { fieldwork: 'another' })
  vi.restoreAllMocks()
  expect(response.status).toBe(503)
  expect(response.headers.get('retry-after')).toBe('2')
})
