import { afterAll, beforeAll, expect, test } from 'vitest'
import { testSample } from '@/lib/audience/test-sample'
import { testDatabase } from '@/lib/db/test-database'
import type { Definition } from '@/lib/questionnaire/definition'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { readAnswerPage } from './answer-page.query'
import { arrangeFollowUp, type FollowUpInput } from './arrange-follow-up.command'
import { findFieldwork } from './fieldwork.store'
import { openFieldwork } from './open-fieldwork.command'

const { db, drop } = await testDatabase()
afterAll(drop)

const system = { kind: 'system' } as const
const now = new Date('2026-03-02T09:00:00Z')
const anonymous = { entry: 'invitation', followUp: 'anonymous', backupsKeptDays: 35 } as const
const named = { entry: 'invitation', followUp: 'named' } as const
const link = { entry: 'open', followUp: null } as const
const arrange = (id: string, input: FollowUpInput) => arrangeFollowUp(db, system, id, input, now)
const draft = (id: string, definition = testQuestionnaire) =>
  testFieldwork(db, definition, testPlan, { id, state: 'draft', closesOn: '2026-03-29' })

beforeAll(async () => {
  await draft('free')
})

test('chosen while a draft, again and again, and journalled; then fixed', async () => {
  for (const choice of [named, link, anonymous])
    expect(await arrange('free', choice)).toEqual({ arranged: 'free' })
  expect(await findFieldwork(db, 'free')).toMatchObject(anonymous)
  expect(await db.auditLine.count({ where: { deed: 'arrangeFollowUp', subject: 'free' } })).toBe(3)
  await db.fieldwork.update({ where: { id: 'free' }, data: { state: 'open' } })
  expect(await arrange('free', named)).toEqual({ refusal: 'fieldwork-not-draft' })
  expect(await arrange('nowhere', named)).toEqual({ refusal: 'unknown-fieldwork' })
})

test('the first page tells from when on nothing joins a response to who gave it', async () => {
  const screen = await readAnswerPage(db, 'free', 'fr', now)
  expect(screen?.followUp).toEqual({
    kind: 'anonymous',
    together: 11,
    finalOn: '2026-03-30',
    backupsKeptDays: 35,
  })
})

test('what does not fit together is an issue, and who may not is told so', async () => {
  await draft('odd')
  expect(await arrange('odd', { entry: 'open', followUp: 'named' })).toHaveProperty('issues')
  expect(await arrange('odd', { entry: 'invitation', followUp: null })).toHaveProperty('issues')
  expect(await arrange('odd', { ...anonymous, backupsKeptDays: 0 })).toHaveProperty('issues')
  const nobody = { kind: 'anonymous' } as const
  await expect(arrangeFollowUp(db, nobody, 'odd', named, now)).rejects.toThrow('forbidden')
})

test('no anonymity in name alone: among few, or where a question names who answers', async () => {
  await draft('few')
  await arrange('few', named)
  await testSample(db, { fieldworkId: 'few', units: 10 })
  expect(await arrange('few', anonymous)).toEqual({ refusal: 'too-few-invited' })
  expect(await arrange('few', link)).toEqual({ refusal: 'units-invited' })

  const naming: Definition = {
    ...testQuestionnaire,
    items: testQuestionnaire.items.map((item) =>
      item.type === 'text' ? { ...item, privacy: 'identifying' } : item,
    ),
  }
  await draft('naming', naming)
  expect(await arrange('naming', anonymous)).toEqual({ refusal: 'questionnaire-names' })
  expect(await arrange('naming', named)).toEqual({ arranged: 'naming' })
})

test('an anonymous follow-up does not open with fewer than eleven invited', async () => {
  await draft('small')
  await arrange('small', anonymous)
  await testSample(db, { fieldworkId: 'small', units: 10 })
  expect(await openFieldwork(db, system, 'small', now)).toEqual({ refusal: 'too-few-invited' })
  await testSample(db, { fieldworkId: 'small', units: 1 })
  expect(await openFieldwork(db, system, 'small', now)).toEqual({ opened: 'small' })
})
