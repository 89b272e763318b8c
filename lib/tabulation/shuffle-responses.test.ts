import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { hashOfKey, newKey } from '@/lib/audience/invitation-key'
import { saveKeys } from '@/lib/audience/invitation-key.store'
import { testSample } from '@/lib/audience/test-sample'
import { openDb } from '@/lib/db/client'
import { testDatabase } from '@/lib/db/test-database'
import { mulberry32 } from '@/lib/questionnaire/random-order'
import { randomAnswers } from '@/lib/response/random-answers'
import { submitResponse } from '@/lib/response/submit-response.command'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { testTerritories } from '@/lib/response/test-territories'
import { deleteResponse } from './delete-response.command'
import { foldPending, recount } from './fold.command'
import { shuffleAnonymous, shuffleResponses } from './shuffle-responses.command'
import { cellsOf } from './test-cells'

const { db, url, drop } = await testDatabase()
const own = openDb(url, { connections: 1, deadlineMs: 60_000 })
afterAll(async () => {
  await own.$disconnect()
  await drop()
})

const system = { kind: 'system' } as const
const random = mulberry32(3)
let version: string

async function invite(id: string, units: number) {
  if ((await db.territory.count()) === 0) await testTerritories(db)
  const plan = { ...testPlan, profile: [...testPlan.profile, 'stratum'] }
  version = (await testFieldwork(db, testQuestionnaire, plan, { id })).version
  await db.fieldwork.update({ where: { id }, data: { entry: 'invitation', followUp: 'anonymous' } })
  const strata = ['north', 'south']
  const { invitationIds } = await testSample(db, { fieldworkId: id, units, strata })
  const keys = invitationIds.map(() => newKey())
  const saved = keys.map((key, at) => ({
    invitationId: invitationIds[at] as string,
    hash: hashOfKey(key, '') as string,
    kind: 'link' as const,
  }))
  await saveKeys(db, id, saved)
  return keys
}

const sentBy = (invitation: string) => ({
  ...{ version, language: 'fr', consent: true, invitation },
  answers: { ...randomAnswers(testQuestionnaire, random), place: '67482' },
})

test('while responses come in and are sent again, none is lost and none doubled', {
  timeout: 120_000,
}, async () => {
  const keys = await invite('crowd', 240)
  const sent = keys.map((key) => ({ id: randomUUID(), body: sentBy(key) }))
  const send = ({ id, body }: (typeof sent)[number]) => submitResponse(db, 'crowd', id, body)
  for (const one of sent.slice(0, 20)) await send(one)
  let isOver = false
  let shuffles = 0
  const shuffling = (async () => {
    while (!isOver)
      if (typeof (await shuffleResponses(own, 'crowd', new Date())) === 'object') shuffles++
  })()
  const results = []
  for (let at = 20; at < sent.length; at += 20) {
    const batch = sent.slice(at, at + 20)
    const again = sent.slice(at - 20, at)
    results.push(...(await Promise.all([...batch, ...again].map(send))))
  }
  isOver = true
  await shuffling
  expect(shuffles).toBeGreaterThan(1)
  const received = results.map((one) => ('received' in one ? one.received : one.refusal))
  expect(received.filter((one) => one === 'created')).toHaveLength(220)
  expect(received.filter((one) => one === 'again')).toHaveLength(220)
  const stored = await db.surveyResponse.findMany({ where: { fieldworkId: 'crowd' } })
  expect(stored.map(({ id }) => id).sort()).toEqual(sent.map(({ id }) => id).sort())
})

test('counts are those of a recount, by stratum too, also once a response is deleted', async () => {
  const keys = await invite('counted', 30)
  const ids = keys.map(() => randomUUID())
  for (const [at, key] of keys.entries())
    await submitResponse(db, 'counted', ids[at] as string, sentBy(key))
  expect(await foldPending(db, 'counted')).toEqual({ folded: 0 })
  expect(await cellsOf(db, 'counted')).toEqual({})
  expect(await shuffleAnonymous(own, new Date())).toBeGreaterThan(0)
  await deleteResponse(db, system, 'counted', ids[0] as string, new Date())
  const counted = await cellsOf(db, 'counted')
  expect(Object.keys(counted).length).toBeGreaterThan(20)
  await recount(db, 'counted')
  expect(await cellsOf(db, 'counted')).toEqual(counted)
  const cells = await db.profileCell.findMany({ where: { fieldworkId: 'counted' } })
  const of = (stratum: string) =>
    cells
      .filter(({ values }) => (values as { stratum: string }).stratum === stratum)
      .reduce((sum, { count }) => sum + count, 0)
  const complete = await db.surveyResponse.groupBy({
    by: ['stratum'],
    where: { fieldworkId: 'counted', outcome: 'complete' },
    _count: true,
  })
  expect(complete.length).toBe(2)
  for (const { stratum, _count } of complete) expect(of(stratum as string)).toBe(_count)
})

test('neither an open link nor a named follow-up is mixed, and fewer than eleven wait', async () => {
  const keys = await invite('few', 12)
  for (const key of keys.slice(0, 10)) await submitResponse(db, 'few', randomUUID(), sentBy(key))
  const now = new Date()
  expect(await shuffleResponses(own, 'few', now)).toBe('not-yet')
  await submitResponse(db, 'few', randomUUID(), sentBy(keys[10] as string))
  expect(await shuffleResponses(own, 'few', now)).toEqual({ mixed: 11 })
  expect(await shuffleResponses(own, 'few', now)).toBe('not-yet')
  await db.fieldwork.update({
    where: { id: 'few' },
    data: { state: 'closed', closedAt: new Date(now.getTime() - 86_400_000) },
  })
  expect(await shuffleResponses(own, 'few', now)).toBe('not-yet')
  const { fieldworkId } = await testFieldwork(db, testQuestionnaire, testPlan, { id: 'open-link' })
  for (let sent = 0; sent < 11; sent++) {
    const { invitation: _, ...body } = sentBy('')
    await submitResponse(db, fieldworkId, randomUUID(), body)
  }
  expect(await shuffleResponses(own, fieldworkId, now)).toBe('not-yet')
  expect(await foldPending(db, fieldworkId)).toEqual({ folded: 11 })
})
