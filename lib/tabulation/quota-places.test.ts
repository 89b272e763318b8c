import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { exportResponses } from '@/lib/response/export-responses.query'
import { listParadata } from '@/lib/response/paradata.store'
import { planQuota } from '@/lib/response/plan-quota.command'
import { listCells } from '@/lib/response/quota.store'
import { newReference, responseIdOf } from '@/lib/response/reference'
import { submitResponse } from '@/lib/response/submit-response.command'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { testTerritories } from '@/lib/response/test-territories'
import { deleteResponse } from './delete-response.command'
import { excludeFromCells } from './exclude-responses.command'
import { foldPending, holdingCells } from './fold.command'
import { readTabulation } from './tabulation.query'
import { cellsOf } from './test-cells'
import { withdrawResponse } from './withdraw-response.command'

const { db, drop } = await testDatabase()
afterAll(drop)

const system = { kind: 'system' } as const
const now = new Date()
const fieldwork = 'wave-people'
let version = ''
beforeAll(async () => {
  await testTerritories(db)
  ;({ version } = await testFieldwork(db, testQuestionnaire, testPlan))
  const cells = [{ categories: { age: 'young' }, places: 3 }]
  await planQuota(db, system, fieldwork, { variables: ['age'], policy: 'screenOut', cells }, now)
})

const body = (born: number) => ({
  version,
  language: 'fr',
  consent: true,
  answers: { place: '67482', born },
})
const send = (id: string, born = 2000) => submitResponse(db, fieldwork, id, body(born))
const taken = async () => (await listCells(db, fieldwork))[0]?.taken
const excludes = (id: string, excluded: boolean) =>
  holdingCells(db, fieldwork, (tx, counting) => excludeFromCells(tx, counting, [id], excluded))

test('what is over quota is kept, counted apart, and in no base, table or file', async () => {
  const ids = Array.from({ length: 5 }, () => randomUUID())
  for (const id of ids) await send(id)
  expect(await taken()).toBe(3)
  await foldPending(db, fieldwork)
  const cells = await cellsOf(db, fieldwork)
  expect(JSON.stringify(cells)).toContain('young')
  const outcomes = (await listParadata(db, fieldwork)).filter(({ kind }) => kind === 'outcome')
  expect(outcomes.map(({ key, count }) => [key, count]).sort()).toEqual([
    ['complete', 3],
    ['overQuota', 2],
  ])
  const figures = await readTabulation(db, system, fieldwork)
  expect(figures?.profiles.reduce((sum, { count }) => sum + count, 0)).toBe(3)
  const records: string[][] = []
  for await (const record of exportResponses(db, system, fieldwork)) records.push(record)
  expect(records).toHaveLength(1 + 3)
})

test('a place is given back by who withdraws, is deleted or left out of the bases; once each', async () => {
  const stored = await db.surveyResponse.findMany({ where: { outcome: 'complete' } })
  const [one = '', two = ''] = stored.map(({ id }) => id)
  await excludes(one, true)
  expect(await taken()).toBe(2)
  await excludes(one, false)
  expect(await taken()).toBe(3)
  await excludes(one, true)
  await deleteResponse(db, system, fieldwork, one, now)
  expect(await taken()).toBe(2)
  await deleteResponse(db, system, fieldwork, two, now)
  expect(await taken()).toBe(1)
  const reference = newReference()
  expect(await send(await responseIdOf(reference))).toMatchObject({ outcome: 'complete' })
  expect(await taken()).toBe(2)
  await withdrawResponse(db, fieldwork, reference, now)
  expect(await taken()).toBe(1)
  const over = await db.surveyResponse.findFirst({ where: { outcome: 'overQuota' } })
  await deleteResponse(db, system, fieldwork, over?.id ?? '', now)
  expect(await taken()).toBe(1)
})
