import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDb } from '@/lib/db/client'
import { testDatabase } from '@/lib/db/test-database'
import { askWork, doWork, isWorkDone } from '@/lib/platform/proof-of-work'
import { protectLink } from '@/lib/wave/protect-link.command'
import { admitSubmission } from './admit-submission.command'
import { submitResponse } from './submit-response.command'
import { testFieldwork } from './test-fieldwork'
import { testPlan, testQuestionnaire } from './test-questionnaire'
import { testTerritories } from './test-territories'

const { db, url, drop } = await testDatabase()
const other = openDb(url)
afterAll(async () => {
  await other.$disconnect()
  await drop()
})

const system = { kind: 'system' } as const
const secret = 's'.repeat(32)
const noon = new Date('2026-11-23T12:00:00Z')
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000)
const arrival = (network: string | null, proof: string | null = null) => ({
  network,
  proof,
  secret,
})
const admits = (fieldwork: string, id: string, from: string | null, now: Date, proof?: string) =>
  admitSubmission(db, fieldwork, id, arrival(from, proof ?? null), now)
let version = ''
const body = () => ({
  version,
  language: 'fr',
  consent: true,
  answers: { place: '67482', born: 1900 + Math.floor(Math.random() * 120) },
})

beforeAll(async () => {
  await testTerritories(db)
  for (const id of ['hall', 'flood', 'small', 'many'])
    ({ version } = await testFieldwork(db, testQuestionnaire, testPlan, { id }))
  for (const id of ['small'])
    await protectLink(db, system, id, { calmPerNetwork: 2, calmInAll: 1_000 }, noon)
  await protectLink(db, system, 'many', { calmPerNetwork: 40, calmInAll: 10 }, noon)
})

test('a town hall, 200 in an hour behind one address, is never asked for work', async () => {
  for (let at = 0; at < 200; at++)
    expect(await admits('hall', randomUUID(), '203.0.113.0/24', later(at * 18))).toEqual({
      signals: [],
    })
})

test('beyond the calm rate work is asked for, opens once, and is signalled', async () => {
  const [a, b, c] = [randomUUID(), randomUUID(), randomUUID()]
  const from = '198.51.100.0/24'
  await admits('small', randomUUID(), from, noon)
  expect(await admits('small', randomUUID(), from, noon)).toEqual({ signals: [] })
  const asked = await admits('small', a, from, noon)
  if (!('work' in asked)) throw new Error('no work asked')
  expect(asked.work.bits).toBe(15)
  const proof = doWork(asked.work)
  // Bound to its response.
  expect(await admits('small', b, from, later(1), proof)).toHaveProperty('work')
  expect(await admits('small', a, from, later(1), proof)).toEqual({ signals: ['burst'] })
  expect(await admits('small', a, from, later(2), proof)).toHaveProperty('work')
  // Sent again because the reply was lost: the response is there.
  const sent = body()
  const again = await admits('small', c, from, later(3))
  const second = 'work' in again ? doWork(again.work) : ''
  for (const received of ['created', 'again'])
    expect(
      await submitResponse(db, 'small', c, sent, arrival(from, second), later(4)),
    ).toMatchObject({
      received,
    })
  const stored = await db.surveyResponse.findFirst({ where: { id: c } })
  expect(stored?.signals).toEqual(['burst'])
  // Others, elsewhere or later, are asked nothing.
  expect(await admits('small', randomUUID(), '203.0.113.0/24', later(5))).toEqual({ signals: [] })
  expect(await admits('small', randomUUID(), from, later(600))).toEqual({ signals: [] })
})

test('a crowd from everywhere is asked too, once the whole fieldwork is beyond its rate', async () => {
  const said = []
  for (let at = 0; at < 14; at++) said.push(await admits('many', randomUUID(), `n${at}`, noon))
  expect(said.filter((one) => 'work' in one)).toHaveLength(4)
  expect(await admits('many', randomUUID(), null, noon)).toHaveProperty('work')
})

test('an unknown fieldwork costs nothing and is counted nowhere', async () => {
  expect(await admits('none', randomUUID(), 'x', noon)).toEqual({ signals: [] })
  expect(await db.attemptCount.count({ where: { scope: 'responses none' } })).toBe(0)
})

/**
 * Work is done for real for a few, to measure it; for the others the test signs challenges of one bit, as only who
 * knows the secret can.
 */
test('10 000 posts from one network, through two instances: all are kept, 40 without a signal', async () => {
  const posts = 10_000
  const from = '198.51.100.0/24'
  const ids = Array.from({ length: posts }, () => randomUUID())
  const send = async (at: number) => {
    const id = ids[at] as string
    const instance = at % 2 === 0 ? db : other
    const now = later((at * 500) / posts)
    const easy = askWork(secret, { fieldwork: 'flood', id }, 1, now)
    return submitResponse(instance, 'flood', id, body(), arrival(from, doWork(easy)), now)
  }
  for (let at = 0; at < posts; at += 20)
    await Promise.all(Array.from({ length: 20 }, (_, more) => send(at + more)))
  const count = (signals: string[]) =>
    db.surveyResponse.count({ where: { fieldworkId: 'flood', signals: { equals: signals } } })
  expect(await db.surveyResponse.count({ where: { fieldworkId: 'flood' } })).toBe(posts)
  // What two instances count at the same instant may not see one another: a few more, never many.
  const calm = await count([])
  expect(calm).toBeLessThanOrEqual(60)
  expect(await count(['burst'])).toBe(posts - calm)
}, 300_000)

test('the work costs its poster thousands of times what it costs to check', () => {
  const subject = { fieldwork: 'flood', id: randomUUID() }
  const proofs: string[] = []
  const begun = performance.now()
  for (let at = 0; at < 8; at++) proofs.push(doWork(askWork(secret, subject, 18, noon)))
  const posting = (performance.now() - begun) / proofs.length
  const checked = performance.now()
  for (let at = 0; at < 2_000; at++)
    isWorkDone(secret, subject, proofs[at % proofs.length] as string, noon)
  const checking = (performance.now() - checked) / 2_000
  console.log(
    `18 bits: ${posting.toFixed(0)} ms to do, ${(checking * 1000).toFixed(0)} µs to check`,
  )
  expect(posting / checking).toBeGreaterThan(1_000)
})
