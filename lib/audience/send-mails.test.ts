import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { type TestMailServer, testMailServer } from '@/lib/platform/test-mail-server'
import { recordEvents } from './history.store'
import { cancelMailing, pauseMailing, resumeMailing, retryDoubtful } from './run-mailing.command'
import { sendMails } from './send-mails.command'
import { startMailings } from './start-mailings.command'
import {
  mailStatesOf,
  testAnalyst,
  testInvited,
  testMailing,
  testOffice,
  testPepper,
} from './test-mailing'

const { db, drop } = await testDatabase()
let server: TestMailServer
beforeAll(async () => {
  server = await testMailServer()
})
afterEach(async () => {
  server.received.length = 0
  server.behave({})
  await db.mail.updateMany({ where: { state: 'queued' }, data: { state: 'skipped' } })
})
afterAll(async () => {
  await server.end()
  await drop()
})

const ever = new AbortController().signal
const go = async (office = testOffice(server.url)) => {
  await startMailings(db, testPepper, new Date())
  await sendMails(db, office, ever)
}
/** As if the minutes until a retry were over. */
const later = () => db.$executeRaw`UPDATE mail SET not_before = now() WHERE state = 'queued'`
const kinds = async (fieldworkId: string) =>
  (
    await db.invitationEvent.groupBy({
      by: ['kind'],
      where: { fieldworkId, kind: { not: 'created' } },
      _count: true,
    })
  ).map(({ kind, _count }) => [kind, _count])

test('each unit with an address receives one mail, with its own link, and the history says so', async () => {
  const { fieldworkId } = await testInvited(db, 12, (n) => (n < 2 ? null : `u${n}@test.example`))
  const number = await testMailing(db, fieldworkId)
  await go()
  expect(await mailStatesOf(db, fieldworkId, number)).toEqual({ sent: 10 })
  expect([...server.counts().values()]).toEqual(Array(10).fill(1))
  expect(await kinds(fieldworkId)).toEqual([['sent', 10]])
  const keys = await db.invitationKey.groupBy({
    by: ['kind'],
    where: { fieldworkId },
    _count: true,
  })
  expect(keys.map(({ kind, _count }) => [kind, _count]).sort()).toEqual([
    ['link', 10],
    ['optOut', 10],
  ])
  const links = server.received.map(({ raw }) => /\/answer\/[a-z0-9-]+#([\w-]{32})/.exec(raw)?.[1])
  expect(new Set(links).size).toBe(10)
  const mailing = await db.mailing.findFirst({ where: { fieldworkId, number } })
  expect(mailing?.state).toBe('done')
})

test('a mail says who it is from and how to end further ones', async () => {
  const { fieldworkId } = await testInvited(db, 1)
  await testMailing(db, fieldworkId)
  await go()
  const [mail] = server.received
  const { id } = (await db.mail.findFirst({ where: { fieldworkId } })) ?? {}
  expect(mail?.to).toEqual(['unit-0@test.example'])
  const head = mail?.raw.split('\r\n\r\n')[0]?.replace(/\r\n[ \t]+/g, ' ') ?? ''
  expect(head).toContain('From: Phare <phare@test.example>')
  expect(head).toContain(`Message-ID: <${id}@phare.example>`)
  expect(head).toContain('Auto-Submitted: auto-generated')
  expect(head).toMatch(
    new RegExp(
      `List-Unsubscribe: <https://phare\\.example/api/v1/fieldworks/${fieldworkId}/opt-out/[\\w-]{32}>`,
    ),
  )
  expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  expect(mail?.raw).toContain('text/plain')
  expect(mail?.raw).not.toMatch(/<img|http-equiv|<script/i)
})

test('a refused address is undelivered, by its code alone; a greylisted one is tried again', async () => {
  const { fieldworkId } = await testInvited(db, 3)
  const number = await testMailing(db, fieldworkId)
  server.behave({
    recipient: (address) =>
      address.startsWith('unit-0@')
        ? { code: 550, text: '5.1.1 <unit-0@test.example> unknown' }
        : address.startsWith('unit-1@')
          ? { code: 451, text: '4.7.1 Greylisted, try again' }
          : null,
  })
  await go()
  expect(await mailStatesOf(db, fieldworkId, number)).toEqual({ refused: 1, queued: 1, sent: 1 })
  const refused = await db.invitationEvent.findFirst({
    where: { fieldworkId, kind: 'undelivered' },
  })
  expect(refused?.detail).toEqual({ mailing: number, channel: 'mail', smtp: '550 5.1.1' })
  const waiting = await db.mail.findFirst({ where: { fieldworkId, state: 'queued' } })
  expect(waiting).toMatchObject({ attempts: 1, answer: '451 4.7.1' })
  expect(Number(waiting?.notBefore) - Date.now()).toBeGreaterThan(50_000)
  server.behave({})
  await later()
  await go()
  expect(await mailStatesOf(db, fieldworkId, number)).toEqual({ refused: 1, sent: 2 })
  expect(server.counts().get('unit-1@test.example')).toBe(1)
})

test('an address put off for more than a day is out of reach', async () => {
  const { fieldworkId } = await testInvited(db, 1)
  const number = await testMailing(db, fieldworkId)
  server.behave({ recipient: () => ({ code: 452, text: '4.2.2 mailbox full' }) })
  for (let tries = 0; tries < 8; tries += 1) {
    await go()
    await later()
  }
  expect(await mailStatesOf(db, fieldworkId, number)).toEqual({ refused: 1 })
  expect(await kinds(fieldworkId)).toEqual([['undelivered', 1]])
})

test('a connection cut within a mail: it was not sent, and is later', async () => {
  const { fieldworkId } = await testInvited(db, 1)
  const number = await testMailing(db, fieldworkId)
  server.behave({ content: () => 'drop' })
  await go()
  expect(await mailStatesOf(db, fieldworkId, number)).toEqual({ queued: 1 })
  server.behave({})
  await later()
  await go()
  expect(await mailStatesOf(db, fieldworkId, number)).toEqual({ sent: 1 })
  expect(server.received).toHaveLength(1)
})

test('a connection cut after the end of a mail: doubtful, and sent again on asking alone', async () => {
  const { fieldworkId } = await testInvited(db, 1)
  const number = await testMailing(db, fieldworkId)
  server.behave({ mail: () => 'drop-after' })
  await go()
  await later()
  await go()
  expect(await mailStatesOf(db, fieldworkId, number)).toEqual({ doubtful: 1 })
  expect(await kinds(fieldworkId)).toEqual([['sent', 1]])
  expect(server.received).toHaveLength(1)
  server.behave({})
  const { id = '' } = (await db.mail.findFirst({ where: { fieldworkId } })) ?? {}
  const subject = { fieldworkId, number, mailIds: [id] }
  expect(await retryDoubtful(db, testAnalyst, subject, new Date())).toEqual({ retried: 1 })
  await go()
  expect(await mailStatesOf(db, fieldworkId, number)).toEqual({ sent: 1 })
  expect(server.received).toHaveLength(2)
})

test('a mail refused at its end is refused; one put off there leaves later, once', async () => {
  const { fieldworkId } = await testInvited(db, 2)
  const number = await testMailing(db, fieldworkId)
  server.behave({
    mail: (address) =>
      address.startsWith('unit-0@')
        ? { code: 554, text: '5.7.1 no' }
        : { code: 451, text: '4.3.0 later' },
  })
  await go()
  expect(await mailStatesOf(db, fieldworkId, number)).toEqual({ refused: 1, queued: 1 })
  server.behave({})
  await later()
  await go()
  expect(await mailStatesOf(db, fieldworkId, number)).toEqual({ refused: 1, sent: 1 })
  expect(server.received).toHaveLength(1)
})

test('a server out of reach: nothing is lost or counted against the units', async () => {
  const { fieldworkId } = await testInvited(db, 5)
  const number = await testMailing(db, fieldworkId)
  const office = testOffice('smtp://127.0.0.1:9')
  await go(office)
  expect(office.rest.isResting(Date.now())).toBe(true)
  expect(await mailStatesOf(db, fieldworkId, number)).toEqual({ queued: 5 })
  const waiting = await db.mail.findFirst({ where: { fieldworkId, attempts: { gt: 0 } } })
  expect(waiting).toBeNull()
  await go()
  expect(await mailStatesOf(db, fieldworkId, number)).toEqual({ sent: 5 })
})

test('a server that refuses everyone pauses the mailing before all are lost', async () => {
  const { fieldworkId } = await testInvited(db, 60)
  const number = await testMailing(db, fieldworkId)
  server.behave({ recipient: () => ({ code: 554, text: '5.7.1 Relay access denied' }) })
  await go(testOffice(server.url, 600))
  const mailing = await db.mailing.findFirst({ where: { fieldworkId, number } })
  expect(mailing?.state).toBe('paused')
  const states = await mailStatesOf(db, fieldworkId, number)
  expect(states.refused).toBeLessThan(30)
  expect(states.queued).toBeGreaterThan(30)
})

test('whoever answers, opts out or loses an address before their turn gets nothing', async () => {
  const { fieldworkId, invitationIds } = await testInvited(db, 3)
  const number = await testMailing(db, fieldworkId)
  await startMailings(db, testPepper, new Date())
  const day = '2026-11-23'
  const happened = ['complete', 'optedOut'] as const
  await recordEvents(
    db,
    fieldworkId,
    happened.map((kind, at) => ({ invitationId: invitationIds[at] ?? '', day, kind })),
  )
  await go()
  expect(await mailStatesOf(db, fieldworkId, number)).toEqual({ skipped: 2, sent: 1 })
  const skipped = await db.mail.findMany({ where: { fieldworkId, state: 'skipped' } })
  expect(skipped.map(({ answer }) => answer).sort()).toEqual(['optedOut', 'settled'])
})

test('paused in the middle, nothing more leaves; resumed, each has one; cancelled, the rest never do', async () => {
  const { fieldworkId } = await testInvited(db, 40)
  const number = await testMailing(db, fieldworkId)
  const subject = { fieldworkId, number }
  server.behave({
    mail: async () => {
      if (server.received.length === 10) await pauseMailing(db, testAnalyst, subject, new Date())
      return null
    },
  })
  await go(testOffice(server.url, 1200))
  const paused = await mailStatesOf(db, fieldworkId, number)
  expect(paused.sent).toBeLessThan(20)
  expect(paused.queued).toBe(40 - (paused.sent ?? 0))
  await go()
  expect(server.received).toHaveLength(paused.sent ?? 0)
  server.behave({
    mail: async () => {
      if (server.received.length === 25) await cancelMailing(db, testAnalyst, subject, new Date())
      return null
    },
  })
  expect(await resumeMailing(db, testAnalyst, subject, new Date())).toEqual({ state: 'sending' })
  await go(testOffice(server.url, 1200))
  await go()
  const { sent = 0, skipped = 0 } = await mailStatesOf(db, fieldworkId, number)
  expect(sent).toBeLessThan(35)
  expect(sent + skipped).toBe(40)
  expect([...server.counts().values()].every((count) => count === 1)).toBe(true)
})

test('two workers: each unit once, and no faster together than the pace', async () => {
  const { fieldworkId } = await testInvited(db, 60)
  const number = await testMailing(db, fieldworkId)
  await startMailings(db, testPepper, new Date())
  const perMinute = 600
  const began = Date.now()
  await Promise.all([
    sendMails(db, testOffice(server.url, perMinute), ever),
    sendMails(db, testOffice(server.url, perMinute), ever),
  ])
  const seconds = (Date.now() - began) / 1000
  expect(await mailStatesOf(db, fieldworkId, number)).toEqual({ sent: 60 })
  expect(server.counts().size).toBe(60)
  // A second's worth leaves at once, the others at ten a second.
  expect(seconds).toBeGreaterThan(4.5)
  const times = server.received.map(({ at }) => at).sort((a, b) => a - b)
  for (const from of times)
    expect(times.filter((at) => at >= from && at < from + 2_000).length).toBeLessThanOrEqual(32)
})

test('mailings start once, whoever starts them', async () => {
  const { fieldworkId } = await testInvited(db, 30)
  const number = await testMailing(db, fieldworkId)
  await Promise.all(Array.from({ length: 4 }, () => startMailings(db, testPepper, new Date())))
  expect(await mailStatesOf(db, fieldworkId, number)).toEqual({ queued: 30 })
  const started = await db.auditLine.count({
    where: { deed: 'startMailing', subject: `${fieldworkId}/${number}` },
  })
  expect(started).toBe(1)
})
