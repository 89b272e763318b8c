import { afterAll, beforeEach, expect, test } from 'vitest'
import { type Actor, Forbidden } from '@/lib/access/actor'
import { testDatabase } from '@/lib/db/test-database'
import { singleChoice } from '@/lib/questionnaire/test-questionnaires/single-choice'
import { changeTallyPlan } from './change-tally-plan.command'
import { closeFieldwork } from './close-fieldwork.command'
import { createFieldwork } from './create-fieldwork.command'
import { extendFieldwork } from './extend-fieldwork.command'
import type { FieldworkPlan } from './fieldwork'
import { findFieldwork } from './fieldwork.store'
import { openFieldwork } from './open-fieldwork.command'
import type { TallyPlan } from './tally-plan'
import { testProgramme } from './test-programme'

const { db, drop } = await testDatabase()
afterAll(drop)

const account = { kind: 'account', email: 'a@example.org', name: 'A' } as const
const analyst: Actor = { ...account, id: 'an-analyst', role: 'analyst' }
const administrator: Actor = { ...account, id: 'an-administrator', role: 'administrator' }
const observer: Actor = { ...account, id: 'an-observer', role: 'observer' }
const anonymous: Actor = { kind: 'anonymous' }
const now = new Date('2027-03-10T09:00:00Z')
const id = 'round-citizens'

const plan = await testProgramme(db, singleChoice, now)

beforeEach(async () => {
  await db.fieldwork.deleteMany()
  expect(await createFieldwork(db, administrator, plan, now)).toEqual({ id })
})

async function lines(deed: string) {
  const found = await db.auditLine.findMany({ where: { deed }, orderBy: { at: 'asc' } })
  return found.map(({ actor, subject, detail }) => ({ actor, subject, detail }))
}

test('a fieldwork is made as a draft, read back as it was planned', async () => {
  const expected = { ...plan, id, programmeId: 'test', state: 'draft', frame: null }
  const nothing = { closedAt: null, talliedPlan: null, weighting: null, shuffledOn: null }
  const link = { entry: 'open', followUp: null, backupsKeptDays: null }
  const defaults = { rules: null, quota: null, protection: null }
  expect(await findFieldwork(db, id)).toEqual({ ...expected, ...nothing, ...link, ...defaults })
  expect(await findFieldwork(db, 'round-mayors')).toBeNull()
})

test('a fieldwork keeps the frame it was drawn from; strata that do not add up are bad input', async () => {
  await db.fieldwork.deleteMany()
  const strata = { variable: 'size', population: { small: 80, large: 20 } }
  const frame = { population: 100, strata, source: 'A list', year: 2027 }
  expect(await createFieldwork(db, administrator, { ...plan, frame }, now)).toEqual({ id })
  expect((await findFieldwork(db, id))?.frame).toEqual(frame)
  const wrong = { ...plan, frame: { ...frame, population: 99 } }
  expect(await createFieldwork(db, administrator, wrong, now)).toMatchObject({
    issues: [{ path: ['frame', 'strata'] }],
  })
})

test('an analyst opens, extends and closes it, and each deed leaves one line', async () => {
  expect(await openFieldwork(db, analyst, id, now)).toEqual({ opened: id })
  expect((await findFieldwork(db, id))?.state).toBe('open')
  expect(await extendFieldwork(db, analyst, id, '2027-04-15', now)).toEqual({
    closesOn: '2027-04-15',
  })
  expect((await findFieldwork(db, id))?.closesOn).toBe('2027-04-15')
  expect(await closeFieldwork(db, analyst, id, now)).toEqual({ closedAt: now })
  expect(await findFieldwork(db, id)).toMatchObject({ state: 'closed', closedAt: now })
  const who = { actor: 'an-analyst', subject: id }
  expect(await lines('openFieldwork')).toEqual([
    { ...who, detail: { opensOn: '2027-03-01', closesOn: '2027-03-31' } },
  ])
  expect(await lines('extendFieldwork')).toEqual([
    { ...who, detail: { from: '2027-03-31', to: '2027-04-15' } },
  ])
  expect(await lines('closeFieldwork')).toEqual([{ ...who, detail: { closesOn: '2027-04-15' } }])
})

test('what is refused changes nothing and leaves no line', async () => {
  const before = await db.auditLine.count()
  const late = new Date('2027-04-01T09:00:00Z')
  expect(await openFieldwork(db, analyst, id, late)).toEqual({ refusal: 'closes-in-the-past' })
  expect(await openFieldwork(db, analyst, 'none', now)).toEqual({ refusal: 'unknown-fieldwork' })
  expect(await closeFieldwork(db, analyst, id, now)).toEqual({ refusal: 'fieldwork-not-open' })
  expect(await extendFieldwork(db, analyst, id, '2027-05-01', now)).toEqual({
    refusal: 'fieldwork-not-open',
  })
  expect(await extendFieldwork(db, analyst, id, '1er mai', now)).toHaveProperty('issues')
  expect(await createFieldwork(db, administrator, plan, now)).toEqual({
    refusal: 'fieldwork-exists',
  })
  expect((await findFieldwork(db, id))?.state).toBe('draft')
  expect(await db.auditLine.count()).toBe(before)
})

test('a fieldwork is not opened twice, nor again once closed', async () => {
  const twice = await Promise.all([1, 2].map(() => openFieldwork(db, analyst, id, now)))
  expect(twice).toContainEqual({ opened: id })
  expect(twice).toContainEqual({ refusal: 'fieldwork-not-draft' })
  await closeFieldwork(db, analyst, id, now)
  expect(await openFieldwork(db, analyst, id, now)).toEqual({ refusal: 'fieldwork-not-draft' })
  expect(await closeFieldwork(db, analyst, id, now)).toEqual({ refusal: 'fieldwork-not-open' })
})

test('rights are asked first, before the fieldwork is looked for', async () => {
  for (const actor of [anonymous, observer]) {
    await expect(openFieldwork(db, actor, 'none', now)).rejects.toThrow(Forbidden)
    await expect(extendFieldwork(db, actor, 'none', '2027-05-01', now)).rejects.toThrow(Forbidden)
    await expect(closeFieldwork(db, actor, 'none', now)).rejects.toThrow(Forbidden)
  }
  await expect(createFieldwork(db, analyst, plan, now)).rejects.toThrow(Forbidden)
  await expect(changeTallyPlan(db, analyst, id, plan.tallyPlan, now)).rejects.toThrow(Forbidden)
})

test.each<[string, Partial<FieldworkPlan>]>([
  ['unknown-wave', { waveId: 'none' }],
  ['unknown-audience', { audienceCode: 'mayors' }],
  ['unknown-questionnaire', { questionnaireId: 'none' }],
  ['unknown-version', { versions: ['0'.repeat(64)] }],
])('a plan is refused: %s', async (refusal, part) => {
  expect(await createFieldwork(db, administrator, { ...plan, ...part }, now)).toEqual({ refusal })
})

test('a plan that closes before it opens is bad input', async () => {
  const wrong = { ...plan, opensOn: '2027-04-01' }
  const result = await createFieldwork(db, administrator, wrong, now)
  expect(result).toMatchObject({ issues: [{ path: ['closesOn'] }] })
})

test('a tally plan is changed when the questionnaire knows its variables', async () => {
  const item = singleChoice.items[0]?.id as string
  const changed: TallyPlan = { ...plan.tallyPlan, profile: [item] }
  expect(await changeTallyPlan(db, administrator, id, changed, now)).toEqual({ changed: id })
  expect((await findFieldwork(db, id))?.tallyPlan).toEqual(changed)
  const wrong = { ...changed, profile: ['nothing'] }
  expect(await changeTallyPlan(db, administrator, id, wrong, now)).toEqual({
    refusal: 'unknown-variable',
    unknown: ['nothing'],
  })
  expect(await lines('changeTallyPlan')).toEqual([
    {
      actor: 'an-administrator',
      subject: id,
      detail: { from: plan.tallyPlan, to: changed },
    },
  ])
})

test('it does not open without its notice in every language of the questionnaire', async () => {
  const text = { fr: 'Essai' }
  const notice = { ...plan.notice, purpose: text }
  await db.fieldwork.update({ where: { id }, data: { notice } })
  const languages = singleChoice.languages.filter((language) => language !== 'fr')
  expect(languages).not.toEqual([])
  expect(await openFieldwork(db, analyst, id, now)).toEqual({
    refusal: 'notice-not-in-language',
    missing: languages,
  })
  expect((await findFieldwork(db, id))?.state).toBe('draft')
  await db.fieldwork.update({ where: { id }, data: { notice: plan.notice } })
  expect(await openFieldwork(db, analyst, id, now)).toEqual({ opened: id })
})
