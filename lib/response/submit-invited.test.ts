import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foldTracks } from '@/lib/audience/fold-tracks.command'
import { hashOfKey, newKey, newPaperCode } from '@/lib/audience/invitation-key'
import { saveKeys } from '@/lib/audience/invitation-key.store'
import { testSample } from '@/lib/audience/test-sample'
import { testDatabase } from '@/lib/db/test-database'
import { deleteResponse } from '@/lib/tabulation/delete-response.command'
import { withdrawResponse } from '@/lib/tabulation/withdraw-response.command'
import { newReference, responseIdOf } from './reference'
import { submitResponse } from './submit-response.command'
import { testFieldwork } from './test-fieldwork'
import { testPlan, testQuestionnaire } from './test-questionnaire'
import { testTerritories } from './test-territories'

const { db, drop } = await testDatabase()
afterAll(drop)

const pepper = 'p'.repeat(32)
const arrival = { network: null, proof: null, secret: pepper }
const admin = { kind: 'system' } as const
let version: string

beforeAll(async () => {
  await testTerritories(db)
})

/** A fieldwork by invitation, with a key for each unit. */
async function invite(
  id: string,
  followUp: 'anonymous' | 'named',
  units: number,
  strata?: string[],
) {
  version = (await testFieldwork(db, testQuestionnaire, testPlan, { id })).version
  await db.fieldwork.update({ where: { id }, data: { entry: 'invitation', followUp } })
  const { invitationIds } = await testSample(db, {
    fieldworkId: id,
    units,
    ...(strata && { strata }),
  })
  const keys = invitationIds.map(() => newKey())
  await saveKeys(
    db,
    id,
    keys.map((key, at) => keyOf(invitationIds[at] as string, key)),
  )
  return { ids: invitationIds, keys }
}

const keyOf = (invitationId: string, key: string) => ({
  invitationId,
  hash: hashOfKey(key, pepper) as string,
  kind: 'link' as const,
})

const whole = {
  place: '67482',
  born: 1980,
  agree: 'no',
  where_to: ['jobs'],
  top: ['jobs', 'homes', 'rivers'],
  grade: { jobs: '5', homes: '5', rivers: '10', energy: '0' },
  words: 'Bonjour',
}

const send = (
  fieldworkId: string,
  invitation: string | undefined,
  over: { id?: string; answers?: object; seconds?: number } = {},
) => {
  const { id = randomUUID(), answers = whole, seconds = 754 } = over
  const sent = { version, language: 'fr', consent: true, answers, seconds, invitation }
  return submitResponse(db, fieldworkId, id, sent, arrival)
}

const kinds = async (fieldworkId: string, invitationId: string) => {
  const events = await db.invitationEvent.findMany({ where: { fieldworkId, invitationId } })
  return events.map(({ kind }) => kind).sort()
}

describe('in a named follow-up', () => {
  test('a response marks its invitation, which points at it, with its stratum', async () => {
    const { ids, keys } = await invite('named', 'named', 4, ['north', 'south'])
    const id = randomUUID()
    expect(await send('named', keys[1], { id })).toMatchObject({ received: 'created' })
    const stored = await db.surveyResponse.findFirstOrThrow({ where: { id } })
    expect(stored).toMatchObject({ stratum: 'south', mode: 'self', seconds: 750 })
    expect(JSON.stringify(stored)).not.toContain(keys[1])
    const invitation = await db.invitation.findFirstOrThrow({ where: { id: ids[1] as string } })
    expect(invitation).toMatchObject({ answered: true, responseId: id })
    expect(await kinds('named', ids[1] as string)).toEqual(['complete', 'created'])
    await foldTracks(db, 'named')
    const folded = await db.invitation.findFirstOrThrow({ where: { id: ids[1] as string } })
    expect(folded.state).toBe('complete')
  })

  test('the share answered says what the history does', async () => {
    const { ids, keys } = await invite('shares', 'named', 4)
    await send('shares', keys[0], { answers: { ...whole, grade: { jobs: '5' } } })
    await send('shares', keys[1], { answers: { place: '67482', born: 1980 } })
    await send('shares', keys[2], { answers: { place: 'elsewhere' } })
    expect(await kinds('shares', ids[0] as string)).toContain('partial')
    expect(await kinds('shares', ids[1] as string)).toContain('insufficient')
    expect(await kinds('shares', ids[2] as string)).toContain('screenedOut')
  })

  test('sent again, it is acknowledged whatever became of the key; another one is refused', async () => {
    const { keys } = await invite('again', 'named', 2)
    const id = randomUUID()
    await send('again', keys[0], { id })
    expect(await send('again', keys[0], { id })).toMatchObject({ received: 'again' })
    expect(await send('again', undefined, { id })).toMatchObject({ received: 'again' })
    expect(await send('again', newKey(), { id })).toMatchObject({ received: 'again' })
    expect(await send('again', keys[0])).toEqual({ refusal: 'already-answered' })
    // The identifier of someone else's response marks nothing.
    expect(await send('again', keys[1], { id, answers: { place: '67482' } })).toEqual({
      refusal: 'other-body',
    })
    expect(await db.invitation.count({ where: { fieldworkId: 'again', answered: true } })).toBe(1)
    expect(await db.surveyResponse.count({ where: { fieldworkId: 'again' } })).toBe(1)
  })

  test('deleted by the team, its unit may answer again; withdrawn by itself, it has refused', async () => {
    const { ids, keys } = await invite('back', 'named', 2)
    const id = randomUUID()
    await send('back', keys[0], { id })
    await deleteResponse(db, admin, 'back', id, new Date())
    expect(await kinds('back', ids[0] as string)).toEqual(['complete', 'created', 'void'])
    expect(await send('back', keys[0])).toMatchObject({ received: 'created' })

    const reference = newReference()
    const mine = await responseIdOf(reference)
    await send('back', keys[1], { id: mine })
    await withdrawResponse(db, 'back', reference, new Date())
    expect(await kinds('back', ids[1] as string)).toEqual([
      'complete',
      'created',
      'refused',
      'void',
    ])
    await foldTracks(db, 'back')
    const invitation = await db.invitation.findFirstOrThrow({ where: { id: ids[1] as string } })
    expect(invitation).toMatchObject({ state: 'refused', responseId: null, answered: false })
    expect(await send('back', keys[1], { id: mine })).toEqual({ refusal: 'withdrawn' })
    expect(await send('back', keys[1])).toMatchObject({ received: 'created' })
  })

  test('entered by an interviewer, it says so', async () => {
    const { ids } = await invite('phone', 'named', 1)
    const key = newKey()
    const expiresAt = new Date(Date.now() + 3_600_000)
    const entry = {
      ...keyOf(ids[0] as string, key),
      kind: 'entry' as const,
      mode: 'phone' as const,
    }
    await saveKeys(db, 'phone', [{ ...entry, expiresAt }])
    const id = randomUUID()
    await send('phone', key, { id })
    expect(await db.surveyResponse.findFirst({ where: { id } })).toMatchObject({ mode: 'phone' })
    const [event] = await db.invitationEvent.findMany({
      where: { kind: 'complete', fieldworkId: 'phone' },
    })
    expect(event?.detail).toEqual({ channel: 'phone' })
  })
})

describe('in an anonymous follow-up', () => {
  test('the mark and the response have nothing in common, and only large strata travel', async () => {
    const strata = [...Array(11).fill('many'), 'few']
    const { ids, keys } = await invite('anonymous', 'anonymous', 12, strata)
    const id = randomUUID()
    const result = await send('anonymous', keys[0], { id })
    expect(result).toMatchObject({ received: 'created' })
    const [clock] = await db.$queryRaw<[{ day: string }]>`
      SELECT (now() AT TIME ZONE 'Europe/Paris')::date::text AS day`
    expect(result).toMatchObject({ day: clock.day })
    expect(await send('anonymous', keys[0], { id })).toMatchObject({ day: clock.day })
    const stored = await db.surveyResponse.findFirstOrThrow({ where: { id } })
    expect(stored.day).toEqual(new Date('2020-01-01'))
    expect(stored.stratum).toBe('many')
    const few = randomUUID()
    await send('anonymous', keys[11], { id: few })
    expect(await db.surveyResponse.findFirst({ where: { id: few } })).toMatchObject({
      stratum: null,
    })
    const invitation = await db.invitation.findFirstOrThrow({ where: { id: ids[0] as string } })
    expect(invitation).toMatchObject({ answered: true, responseId: null })
    const event = await db.invitationEvent.findFirstOrThrow({
      where: { kind: 'complete', invitationId: ids[0] as string },
    })
    expect(event.detail).toEqual({})
  })

  test('a response that is withdrawn leaves the mark', async () => {
    const { ids, keys } = await invite('gone', 'anonymous', 1)
    const reference = newReference()
    const id = await responseIdOf(reference)
    await send('gone', keys[0], { id })
    expect(await withdrawResponse(db, 'gone', reference, new Date())).toEqual({ withdrawn: true })
    expect(await db.surveyResponse.count({ where: { fieldworkId: 'gone' } })).toBe(0)
    expect(await kinds('gone', ids[0] as string)).toEqual(['complete', 'created'])
    expect(await send('gone', keys[0], { id })).toEqual({ refusal: 'withdrawn' })
    expect(await send('gone', keys[0])).toEqual({ refusal: 'already-answered' })
  })
})

test('no key, an unknown one, one that ends mails, one long out of date and a draft open nothing', async () => {
  const { ids } = await invite('keys', 'named', 1)
  const [optOut, old, late, code] = [newKey(), newKey(), newKey(), newPaperCode()]
  const of = ids[0] as string
  const hours = (n: number) => new Date(Date.now() + n * 3_600_000)
  await saveKeys(db, 'keys', [
    { ...keyOf(of, optOut), kind: 'optOut' },
    { ...keyOf(of, old), expiresAt: hours(-48) },
    { ...keyOf(of, late), expiresAt: hours(-1) },
    { ...keyOf(of, code), kind: 'code' },
  ])
  for (const key of [undefined, newKey(), optOut, old, 'nonsense', ''])
    expect(await send('keys', key)).toEqual({ refusal: 'no-invitation' })
  expect(await db.invitation.count({ where: { fieldworkId: 'keys', answered: true } })).toBe(0)
  await db.fieldwork.update({ where: { id: 'keys' }, data: { state: 'draft' } })
  expect(await send('keys', code)).toEqual({ refusal: 'fieldwork-not-open' })
  await db.fieldwork.update({ where: { id: 'keys' }, data: { state: 'open' } })
  // Who was answering when an interviewer's key ran out may still send.
  expect(await send('keys', late)).toMatchObject({ received: 'created' })
  expect(await send('keys', code.toLowerCase())).toEqual({ refusal: 'already-answered' })
})

test('an open link knows no key', async () => {
  const { fieldworkId } = await testFieldwork(db, testQuestionnaire, testPlan, { id: 'link' })
  expect(await send(fieldworkId, newKey())).toMatchObject({ received: 'created' })
})

test('fifty at once with one key: one response', { timeout: 60_000 }, async () => {
  const { ids, keys } = await invite('race', 'anonymous', 2)
  const results = await Promise.all(Array.from({ length: 50 }, () => send('race', keys[0])))
  expect(results.filter((one) => 'received' in one)).toHaveLength(1)
  expect(
    results.filter((one) => 'refusal' in one && one.refusal === 'already-answered'),
  ).toHaveLength(49)
  expect(await db.surveyResponse.count({ where: { fieldworkId: 'race' } })).toBe(1)
  expect(await kinds('race', ids[0] as string)).toEqual(['complete', 'created'])
  expect(await db.pendingFold.count({ where: { fieldworkId: 'race' } })).toBe(1)
})

test('one response sent many times at once is one', { timeout: 60_000 }, async () => {
  const { keys } = await invite('same', 'named', 2)
  const id = randomUUID()
  const results = await Promise.all(Array.from({ length: 20 }, () => send('same', keys[0], { id })))
  const received = results.map((one) => ('received' in one ? one.received : one.refusal))
  expect(received.filter((one) => one === 'created')).toHaveLength(1)
  expect(received.filter((one) => one === 'again')).toHaveLength(19)
})

test('one identifier and two keys at once: one is taken, the other marks nothing', {
  timeout: 60_000,
}, async () => {
  const { keys } = await invite('twice', 'named', 2)
  const id = randomUUID()
  const other = { id, answers: { place: '67482' } }
  const results = await Promise.all([
    ...Array.from({ length: 5 }, () => send('twice', keys[0], { id })),
    ...Array.from({ length: 5 }, () => send('twice', keys[1], other)),
  ])
  expect(results.filter((one) => 'received' in one && one.received === 'created')).toHaveLength(1)
  expect(await db.invitation.count({ where: { fieldworkId: 'twice', answered: true } })).toBe(1)
})

test('codes of letters are not guessed at by sending answers; keys of mails pass whoever guesses beside them', async () => {
  const { ids, keys } = await invite('guessed', 'named', 2)
  const code = newPaperCode()
  await saveKeys(db, 'guessed', [{ ...keyOf(ids[1] as string, code), kind: 'code' }])
  const guesser = { ...arrival, network: '203.0.113.0/24' }
  const sends = (invitation: string) =>
    submitResponse(
      db,
      'guessed',
      randomUUID(),
      { version, language: 'fr', consent: true, answers: whole, invitation },
      guesser,
    )
  for (let guess = 0; guess < 100; guess++)
    expect(await sends(newPaperCode())).toEqual({ refusal: 'no-invitation' })
  expect(await sends(newPaperCode())).toEqual({ refusal: 'too-many-attempts' })
  expect(await sends(code)).toEqual({ refusal: 'too-many-attempts' })
  expect(await sends(keys[0] as string)).toMatchObject({ received: 'created' })
})
