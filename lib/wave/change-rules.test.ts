import { afterAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { singleChoice } from '@/lib/questionnaire/test-questionnaires/single-choice'
import { changeRules } from './change-rules.command'
import { defaultRules } from './disposition-rules'
import { listRulesChanges } from './disposition-rules.store'
import { findFieldwork } from './fieldwork.store'
import { testFieldwork } from './test-programme'

const { db, drop } = await testDatabase()
afterAll(drop)

const account = { kind: 'account', id: 'an-account', email: 'a@example.org', name: 'A' } as const
const analyst = { ...account, role: 'analyst' } as const
const now = new Date('2027-03-10T09:00:00Z')
const id = await testFieldwork(db, singleChoice, now)
const nonContact = { ...defaultRules, unanswered: 'nonContact' as const }

beforeEach(async () => {
  await db.fieldwork.update({ where: { id }, data: { state: 'draft', rules: defaultRules } })
})

test('rules of a draft change freely', async () => {
  const rules = { ...nonContact, completeFrom: 0.9 }
  expect(await changeRules(db, analyst, id, { rules, reason: '' }, now)).toEqual({ changed: id })
  expect((await findFieldwork(db, id))?.rules).toEqual(rules)
  expect(await listRulesChanges(db, id)).toEqual([])
})

test('once open they change with a reason, which stands beside the rates', async () => {
  await db.fieldwork.update({ where: { id }, data: { state: 'open' } })
  const silent = await changeRules(db, analyst, id, { rules: nonContact, reason: '  ' }, now)
  expect(silent).toMatchObject({ issues: [{ path: ['reason'] }] })
  const reason = 'Liste exhaustive'
  const result = await changeRules(db, analyst, id, { rules: nonContact, reason }, now)
  expect(result).toEqual({ changed: id })
  expect(await listRulesChanges(db, id)).toEqual([
    { at: now, from: defaultRules, to: nonContact, reason },
  ])
})

test('what marks outcomes as they come in stays once open', async () => {
  await db.fieldwork.update({ where: { id }, data: { state: 'open' } })
  const rules = { ...defaultRules, partialFrom: 0.4 }
  const fixed = { refusal: 'thresholds-fixed' }
  expect(await changeRules(db, analyst, id, { rules, reason: 'x' }, now)).toEqual(fixed)
})

test('bad input, nothing changed, unknown fieldworks and rights', async () => {
  const rules = { ...defaultRules, partialFrom: 0.9 }
  expect(await changeRules(db, analyst, id, { rules, reason: '' }, now)).toMatchObject({
    issues: [{ path: ['rules', 'partialFrom'] }],
  })
  const item = singleChoice.items[0]?.id as string
  const asking = (keyItems: string[]) => ({ rules: { ...defaultRules, keyItems }, reason: '' })
  expect(await changeRules(db, analyst, id, asking([item]), now)).toEqual({ changed: id })
  expect(await changeRules(db, analyst, id, asking([item, 'none']), now)).toMatchObject({
    issues: [{ path: ['rules', 'keyItems', 1] }],
  })
  await db.fieldwork.update({ where: { id }, data: { rules: defaultRules } })
  const same = { rules: defaultRules, reason: '' }
  expect(await changeRules(db, analyst, id, same, now)).toEqual({ refusal: 'nothing-changed' })
  expect(await changeRules(db, analyst, 'nowhere', same, now)).toEqual({
    refusal: 'unknown-fieldwork',
  })
  const observer = { ...account, role: 'observer' } as const
  await expect(changeRules(db, observer, id, same, now)).rejects.toThrow('forbidden')
})
