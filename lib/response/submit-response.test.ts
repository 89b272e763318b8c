import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import type { Definition } from '@/lib/questionnaire/definition'
import { recordResponse } from './record-response.command'
import { submitResponse } from './submit-response.command'
import { testFieldwork } from './test-fieldwork'
import { testPlan, testQuestionnaire } from './test-questionnaire'
import { testTerritories } from './test-territories'

const { db, drop } = await testDatabase()
let fieldworkId: string
let version: string

beforeAll(async () => {
  await testTerritories(db)
  const made = await testFieldwork(db, testQuestionnaire, testPlan)
  fieldworkId = made.fieldworkId
  version = made.version
})
afterAll(() => drop())

const answers = { place: '67482', agree: 'yes', staff: 3 }
const body = (over: object = {}) => ({ version, language: 'fr', consent: true, answers, ...over })
const stored = (id: string) => db.surveyResponse.findMany({ where: { id } })

test('the same response sent again, or many times at once, is one', async () => {
  const id = randomUUID()
  const results = await Promise.all(
    Array.from({ length: 20 }, () => submitResponse(db, fieldworkId, id, body())),
  )
  const received = results.map((one) => ('received' in one ? one.received : one.refusal))
  expect(received.filter((one) => one === 'created')).toHaveLength(1)
  expect(received.filter((one) => one === 'again')).toHaveLength(19)
  expect(await stored(id)).toHaveLength(1)
  expect(await db.pendingFold.count({ where: { id } })).toBe(1)
})

test('other answers under the same identifier are refused and change nothing', async () => {
  const id = randomUUID()
  await submitResponse(db, fieldworkId, id, body())
  const other = body({ answers: { ...answers, staff: 4 } })
  expect(await submitResponse(db, fieldworkId, id, other)).toEqual({ refusal: 'other-body' })
  expect((await stored(id))[0]?.answers).toMatchObject({ staff: 3 })
})

test('the day is the database’s, in Paris, and nothing finer is kept', async () => {
  const id = randomUUID()
  const result = await submitResponse(db, fieldworkId, id, body())
  const [clock] = await db.$queryRaw<[{ day: string }]>`
    SELECT (now() AT TIME ZONE 'Europe/Paris')::date::text AS day`
  expect(result).toEqual({ received: 'created', outcome: 'complete', day: clock.day })
  const [row] = await stored(id)
  expect(Object.keys(row ?? {}).sort()).toEqual([
    'answers',
    'day',
    'device',
    'excluded',
    'fieldworkId',
    'id',
    'language',
    'mode',
    'outcome',
    'seconds',
    'signals',
    'stratum',
    'variants',
    'version',
  ])
})

test('territories are resolved; one that is unknown or elsewhere is no valid answer', async () => {
  const id = randomUUID()
  await submitResponse(db, fieldworkId, id, body())
  const place = { commune: '67482', department: '67', region: '44', sizeBand: '10000plus' }
  expect((await stored(id))[0]?.answers).toMatchObject({ place })
  const at = (code: string) =>
    submitResponse(db, fieldworkId, randomUUID(), body({ answers: { place: code } }))
  expect(await at('75056')).toEqual({
    refusal: 'invalid-answers',
    issues: [{ item: 'place', problem: 'out-of-range' }],
  })
  expect(await at('67999')).toEqual({
    refusal: 'invalid-answers',
    issues: [{ item: 'place', problem: 'unknown-code' }],
  })
  expect(await at('elsewhere')).toMatchObject({ received: 'created', outcome: 'screenedOut' })
})

test('a coarse item keeps no commune, anywhere in the row', async () => {
  const coarse: Definition = {
    ...testQuestionnaire,
    items: testQuestionnaire.items.map((item) =>
      item.type === 'territory' ? { ...item, keeps: 'coarse' } : item,
    ),
  }
  const mayors = await testFieldwork(db, coarse, testPlan, { id: 'wave-coarse' })
  const id = randomUUID()
  await submitResponse(db, mayors.fieldworkId, id, body({ version: mayors.version }))
  const [row] = await stored(id)
  expect(row?.answers).toMatchObject({
    place: { department: '67', region: '44', sizeBand: '10000plus' },
  })
  expect(JSON.stringify(row)).not.toContain('67482')
})

test('what the door must refuse, each by its word', async () => {
  const send = async (fieldwork: string, sent: unknown) => {
    const result = await submitResponse(db, fieldwork, randomUUID(), sent)
    return 'refusal' in result ? result.refusal : result.received
  }
  const draft = await testFieldwork(db, testQuestionnaire, testPlan, { id: 'f-d', state: 'draft' })
  const closed = await testFieldwork(db, testQuestionnaire, testPlan, {
    id: 'f-c',
    state: 'closed',
  })
  const past = { id: 'f-p', closesOn: '2020-01-02' }
  const over = await testFieldwork(db, testQuestionnaire, testPlan, past)
  expect(await send('nowhere', body())).toBe('unknown-fieldwork')
  expect(await send(draft.fieldworkId, body())).toBe('fieldwork-not-open')
  expect(await send(closed.fieldworkId, body())).toBe('fieldwork-closed')
  expect(await send(over.fieldworkId, body())).toBe('fieldwork-closed')
  expect(await send(fieldworkId, body({ version: 'a'.repeat(64) }))).toBe('unknown-version')
  expect(await send(fieldworkId, body({ consent: false }))).toBe('invalid-body')
  expect(await send(fieldworkId, null)).toBe('invalid-body')
  expect(await send(fieldworkId, body({ answers: { place: '67482', agree: 'maybe' } }))).toBe(
    'invalid-answers',
  )
  expect(await send(fieldworkId, body({ answers: { place: '67482', words: '\ud800' } }))).toBe(
    'invalid-answers',
  )
  expect(await send(fieldworkId, body({ answers: { ...answers, agree: 'no' } }))).toBe(
    'invalid-answers',
  )
})

test('a response that was received is acknowledged again after closing', async () => {
  const closing = await testFieldwork(db, testQuestionnaire, testPlan, { id: 'closing' })
  const id = randomUUID()
  await submitResponse(db, 'closing', id, body())
  await db.fieldwork.update({ where: { id: 'closing' }, data: { state: 'closed' } })
  expect(await submitResponse(db, 'closing', id, body())).toMatchObject({ received: 'again' })
  expect(await submitResponse(db, closing.fieldworkId, randomUUID(), body())).toEqual({
    refusal: 'fieldwork-closed',
  })
})

test('a response of another day is recorded by the product, even once closed', async () => {
  const id = randomUUID()
  const enter = (actor: Parameters<typeof recordResponse>[1]) =>
    recordResponse(db, actor, 'f-c', id, body(), '2017-03-14')
  await expect(enter({ kind: 'anonymous' })).rejects.toThrow('forbidden')
  expect(await enter({ kind: 'system' })).toEqual({
    received: 'created',
    outcome: 'complete',
    day: '2017-03-14',
  })
  expect(await enter({ kind: 'system' })).toMatchObject({ received: 'again' })
})
