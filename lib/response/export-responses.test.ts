import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { exportResponsesFile } from './export-responses.command'
import { randomAnswers } from './random-answers'
import { insertOnDay } from './response.store'
import { testFieldwork } from './test-fieldwork'
import { testPlan, testQuestionnaire } from './test-questionnaire'

const { db, drop } = await testDatabase()
afterAll(drop)

const system = { kind: 'system' } as const
const now = new Date()
const id = 'wave-people'
let version: string

async function add(count: number, outcome: 'complete' | 'screenedOut' = 'complete') {
  for (let i = 0; i < count; i++) {
    const answers = randomAnswers(testQuestionnaire, Math.random)
    const response = { version, language: 'fr', outcome, answers }
    await insertOnDay(db, id, randomUUID(), response, '2026-11-20')
  }
}

async function open() {
  const file = await exportResponsesFile(db, system, id, now)
  if ('refusal' in file) throw new Error(file.refusal)
  return file.records
}

beforeAll(async () => {
  version = (await testFieldwork(db, testQuestionnaire, testPlan)).version
  await add(40)
  await add(3, 'screenedOut')
})

test('the file holds a header and every complete response, and leaves one audit line', async () => {
  const records: string[][] = []
  for await (const record of await open()) records.push(record)
  expect(records).toHaveLength(41)
  expect(new Set(records.map(({ length }) => length)).size).toBe(1)
  expect(await db.auditLine.count({ where: { deed: 'exportResponses', subject: id } })).toBe(1)
})

test('neither identifiers nor communes nor birth years are in the file', async () => {
  const [stored] = await db.surveyResponse.findMany({ where: { fieldworkId: id }, take: 1 })
  const all = []
  for await (const record of await open()) all.push(record)
  const header = all[0] as string[]
  expect(header).toContain('place_department')
  expect(header).not.toContain('born')
  expect(JSON.stringify(all)).not.toContain(stored?.id)
})

test('open texts are in the file as they were typed', async () => {
  const answers = { where_to: ['other'], 'where_to.other': 'les marchés', words: ' =1+1\n« oui » ' }
  const response = { version, language: 'fr', outcome: 'complete', answers } as const
  const [texts, before] = [randomUUID(), await db.surveyResponse.count()]
  await insertOnDay(db, id, texts, response, '2026-11-20')
  const records: string[][] = []
  for await (const record of await open()) records.push(record)
  const [header = [], ...rows] = records
  const row = rows.find((one) => one.includes('les marchés'))
  expect(row?.[header.indexOf('where_to_other_text')]).toBe('les marchés')
  expect(row?.[header.indexOf('words')]).toBe(' =1+1\n« oui » ')
  await db.surveyResponse.deleteMany({ where: { id: texts } })
  expect(await db.surveyResponse.count()).toBe(before)
})

test('responses that come in while the file is read are in the next one', async () => {
  const records = await open()
  await records.next()
  await add(5)
  let count = 0
  for await (const _ of records) count++
  expect(count).toBe(40)
})

test('whoever stops reading holds no connection', async () => {
  for (let i = 0; i < 15; i++) {
    const records = await open()
    await records.next()
    await records.return(undefined)
  }
  expect(await db.surveyResponse.count()).toBe(48)
})

test('a fieldwork that does not exist is refused', async () => {
  expect(await exportResponsesFile(db, system, 'none', now)).toEqual({
    refusal: 'unknown-fieldwork',
  })
})

test('while an anonymous follow-up is open nothing says who answered by telephone', async () => {
  const modes = async () => {
    const records: string[][] = []
    for await (const record of await open()) records.push(record)
    const [header = [], ...rows] = records
    return new Set(rows.map((row) => row[header.indexOf('mode')]))
  }
  expect(await modes()).toEqual(new Set(['self']))
  await db.pendingFold.deleteMany({ where: { fieldworkId: id } })
  const followUp = 'anonymous'
  await db.fieldwork.update({ where: { id }, data: { entry: 'invitation', followUp } })
  expect(await modes()).toEqual(new Set(['']))
  await db.fieldwork.update({ where: { id }, data: { state: 'closed' } })
  expect(await modes()).toEqual(new Set(['self']))
})
