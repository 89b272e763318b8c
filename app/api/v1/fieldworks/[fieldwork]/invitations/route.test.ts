import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { hashOfKey, newKey, newPaperCode } from '@/lib/audience/invitation-key'
import { testSample } from '@/lib/audience/test-sample'
import { testDatabase } from '@/lib/db/test-database'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { GET, POST as open } from './open/route'
import { POST as progress } from './progress/route'
import { POST as refuse } from './refuse/route'

const { db, url, drop } = await testDatabase()
const secret = 's'.repeat(32)
vi.stubEnv('DATABASE_URL', url)
vi.stubEnv('NEXTAUTH_SECRET', secret)
vi.stubEnv('NEXTAUTH_URL', 'http://phare.test')
let isGone = false
afterAll(() => (isGone ? undefined : drop()))

const key = newKey()
const code = newPaperCode()
const entry = newKey()
const optOut = newKey()
let ids: string[]

beforeAll(async () => {
  for (const [id, followUp] of [
    ['named', 'named'],
    ['secret', 'anonymous'],
  ] as const) {
    await testFieldwork(db, testQuestionnaire, testPlan, { id })
    await db.fieldwork.update({ where: { id }, data: { entry: 'invitation', followUp } })
    ids = (await testSample(db, { fieldworkId: id, units: 3 })).invitationIds
    const of = (at: number, key: string) => ({
      fieldworkId: id,
      invitationId: ids[at] as string,
      hash: hashOfKey(key, secret) as string,
    })
    const data = [
      { ...of(0, key), kind: 'link' },
      { ...of(0, code), kind: 'code' },
      { ...of(1, entry), kind: 'entry', mode: 'phone' },
      { ...of(0, optOut), kind: 'optOut' },
    ]
    await db.invitationKey.createMany({ data })
  }
})

async function post(door: typeof open, fieldwork: string, body: unknown, peer = '192.0.2.1') {
  const request = new Request('http://phare.test', {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'x-phare-peer': peer },
  })
  const reply = await door(request, { params: Promise.resolve({ fieldwork }) })
  expect(reply.headers.get('cache-control')).toBe('no-store')
  const said = await reply.json()
  return [reply.status, said.type?.replace('urn:phare:problem:', '') ?? said]
}

const kinds = async (at: number) => {
  const events = await db.invitationEvent.findMany({ where: { invitationId: ids[at] as string } })
  return events.map(({ kind }) => kind).sort()
}

test('opened, started and refused are noted once each, on a POST alone', async () => {
  const opening = { state: 'ready', followUp: 'anonymous', mode: 'self', language: null }
  expect(GET().status).toBe(405)
  expect(await kinds(0)).toEqual(['created'])
  const both = await Promise.all([post(open, 'secret', { key }), post(open, 'secret', { key })])
  expect(both).toEqual([
    [200, opening],
    [200, opening],
  ])
  expect(await post(open, 'secret', { key: code.toLowerCase() })).toEqual([200, opening])
  const started = [200, { recorded: 'started' }]
  expect(await post(progress, 'secret', { key, at: 'started' })).toEqual(started)
  expect(await post(progress, 'secret', { key, at: 'started' })).toEqual(started)
  expect(await kinds(0)).toEqual(['created', 'opened', 'started'])
  expect(await post(refuse, 'secret', { key })).toEqual([200, { refused: true }])
  expect(await post(refuse, 'secret', { key })).toEqual([200, { refused: true }])
  expect(await post(open, 'secret', { key })).toEqual([200, { ...opening, state: 'refused' }])
  expect(await kinds(0)).toEqual(['created', 'opened', 'refused', 'started'])
})

test('the unit is named to who enters its answers, and in a named follow-up; an interviewer opens nothing', async () => {
  const entered = { state: 'ready', followUp: 'anonymous', mode: 'phone', language: null }
  expect(await post(open, 'secret', { key: entry })).toEqual([200, { ...entered, unit: 'Unité 1' }])
  expect(await kinds(1)).toEqual(['created'])
  const [, said] = await post(open, 'named', { key })
  expect(said).toMatchObject({ followUp: 'named', unit: 'Unité 0' })
})

test('once answered, or closed, it says so', async () => {
  await db.invitation.updateMany({ where: { fieldworkId: 'named' }, data: { answered: true } })
  expect((await post(open, 'named', { key }))[1]).toMatchObject({ state: 'answered' })
  expect(await post(refuse, 'named', { key })).toEqual([409, 'already-answered'])
  await db.invitation.updateMany({ where: { fieldworkId: 'named' }, data: { answered: false } })
  await db.fieldwork.update({ where: { id: 'named' }, data: { closesOn: new Date('2020-01-02') } })
  expect((await post(open, 'named', { key }))[1]).toMatchObject({ state: 'closed' })
  expect(await post(progress, 'named', { key, at: 'started' })).toEqual([410, 'fieldwork-closed'])
})

test('whatever is wrong with a key, the answer is the same', async () => {
  for (const wrong of [newKey(), newPaperCode(), optOut, '', 'x', '\0', "' OR 1=1 --"])
    for (const door of [open, refuse])
      expect(await post(door, 'secret', { key: wrong })).toEqual([404, 'unknown-invitation'])
  expect(await post(open, 'nowhere', { key })).toEqual([404, 'unknown-invitation'])
  expect(await post(open, 'a\0b', { key })).toEqual([404, 'unknown-invitation'])
  for (const body of [{}, null, { key: 'x'.repeat(65) }, { key, more: 1 }])
    expect(await post(open, 'secret', body)).toEqual([422, 'invalid-body'])
  expect(await post(progress, 'secret', { key })).toEqual([422, 'invalid-body'])
  expect(await post(open, 'secret', '{')).toEqual([400, 'not-json'])
  expect(await post(open, 'secret', { key: 'x'.repeat(2000) })).toEqual([413, 'too-large'])
})

test('who guesses is stopped after a hundred in ten minutes; others are not', {
  timeout: 60_000,
}, async () => {
  const results = []
  for (let tries = 0; tries < 101; tries++)
    results.push((await post(open, 'secret', { key: newPaperCode() }, '198.51.100.7'))[0])
  expect(results.filter((status) => status === 404).length).toBeGreaterThanOrEqual(99)
  expect(results.at(-1)).toBe(429)
  expect(await post(open, 'secret', { key }, '198.51.100.9')).toEqual([429, 'too-many-attempts'])
  expect((await post(open, 'secret', { key }, '203.0.113.9'))[0]).toBe(200)
})

test('without a database: 503, and nothing said of the key', async () => {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  await drop()
  isGone = true
  expect(await post(open, 'secret', { key })).toEqual([503, 'unavailable'])
  expect(said.mock.calls.join()).not.toContain(key)
  said.mockRestore()
})
