import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { testDatabase } from '@/lib/db/test-database'
import { holdPlace } from './hold-place.command'
import { countInQuota, placeInQuota } from './place-in-quota.command'
import { planQuota } from './plan-quota.command'
import { forgetHolds, listCells } from './quota.store'
import type { QuotaToPlan } from './quota-to-plan'
import { recordResponse } from './record-response.command'
import type { StoredAnswers } from './response'
import { testFieldwork } from './test-fieldwork'
import { testPlan, testQuestionnaire } from './test-questionnaire'
import { testTerritories } from './test-territories'

const { db, drop } = await testDatabase()
afterAll(drop)

const system: Actor = { kind: 'system' }
const observer: Actor = { kind: 'account', id: 'a', email: 'o@x.fr', name: 'O', role: 'observer' }
const now = new Date()
let version = ''
beforeAll(async () => {
  await testTerritories(db)
  await db.territory.createMany({
    data: ['67', '68'].map((code) => ({
      vintage: 2026,
      level: 'department' as const,
      code,
      name: code,
      searchName: code,
      population: 1,
      regionCode: '44',
      departmentCode: code,
      postalCodes: [],
    })),
  })
  ;({ version } = await testFieldwork(db, testQuestionnaire, testPlan))
  await testFieldwork(db, testQuestionnaire, testPlan, { id: 'over', state: 'closed' })
})

const young = {
  place: { department: '67', region: '44', sizeBand: '10000plus' },
  born: 2000,
} as const
const key = '{"age":"young","department":"67"}'
const plan = (places: number, over: Partial<QuotaToPlan> = {}): QuotaToPlan => ({
  variables: ['age', 'department'],
  policy: 'screenOut',
  cells: [{ categories: { age: 'young', department: '67' }, places }],
  ...over,
})
const plans = (input: QuotaToPlan | null, actor: Actor = system) =>
  planQuota(db, actor, 'wave-people', input, now)
const places = (
  id: string,
  answers: StoredAnswers,
  outcome: 'complete' | 'screenedOut' = 'complete',
) => db.$transaction((tx) => placeInQuota(tx, 'wave-people', id, { version, outcome, answers }))
const cell = async () => (await listCells(db, 'wave-people'))[0]
const asks = async (
  id: string,
  network: string | null = null,
  answers: object = { place: '67482', born: 2000 },
) => holdPlace(db, 'wave-people', { id, answers }, network, now)

test('only who runs fieldworks plans; what cannot be is refused by name', async () => {
  await expect(plans(plan(1), observer)).rejects.toThrow('forbidden: runFieldwork')
  expect(await planQuota(db, system, 'none', plan(1), now)).toEqual({
    refusal: 'unknown-fieldwork',
  })
  expect(await planQuota(db, system, 'over', plan(1), now)).toEqual({ refusal: 'fieldwork-closed' })
  expect(await plans(plan(1, { variables: ['age', 'first'] }))).toEqual({
    refusal: 'unknown-variable',
    variable: 'first',
  })
  expect(await plans(plan(1, { variables: ['age', 'age'] }))).toMatchObject({ variable: 'age' })
  const cells = (...categories: Record<string, string>[]) =>
    plans(plan(1, { cells: categories.map((one) => ({ categories: one, places: 1 })) }))
  const one = { age: 'young', department: '67' }
  expect(await cells(one, one)).toEqual({ refusal: 'said-twice', cell: 1 })
  expect(await cells({ ...one, age: 'x' })).toEqual({ refusal: 'unknown-category', cell: 0 })
  expect(await cells({ ...one, department: '75' })).toMatchObject({ refusal: 'unknown-category' })
  expect(await cells({ age: 'young' })).toEqual({ refusal: 'other-variables', cell: 0 })
  expect(await plans(plan(-1))).toHaveProperty('issues')
  expect(await db.quotaCell.count()).toBe(0)
})

test('without a plan, and outside its crossings, there is always a place', async () => {
  expect(await places(randomUUID(), young)).toEqual({ placed: true })
  expect(await asks(randomUUID())).toEqual({ place: 'unlimited' })
  await plans(plan(0))
  expect(await places(randomUUID(), { ...young, born: 1950 })).toEqual({ placed: true })
  expect(await asks(randomUUID(), null, { place: '67482', born: 1950 })).toEqual({
    place: 'unlimited',
  })
  expect(await places(randomUUID(), young)).toEqual({ overQuota: true })
  expect(await places(randomUUID(), young, 'screenedOut')).toEqual({ placed: true })
})

test('what came in before the plan is counted, by whatever it is crossed later', async () => {
  const body = { version, language: 'fr', consent: true, answers: { place: '67482', born: 2000 } }
  await plans(null)
  for (const born of [2000, 2001, 1960])
    await recordResponse(
      db,
      system,
      'wave-people',
      randomUUID(),
      { ...body, answers: { place: '67482', born } },
      '2026-11-01',
    )
  expect(await plans(plan(10))).toEqual({ cells: 1 })
  expect(await cell()).toEqual({ key, places: 10, taken: 2, held: 0 })
  await plans(
    plan(0, {
      variables: ['department'],
      cells: [{ categories: { department: '67' }, places: 9 }],
    }),
  )
  expect(await cell()).toEqual({ key: '{"department":"67"}', places: 9, taken: 3, held: 0 })
})

test('fewer places than are taken: only when it is confirmed, and the taken stay', async () => {
  await plans(plan(10))
  expect(await plans(plan(1))).toEqual({ refusal: 'below-taken', keys: [key] })
  expect((await cell())?.places).toBe(10)
  expect(await plans(plan(1, { acceptLowered: true }))).toEqual({ cells: 1 })
  expect(await cell()).toMatchObject({ places: 1, taken: 2 })
  expect(await plans(plan(1))).toEqual({ cells: 1 })
  expect(await places(randomUUID(), young)).toEqual({ overQuota: true })
  const lines = await db.auditLine.findMany({
    where: { deed: 'planQuota' },
    orderBy: { at: 'asc' },
  })
  expect(JSON.stringify(lines)).not.toContain('young')
})

test('a kept place is given, whatever happens since; a place whose time is over is not', async () => {
  await plans(plan(3))
  const [a, b] = [randomUUID(), randomUUID()]
  expect(await asks(a)).toEqual({ place: 'kept', until: expect.any(String) })
  expect(await asks(a)).toMatchObject({ place: 'kept' })
  expect(await cell()).toMatchObject({ taken: 2, held: 1 })
  expect(await asks(b, 'x')).toEqual({ place: 'full' })
  expect(await places(b, young)).toEqual({ overQuota: true })
  await plans(plan(1, { acceptLowered: true }))
  expect(await places(a, young)).toEqual({ placed: true })
  expect(await cell()).toMatchObject({ taken: 3, held: 0 })
  await plans(plan(4))
  expect(await asks(b, 'w')).toMatchObject({ place: 'kept' })
  await db.$executeRaw`UPDATE quota_hold SET until = now()`
  expect(await cell()).toMatchObject({ held: 0 })
  expect(await forgetHolds(db)).toBe(1)
  expect(await places(randomUUID(), young)).toEqual({ placed: true })
  expect(await places(b, young)).toEqual({ overQuota: true })
})

test('who changes category takes the kept place along; a response given up gives it back', async () => {
  const other = { categories: { age: 'old', department: '67' }, places: 5 }
  const more = [...plan(9).cells, other]
  await plans(plan(9, { cells: more }))
  const id = randomUUID()
  const held = async () => (await listCells(db, 'wave-people')).map((one) => [one.key, one.held])
  await asks(id, 'y')
  expect(await held()).toEqual([
    ['{"age":"old","department":"67"}', 0],
    [key, 1],
  ])
  await asks(id, 'y', { place: '67482', born: 1950 })
  expect(await held()).toEqual([
    ['{"age":"old","department":"67"}', 1],
    [key, 0],
  ])
  expect(await asks(id, 'y', { place: '68224', born: 1950 })).toEqual({ place: 'unlimited' })
  expect(await db.quotaHold.count()).toBe(0)
  const taken = (await cell())?.taken
  await db.$transaction((tx) =>
    countInQuota(
      tx,
      'wave-people',
      [{ version, outcome: 'complete', answers: { ...young, born: 1950 } }],
      -1,
    ),
  )
  expect((await cell())?.taken).toBe((taken ?? 0) - 1)
})

test('at the door: not all is known, the answers are odd, the fieldwork is over', async () => {
  expect(await asks(randomUUID(), null, { place: '67482' })).toEqual({ place: 'unknown' })
  expect(await asks(randomUUID(), null, { place: ['x'], born: 'y', odd: 1 })).toEqual({
    place: 'unknown',
  })
  expect(await holdPlace(db, 'over', { id: randomUUID(), answers: {} }, null, now)).toEqual({
    refusal: 'fieldwork-closed',
  })
  expect(await holdPlace(db, 'none', { id: randomUUID(), answers: {} }, null, now)).toEqual({
    refusal: 'unknown-fieldwork',
  })
  expect(await asks('x')).toEqual({ refusal: 'invalid-body' })
})

test('one network is kept a tenth of the places in ten minutes; beyond, it is decided at sending', async () => {
  await plans(plan(50, { acceptLowered: true }))
  const said = []
  for (let turn = 0; turn < 20; turn++) said.push(await asks(randomUUID(), 'hoarder'))
  expect(said.filter((one) => 'place' in one && one.place === 'kept')).toHaveLength(5)
  expect(said.filter((one) => 'place' in one && one.place === 'unknown')).toHaveLength(15)
  expect(await places(randomUUID(), young)).toEqual({ placed: true })
})

test('accept and flag: nobody is turned away, those beyond are signalled', async () => {
  await plans(null)
  await plans(plan(4, { policy: 'acceptAndFlag' }))
  expect(await asks(randomUUID())).toEqual({ place: 'unlimited' })
  const said = []
  for (let turn = 0; turn < 4; turn++) said.push(await places(randomUUID(), young))
  expect(said).toEqual([
    { placed: true },
    { placed: true },
    { signal: 'overQuota' },
    { signal: 'overQuota' },
  ])
  expect(await cell()).toMatchObject({ places: 4, taken: 6 })
})
