import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { mailsOf } from '@/lib/platform/mailbox-file'
import { type TestMailServer, testMailServer } from '@/lib/platform/test-mail-server'
import { readDeliveryReport } from './delivery-report'
import { importDeliveryReports } from './import-delivery-reports.command'
import { sendMails } from './send-mails.command'
import { startMailings } from './start-mailings.command'
import { autoReply, exchange, exim, gmail, mbox, postfix } from './test-delivery-reports'
import { testAnalyst, testInvited, testMailing, testOffice, testPepper } from './test-mailing'

const { db, drop } = await testDatabase()
let server: TestMailServer
beforeAll(async () => {
  server = await testMailServer()
})
afterAll(async () => {
  await server.end()
  await drop()
})

const about = { id: randomUUID(), to: 'maire@commune.example' }
const read = (raw: string) => readDeliveryReport(Buffer.from(raw))

test.each([
  ['Postfix', postfix(about), '5.1.1'],
  ['Exchange Online', exchange(about), '5.1.10'],
  ['Gmail', gmail(about), '5.1.1'],
  ['Exim', exim(about), '5.4.1'],
])('a report of %s is read', async (_, raw, status) => {
  expect(await read(raw)).toMatchObject({
    ...{ kind: 'failed', mailId: about.id, recipient: about.to, status },
    on: expect.any(Date),
  })
  // From a file with Unix line ends too.
  expect(await read(raw.replace(/\r\n/g, '\n'))).toMatchObject({ mailId: about.id, status })
})

test('a delay is one; an automatic reply, a delivery and noise are no report', async () => {
  expect(await read(postfix(about, 'delayed', '4.4.1'))).toMatchObject({ kind: 'delayed' })
  expect(await read(postfix(about, 'delivered', '2.0.0'))).toBeNull()
  expect(await read(autoReply(about))).toBeNull()
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 500 }), async (text) => {
      expect(await read(text)).toBeNull()
    }),
  )
})

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function split(text: string, size: number): Promise<string[]> {
  const mails = []
  for await (const mail of mailsOf(inPieces(text, size))) mails.push(mail.toString())
  return mails
}

test('a mailbox file comes apart into its mails, however it is cut on the way', async () => {
  const file = mbox(postfix(about), autoReply(about), gmail(about))
  const whole = await split(file, 1_000_000)
  expect(whole).toHaveLength(3)
  expect(whole[1]).toContain('\nFrom now on, write')
  for (const size of [1, 7, 1024]) expect(await split(file, size)).toEqual(whole)
  expect(await split(exim(about), 100)).toHaveLength(1)
})

test('reports are matched by the mail, else by the address; twice is once', async () => {
  const { fieldworkId } = await testInvited(db, 6)
  const other = await testInvited(db, 1, () => 'elsewhere@test.example')
  const number = await testMailing(db, fieldworkId)
  await testMailing(db, other.fieldworkId)
  await startMailings(db, testPepper, new Date())
  await sendMails(db, testOffice(server.url), new AbortController().signal)
  const idOf = (address: string) => {
    const raw = server.received.find(({ to }) => to[0] === address)?.raw ?? ''
    return /Message-ID: <([0-9a-f-]{36})@/i.exec(raw)?.[1] ?? ''
  }
  const mail = (n: number) => ({
    id: idOf(`unit-${n}@test.example`),
    to: `unit-${n}@test.example`,
  })
  const file = mbox(
    // Forwarded inside: the address of the report is another one than ours.
    postfix({ ...mail(0), to: 'secretariat@commune.example' }),
    exchange(mail(1)),
    gmail(mail(2)),
    exim({ id: 'no-identifier-of-ours', to: 'unit-3@test.example' }),
    postfix(mail(4), 'delayed', '4.2.2'),
    autoReply(mail(5)),
    postfix({ id: idOf('elsewhere@test.example'), to: 'elsewhere@test.example' }),
    postfix({ id: randomUUID(), to: 'unit-5@test.example' }),
  )
  const take = () =>
    importDeliveryReports(db, testAnalyst, fieldworkId, inPieces(file, 4096), new Date())
  const first = await take()
  expect(first).toMatchObject({
    ...{ undelivered: 4, known: 0, delayed: 1, others: 1, unmatched: 2 },
  })
  expect(await take()).toMatchObject({ undelivered: 0, known: 4, delayed: 1, unmatched: 2 })
  const events = await db.invitationEvent.findMany({ where: { fieldworkId, kind: 'undelivered' } })
  expect(events).toHaveLength(4)
  expect(events[0]?.detail).toMatchObject({ mailing: number, channel: 'mail' })
  // The mails left today: a report is not older than its mail.
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(new Date())
  expect(events.every(({ day }) => day.toISOString().slice(0, 10) === today)).toBe(true)
})
