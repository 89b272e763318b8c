import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { EndsJournal } from '@/lib/platform/ends-journal'
import { type TestMailServer, testMailServer } from '@/lib/platform/test-mail-server'
import { recordEvents } from './history.store'
import { readMailPreview } from './mail-preview.query'
import { readMailing, readMailings } from './mailings.query'
import { optOut } from './opt-out.command'
import { readRecipients } from './recipients.query'
import { recoverMails } from './recover-mails.command'
import { cancelMailing, scheduleMailing } from './run-mailing.command'
import { saveMailing } from './save-mailing.command'
import { sendMails } from './send-mails.command'
import { sendTest } from './send-test.command'
import { startMailings } from './start-mailings.command'
import {
  mailStatesOf,
  testAnalyst,
  testInvited,
  testMailing,
  testOffice,
  testPepper,
  testTexts,
} from './test-mailing'

const { db, drop } = await testDatabase()
let server: TestMailServer
beforeAll(async () => {
  server = await testMailServer()
  vi.stubEnv('DATABASE_URL', 'postgresql://unused')
  vi.stubEnv('NEXTAUTH_URL', 'https://phare.example/')
  vi.stubEnv('NEXTAUTH_SECRET', testPepper)
  vi.stubEnv('SMTP_URL', server.url)
  vi.stubEnv('PHARE_MAIL_FROM', 'phare@test.example')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await server.end()
  await drop()
})

const ever = new AbortController().signal
const go = async () => {
  await startMailings(db, testPepper, new Date())
  await sendMails(db, testOffice(server.url), ever)
}
const prefix = `unit${randomUUID().slice(0, 6)}`
const plan = (purpose: 'invitation' | 'reminder' | 'thanks') => ({
  ...{ purpose, channel: 'mail' as const, texts: testTexts, recipients: {} },
})

test('who receives a mailing, and why the others do not', async () => {
  const { fieldworkId, invitationIds } = await testInvited(db, 10, (n) =>
    n === 0 ? null : `${prefix}-${n}@test.example`,
  )
  const whole = await readRecipients(
    db,
    testAnalyst,
    { fieldworkId, number: null },
    plan('invitation'),
  )
  expect(whole).toMatchObject({
    ...{ total: 9, byLanguage: { fr: 9 }, byStratum: { a: 4, b: 5 } },
    leftOut: { noAddress: 1, settled: 0 },
  })
  const some = { ...plan('invitation'), recipients: { strata: ['a'], departments: ['67'] } }
  const reach = await readRecipients(db, testAnalyst, { fieldworkId, number: null }, some)
  expect(reach?.total).toBe(4)
  const number = await testMailing(db, fieldworkId)
  await go()
  const at = (n: number) => invitationIds[n] ?? ''
  await recordEvents(db, fieldworkId, [
    { invitationId: at(1), day: '2027-01-01', kind: 'complete' },
    { invitationId: at(2), day: '2027-01-01', kind: 'refused' },
    { invitationId: at(3), day: '2027-01-01', kind: 'undelivered' },
    { invitationId: at(4), day: '2027-01-01', kind: 'started' },
  ])
  const link = server.received.find(({ to }) => to[0] === `${prefix}-5@test.example`)
  const key = /opt-out\/([\w-]{32})/.exec(link?.raw.replace(/\r\n /g, '') ?? '')?.[1] ?? ''
  const stop = (one: string, refuses = false) =>
    optOut(db, fieldworkId, one, { refuses }, testPepper, new Date())
  expect(await stop(key)).toEqual({ optedOut: true })
  expect(await stop(key)).toEqual({ optedOut: true })
  expect(await stop('x'.repeat(32))).toEqual({ refusal: 'unknown-key' })
  expect(await stop('../..')).toEqual({ refusal: 'unknown-key' })
  const subject = { fieldworkId, number: null }
  const reminder = await readRecipients(db, testAnalyst, subject, plan('reminder'))
  expect(reminder).toMatchObject({
    total: 5,
    leftOut: { settled: 2, undelivered: 1, optedOut: 1, noAddress: 1, notInvited: 0 },
  })
  const again = await readRecipients(db, testAnalyst, subject, plan('invitation'))
  expect(again?.leftOut).toMatchObject({ alreadyInvited: 5 })
  const thanks = await readRecipients(db, testAnalyst, subject, plan('thanks'))
  expect(thanks).toMatchObject({ total: 1, leftOut: { notAnswered: 8, optedOut: 1 } })
  const same = await readRecipients(db, testAnalyst, { fieldworkId, number }, plan('invitation'))
  expect(same?.leftOut.alreadyReceived).toBe(9)
  server.received.length = 0
  const reminding = await testMailing(db, fieldworkId, { purpose: 'reminder' })
  await go()
  expect(await mailStatesOf(db, fieldworkId, reminding)).toEqual({ sent: 5 })
  expect(server.received.map(({ to }) => to[0]).sort()).toEqual(
    [4, 6, 7, 8, 9].map((n) => `${prefix}-${n}@test.example`),
  )
})

test('who opted out is left alone by every fieldwork of the programme', async () => {
  const emails = (n: number) => `again-${n}@test.example`
  const first = await testInvited(db, 2, emails)
  const second = await testInvited(db, 2, emails)
  const number = await testMailing(db, first.fieldworkId)
  await go()
  expect(await mailStatesOf(db, first.fieldworkId, number)).toEqual({ sent: 2 })
  const mail = server.received.find(({ to }) => to[0] === 'again-0@test.example')
  const key = /answer\/[\w-]+\/stop#([\w-]{32})/.exec(
    Buffer.from(mail?.raw.replace(/=\r\n/g, '').replace(/=3D/g, '=') ?? '').toString(),
  )?.[1]
  const done = await optOut(
    db,
    first.fieldworkId,
    key ?? '',
    { refuses: true },
    testPepper,
    new Date(),
  )
  expect(done).toEqual({ optedOut: true })
  const events = await db.invitationEvent.findMany({
    where: { fieldworkId: first.fieldworkId, kind: { in: ['optedOut', 'refused'] } },
  })
  expect(events.map(({ kind }) => kind).sort()).toEqual(['optedOut', 'refused'])
  const subject = { fieldworkId: second.fieldworkId, number: null }
  const counts = await readRecipients(db, testAnalyst, subject, plan('invitation'))
  expect(counts).toMatchObject({ total: 1, leftOut: { optedOut: 1 } })
  const stored = await db.stopListed.findMany()
  expect(JSON.stringify(stored)).not.toContain('again-0')
})

test('a mailing cannot be scheduled for when nobody could answer, nor twice', async () => {
  const { fieldworkId } = await testInvited(db, 1)
  const now = new Date('2026-11-23T10:00:00Z')
  const save = (purpose: 'reminder' | 'thanks') =>
    saveMailing(db, testAnalyst, { fieldworkId, number: null }, plan(purpose), now)
  const saved = await save('reminder')
  const number = 'number' in saved ? saved.number : 0
  const subject = { fieldworkId, number }
  const { closesOn } = (await db.fieldwork.findUnique({ where: { id: fieldworkId } })) ?? {}
  const after = new Date(Number(closesOn) + 3 * 86_400_000)
  expect(await scheduleMailing(db, testAnalyst, subject, after, now)).toEqual({
    refusal: 'after-closing',
  })
  const at = new Date('2026-11-24T08:00:00Z')
  expect(await scheduleMailing(db, testAnalyst, subject, at, now)).toEqual({
    ...{ state: 'scheduled', startsAt: at },
  })
  expect(await scheduleMailing(db, testAnalyst, subject, at, now)).toEqual({
    refusal: 'wrong-state',
  })
  expect(await cancelMailing(db, testAnalyst, subject, now)).toEqual({
    ...{ state: 'cancelled', skipped: 0 },
  })
  const changed = await saveMailing(db, testAnalyst, subject, plan('reminder'), now)
  expect(changed).toEqual({ refusal: 'mailing-begun' })
  const observer = { ...testAnalyst, role: 'observer' } as typeof testAnalyst
  await expect(saveMailing(db, observer, subject, plan('thanks'), now)).rejects.toThrow('forbidden')
})

test('progress, preview, and a test mail to whoever asks, with keys that open nothing', async () => {
  const { fieldworkId, invitationIds } = await testInvited(db, 4)
  server.received.length = 0
  const number = await testMailing(db, fieldworkId)
  await startMailings(db, testPepper, new Date())
  const before = await readMailing(db, testAnalyst, { fieldworkId, number }, new Date())
  expect(before).toMatchObject({
    ...{ total: 4, ended: 0, perMinute: 300, secondsLeft: 1, hasServer: true },
    mails: { queued: 4, sent: 0 },
  })
  await go()
  const { mailings } = await readMailings(db, testAnalyst, fieldworkId)
  expect(mailings[0]).toMatchObject({ total: 4, ended: 4, mailing: { state: 'done' } })
  const of = { fieldworkId, invitationId: invitationIds[0] ?? '' }
  const preview = await readMailPreview(db, testAnalyst, of, testTexts)
  expect(preview).toMatchObject({ unit: 'Unité 0', subject: 'Enquête : Unité 0', language: 'fr' })
  expect(preview?.text).toContain(`https://phare.example/answer/${fieldworkId}#${'0'.repeat(32)}`)
  server.received.length = 0
  const keys = await db.invitationKey.count({ where: { fieldworkId } })
  expect(await sendTest(db, testAnalyst, of, testTexts, new Date())).toEqual({
    sentTo: 'analyst@test.example',
  })
  expect(server.received.map(({ to }) => to)).toEqual([['analyst@test.example']])
  expect(await db.invitationKey.count({ where: { fieldworkId } })).toBe(keys)
})

test('of mails that a dead worker held, those it had not begun to end leave again', async () => {
  const { fieldworkId } = await testInvited(db, 4)
  const number = await testMailing(db, fieldworkId)
  await startMailings(db, testPepper, new Date())
  const folder = mkdtempSync(path.join(tmpdir(), 'phare-ends-'))
  const [dead, stranger] = [randomUUID(), randomUUID()]
  const [ended, notEnded, unknown, leased] = await db.mail.findMany({ where: { fieldworkId } })
  const journal = new EndsJournal(folder, dead)
  journal.begin()
  journal.write(ended?.id ?? '')
  journal.end()
  const lapsed = {
    state: 'handing',
    leasedUntil: new Date(Date.now() - 1000),
    handedAt: new Date(),
  }
  for (const [mail, heldBy, state] of [
    [ended, dead, 'handing'],
    [notEnded, dead, 'handing'],
    [unknown, stranger, 'handing'],
    [leased, dead, 'leased'],
  ] as const)
    await db.mail.update({ where: { id: mail?.id ?? '' }, data: { ...lapsed, heldBy, state } })
  await recoverMails(db, new EndsJournal(folder, randomUUID()), new Date())
  expect(await mailStatesOf(db, fieldworkId, number)).toEqual({ doubtful: 2, queued: 2 })
  const back = await db.mail.findMany({ where: { fieldworkId, state: 'queued' } })
  expect(back.map(({ id }) => id).sort()).toEqual([notEnded?.id, leased?.id].sort())
  const sent = await db.invitationEvent.count({ where: { fieldworkId, kind: 'sent' } })
  expect(sent).toBe(2)
  rmSync(folder, { recursive: true })
})
