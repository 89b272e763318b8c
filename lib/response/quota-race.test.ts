import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDb } from '@/lib/db/client'
import { testDatabase } from '@/lib/db/test-database'
import { holdPlace } from './hold-place.command'
import { planQuota } from './plan-quota.command'
import { listCells } from './quota.store'
import { submitResponse } from './submit-response.command'
import { testFieldwork } from './test-fieldwork'
import { testPlan, testQuestionnaire } from './test-questionnaire'
import { testTerritories } from './test-territories'

const { db, url, drop } = await testDatabase()
/** Another instance of the product, with connections of its own. */
const other = openDb(url)
afterAll(async () => {
  await other.$disconnect()
  await drop()
})

const system = { kind: 'system' } as const
const instance = (at: number) => (at % 2 === 0 ? db : other)
const place = '67482'
let version = ''
beforeAll(async () => {
  await testTerritories(db)
  ;({ version } = await testFieldwork(db, testQuestionnaire, testPlan, { id: 'out' }))
  await testFieldwork(db, testQuestionnaire, testPlan, { id: 'flag' })
})

const plan = (policy: 'screenOut' | 'acceptAndFlag') => ({
  variables: ['age'],
  policy,
  cells: [{ categories: { age: 'young' }, places: 50 }],
})
const send = (fieldwork: string, id: string, at: number, born = 2000) =>
  submitResponse(instance(at), fieldwork, id, {
    version,
    language: 'fr',
    consent: true,
    answers: { place, born },
  })
const counted = async (fieldwork: string) => {
  const groups = await db.surveyResponse.groupBy({
    by: ['outcome', 'signals'],
    where: { fieldworkId: fieldwork },
    _count: true,
  })
  return groups.map(({ outcome, signals, _count }) => [outcome, signals.join(), _count]).sort()
}
const ids = Array.from({ length: 200 }, () => randomUUID())

test('200 at once on 50 places, half of them at the door first: 50 get one, 150 are over quota', async () => {
  await planQuota(db, system, 'out', plan('screenOut'), new Date())
  const doors = await Promise.all(
    ids.slice(0, 100).map((id, at) => {
      const asked = { id, answers: { place, born: 2000 } }
      return holdPlace(instance(at), 'out', asked, `198.51.${at}.0/24`, new Date())
    }),
  )
  const kept = ids.filter(
    (_, at) => doors[at] && 'place' in doors[at] && doors[at].place === 'kept',
  )
  expect(kept).toHaveLength(50)
  expect(doors.filter((said) => 'place' in said && said.place === 'full')).toHaveLength(50)
  // Twenty of those who were kept a place never send.
  const absent = new Set(kept.slice(0, 20))
  const begun = performance.now()
  const sent = await Promise.all(ids.map((id, at) => (absent.has(id) ? null : send('out', id, at))))
  const took = performance.now() - begun
  expect(sent.filter((one) => one && 'outcome' in one && one.outcome === 'complete')).toHaveLength(
    30,
  )
  for (const id of kept.slice(20))
    expect(sent[ids.indexOf(id)]).toMatchObject({ outcome: 'complete' })
  await db.$executeRaw`UPDATE quota_hold SET until = now()`
  const late = Array.from({ length: 100 }, () => randomUUID())
  await Promise.all(late.map((id, at) => send('out', id, at)))
  expect(await counted('out')).toEqual([
    ['complete', '', 50],
    ['overQuota', '', 230],
  ])
  expect(await listCells(db, 'out')).toEqual([
    { key: '{"age":"young"}', places: 50, taken: 50, held: 0 },
  ])
  expect(took).toBeLessThan(10_000)
  console.log(`200 at once: ${Math.round(took)} ms`)
})

test('sent again, what was over quota is what was received, and takes nothing', async () => {
  const stored = await db.surveyResponse.findFirst({ where: { outcome: 'overQuota' } })
  const id = stored?.id ?? ''
  expect(await send('out', id, 0)).toMatchObject({ received: 'again', outcome: 'overQuota' })
  expect(await send('out', id, 0, 2001)).toEqual({ refusal: 'other-body' })
  const taken = await db.surveyResponse.findFirst({ where: { outcome: 'complete' } })
  await Promise.all(Array.from({ length: 20 }, (_, at) => send('out', taken?.id ?? '', at)))
  expect((await listCells(db, 'out'))[0]?.taken).toBe(50)
})

test('the same response sent twenty times at once takes one place', async () => {
  await planQuota(
    db,
    system,
    'out',
    { ...plan('screenOut'), cells: [{ categories: { age: 'young' }, places: 60 }] },
    new Date(),
  )
  const id = randomUUID()
  const sent = await Promise.all(Array.from({ length: 20 }, (_, at) => send('out', id, at)))
  expect(sent.filter((one) => 'received' in one && one.received === 'created')).toHaveLength(1)
  expect(sent.every((one) => 'outcome' in one && one.outcome === 'complete')).toBe(true)
  expect((await listCells(db, 'out'))[0]?.taken).toBe(51)
})

test('accept and flag: all 200 are complete, 150 are flagged', async () => {
  await planQuota(db, system, 'flag', plan('acceptAndFlag'), new Date())
  await Promise.all(ids.map((id, at) => send('flag', id, at)))
  expect(await counted('flag')).toEqual([
    ['complete', '', 50],
    ['complete', 'overQuota', 150],
  ])
})

test('a plan made while 200 come in counts every one of them', async () => {
  await testFieldwork(db, testQuestionnaire, testPlan, { id: 'meanwhile' })
  const sending = ids.map((id, at) => send('meanwhile', id, at))
  const planned = planQuota(db, system, 'meanwhile', plan('acceptAndFlag'), new Date())
  await Promise.all([...sending, planned])
  expect((await listCells(db, 'meanwhile'))[0]?.taken).toBe(200)
})
