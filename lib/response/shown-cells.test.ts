import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { listParadata } from './paradata.store'
import { planQuota } from './plan-quota.command'
import { listCells } from './quota.store'
import { readLinkProtection, readQuotas } from './quotas.query'
import { recordProgress } from './record-progress.command'
import { recordResponse } from './record-response.command'
import { rewriteBeside, rewriteResponses } from './shuffle.store'
import { testFieldwork } from './test-fieldwork'
import { testPlan, testQuestionnaire } from './test-questionnaire'
import { testTerritories } from './test-territories'

const { db, drop } = await testDatabase()
afterAll(drop)

const system = { kind: 'system' } as const
const now = new Date()
let version = ''
const fieldworkId = 'wave-people'
beforeAll(async () => {
  await testTerritories(db)
  ;({ version } = await testFieldwork(db, testQuestionnaire, testPlan))
  await db.fieldwork.update({
    where: { id: fieldworkId },
    data: { entry: 'invitation', followUp: 'anonymous' },
  })
})

const plans = (places: number) =>
  planQuota(
    db,
    system,
    fieldworkId,
    { variables: ['age'], policy: 'screenOut', cells: [{ categories: { age: 'young' }, places }] },
    now,
  )

const answers = async (born: number) => {
  const id = randomUUID()
  const given = { place: '67482', born }
  const body = { version, language: 'fr', consent: true, answers: given }
  await recordResponse(db, system, fieldworkId, id, body, '2026-11-01')
  return id
}

const shown = async () => {
  const quotas = await readQuotas(db, system, fieldworkId)
  return quotas?.cells.map(({ taken, held }) => ({ taken, held }))
}

test('in an anonymous follow-up nothing shown moves as one person answers, all of it once mixed', async () => {
  await plans(10)
  const id = await answers(2000)
  await answers(2001)
  await db.surveyResponse.update({
    where: { fieldworkId_id: { fieldworkId, id } },
    data: { signals: ['overQuota'] },
  })
  await db.quotaHold.create({
    data: {
      fieldworkId,
      responseId: randomUUID(),
      key: '{"age":"young"}',
      until: new Date(Date.now() + 60_000),
    },
  })
  for (const shard of [0, 0, 1]) await recordProgress(db, fieldworkId, { page: 'you' }, shard)
  await recordProgress(db, fieldworkId, { minutes: 7 }, 0)

  const signals = async () => {
    const fieldwork = (await readQuotas(db, system, fieldworkId))?.fieldwork
    return fieldwork && (await readLinkProtection(db, system, fieldwork, now)).signals.overQuota
  }
  expect((await listCells(db, fieldworkId))[0]).toMatchObject({ taken: 2, held: 1 })
  expect(await shown()).toEqual([{ taken: 0, held: 0 }])
  expect(await signals()).toBe(0)
  expect(await listParadata(db, fieldworkId)).toEqual([])
  // Nor does a plan with fewer places tell how many are taken.
  expect(await plans(1)).toEqual({ cells: 1 })
  expect(await shown()).toEqual([{ taken: 0, held: 0 }])

  for (let night = 1; night <= 2; night++) {
    await rewriteResponses(db, fieldworkId)
    await rewriteBeside(db, fieldworkId)
  }
  expect(await shown()).toEqual([{ taken: 2, held: 0 }])
  expect(await signals()).toBe(1)
  const said = { day: '2020-01-01', kind: 'minutes', key: '7', count: 1 }
  const counted = await listParadata(db, fieldworkId)
  expect(counted).toHaveLength(2)
  expect(counted).toContainEqual(said)
  expect(counted).toContainEqual({ ...said, kind: 'page', key: 'you', count: 3 })
})
