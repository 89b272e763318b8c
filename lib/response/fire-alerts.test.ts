import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { foldTracks } from '@/lib/audience/fold-tracks.command'
import { recordEvents } from '@/lib/audience/history.store'
import { testSample } from '@/lib/audience/test-sample'
import { testDatabase } from '@/lib/db/test-database'
import type { MailSettings } from '@/lib/platform/mail-settings'
import { sendNotice } from '@/lib/platform/send-notice'
import { addAlert } from './add-alert.command'
import type { NewAlert } from './alert'
import { readAlerts } from './alerts.query'
import { type AlertSender, fireAlerts } from './fire-alerts.command'
import { removeAlert } from './remove-alert.command'
import { testFieldwork } from './test-fieldwork'
import { testPlan, testQuestionnaire } from './test-questionnaire'

const { db, drop } = await testDatabase()
const account = { kind: 'account', id: 'an-account', email: 'a@example.org', name: 'A' } as const
const analyst = { ...account, role: 'analyst' } as const
const id = 'f-alerts'
const team = ['claire@team.example', 'paul@team.example']
const now = new Date('2026-11-10T09:00:00Z')

const received: { to: string; raw: Buffer }[] = []
/** Addresses that the mail server will not have. */
const refused = new Set<string>()
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _, done) =>
    done(refused.has(address) ? Object.assign(new Error('no'), { responseCode: 550 }) : null),
  onData(stream, session, done) {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      const to = session.envelope.rcptTo[0]?.address ?? ''
      received.push({ to, raw: Buffer.concat(chunks) })
      done()
    })
  },
})

let sender: AlertSender

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const settings: MailSettings = {
    server: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    from: { name: 'Phare', address: 'phare@example.org' },
    perMinute: 300,
  }
  sender = {
    baseUrl: 'https://phare.example',
    send: async (to, mail) =>
      (await sendNotice(settings, to, { ...mail, language: 'fr' }, now)) === 'taken',
  }
  await testFieldwork(db, testQuestionnaire, testPlan, { id, closesOn: '2026-11-20' })
  await db.fieldwork.update({
    where: { id },
    data: { entry: 'invitation', followUp: 'anonymous', opensOn: new Date('2026-11-01') },
  })
  const { invitationIds } = await testSample(db, { fieldworkId: id, units: 100 })
  const happened = (from: number, to: number, day: string, kind: 'sent' | 'complete') =>
    invitationIds.slice(from, to).map((invitationId) => ({ invitationId, day, kind }))
  await recordEvents(db, id, happened(0, 100, '2026-11-01', 'sent'))
  await recordEvents(db, id, happened(0, 18, '2026-11-07', 'complete'))
  await foldTracks(db, id)
  const passwordHash = ''
  for (const email of team)
    await db.account.create({ data: { email, name: email, role: 'analyst', passwordHash } })
  const gone = { email: 'gone@team.example', name: 'G', disabledAt: now }
  await db.account.create({ data: { ...gone, role: 'analyst', passwordHash } })
})
beforeEach(async () => {
  received.length = 0
  refused.clear()
  await db.alert.deleteMany()
})
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(() => resolve()))
  await drop()
})

async function add(alert: NewAlert): Promise<string> {
  const result = await addAlert(db, analyst, id, alert, now)
  if (!('added' in result)) throw new Error(JSON.stringify(result))
  return result.added
}

const below = { kind: 'rateBelow', threshold: 0.2, days: 10, day: null, recipients: team } as const

test('a rate below its threshold is told to everyone, once, by the mail server', async () => {
  await add(below)
  const early = new Date('2026-11-09T09:00:00Z')
  expect(await fireAlerts(db, sender, early)).toEqual({ fired: 0, sent: 0 })
  const rounds = await Promise.all([1, 2, 3].map(() => fireAlerts(db, sender, now)))
  expect(rounds.reduce((sum, { fired }) => sum + fired, 0)).toBe(1)
  expect(await fireAlerts(db, sender, now)).toEqual({ fired: 0, sent: 0 })
  expect(received.map(({ to }) => to).sort()).toEqual(team)
  const mail = await PostalMime.parse(received[0]?.raw as Buffer)
  expect(mail.subject?.replaceAll('\u00a0', ' ')).toBe(
    'Gens · V : Le taux de réponse (RR2) est de 18 %, sous le seuil de 20 %',
  )
  expect(mail.text).toContain(`https://phare.example/desk/fieldworks/${id}/rates`)
  expect(mail.html).toContain('lang="fr"')
  const { alerts } = await readAlerts(db, analyst, id)
  expect(alerts).toMatchObject([{ value: 0.18, firedAt: now, sentAt: now, author: 'A' }])
})

test('a mail that does not leave leaves the alert on the screen, and is not tried again', async () => {
  await add({ kind: 'silentDays', threshold: 3, recipients: team })
  refused.add(team[1] as string)
  expect(await fireAlerts(db, sender, now)).toEqual({ fired: 1, sent: 0 })
  expect((await readAlerts(db, analyst, id)).alerts).toMatchObject([
    { value: 3, firedAt: now, sentAt: null },
  ])
  refused.clear()
  expect(await fireAlerts(db, sender, now)).toEqual({ fired: 0, sent: 0 })
  expect(received.map(({ to }) => to)).toEqual([team[0]])
})

test('without a mail server alerts fire on the screen alone', async () => {
  await add({ kind: 'closingSoon', threshold: 10, recipients: team })
  expect(await fireAlerts(db, { ...sender, send: null }, now)).toEqual({ fired: 1, sent: 0 })
})

test('a fieldwork that is not open is not looked at', async () => {
  await add(below)
  const after = new Date('2026-11-21T09:00:00Z')
  expect(await fireAlerts(db, sender, after)).toEqual({ fired: 0, sent: 0 })
})

test('quotas: so many cells without a place', async () => {
  const quota = { variables: ['age'], policy: 'screenOut' }
  await db.fieldwork.update({ where: { id }, data: { quota } })
  await add({ kind: 'quotaFull', threshold: 1, recipients: team })
  const cell = { fieldworkId: id, key: '{"age":"1"}', places: 5 }
  await db.quotaCell.create({ data: { ...cell, taken: 4 } })
  expect(await fireAlerts(db, sender, now)).toEqual({ fired: 0, sent: 0 })
  await db.quotaCell.updateMany({ data: { taken: 5 } })
  expect(await fireAlerts(db, sender, now)).toEqual({ fired: 1, sent: 1 })
})

test('only the team is told: others, former members and nobody are bad input', async () => {
  for (const recipients of [['x@elsewhere.example'], ['gone@team.example'], []]) {
    const result = await addAlert(db, analyst, id, { ...below, recipients }, now)
    expect(result).toMatchObject({ issues: [{ path: expect.arrayContaining(['recipients']) }] })
  }
  expect(await db.alert.count()).toBe(0)
})

test('refusals, rights and the audit lines', async () => {
  await testFieldwork(db, testQuestionnaire, testPlan, { id: 'f-link' })
  expect(await addAlert(db, analyst, 'f-link', below, now)).toEqual({
    refusal: 'needs-invitations',
  })
  const full = { kind: 'quotaFull', threshold: 1, recipients: team } as const
  expect(await addAlert(db, analyst, 'f-link', full, now)).toEqual({ refusal: 'needs-quota' })
  expect(await addAlert(db, analyst, 'nowhere', full, now)).toEqual({
    refusal: 'unknown-fieldwork',
  })
  const observer = { ...account, role: 'observer' } as const
  await expect(addAlert(db, observer, id, below, now)).rejects.toThrow('forbidden')
  await expect(readAlerts(db, observer, id)).rejects.toThrow('forbidden')
  const alert = await add(below)
  const subject = { fieldworkId: id, alert }
  await expect(removeAlert(db, observer, subject, now)).rejects.toThrow('forbidden')
  expect(await removeAlert(db, analyst, subject, now)).toEqual({ removed: alert })
  expect(await removeAlert(db, analyst, subject, now)).toEqual({ refusal: 'unknown-alert' })
  const lines = await db.auditLine.findMany({ where: { deed: 'addAlert' } })
  expect(JSON.stringify(lines)).not.toContain('team.example')
})
