import { afterAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { testDatabase } from '@/lib/db/test-database'
import { singleChoice } from '@/lib/questionnaire/test-questionnaires/single-choice'
import { createFieldwork } from '@/lib/wave/create-fieldwork.command'
import { openFieldwork } from '@/lib/wave/open-fieldwork.command'
import { testProgramme } from '@/lib/wave/test-programme'
import { confirmPosted } from './confirm-posted.command'
import { listHistory, recordEvents } from './history.store'
import { readLetters } from './letters.query'
import type { MailingPlan } from './mailing'
import { prepareLetters } from './prepare-letters.command'
import { printLetters } from './print-letters.command'
import { saveMailing } from './save-mailing.command'
import { testSample } from './test-sample'

process.env.DATABASE_URL ??= 'postgresql://nobody@localhost/none'
process.env.NEXTAUTH_URL ??= 'https://phare.example'
process.env.NEXTAUTH_SECRET ??= 'a secret of more than thirty-two characters'
const { db, drop } = await testDatabase()
afterAll(drop)

const fieldworkId = 'round-citizens'
const system: Actor = { kind: 'system' }
const analyst: Actor = {
  ...{ kind: 'account', id: '5d1f0c86-3c4e-4f43-9c57-0a9c2d6a2f11', email: 'a@phare.example' },
  ...{ name: 'Ana Lyste', role: 'analyst' },
}
const now = new Date('2027-03-10T09:00:00Z')
const plan = await testProgramme(db, singleChoice, new Date('2027-02-10T09:00:00Z'))
const invited = { sampleKind: 'frame', entry: 'invitation', followUp: 'anonymous' } as const
await createFieldwork(db, system, { ...plan, ...invited }, new Date('2027-02-10T09:00:00Z'))
await openFieldwork(db, system, fieldworkId, new Date('2027-02-11T09:00:00Z'))
const { invitationIds } = await testSample(db, {
  fieldworkId,
  units: 12,
  emails: (n) => (n % 3 === 0 ? null : `unit-${n}@test.example`),
})
const written: MailingPlan = {
  purpose: 'invitation',
  channel: 'letter',
  texts: { fr: { subject: 'Votre avis', body: '{title},\n\nVotre code : {code}' } },
  recipients: { withoutEmail: true },
}
const saved = async (over: Partial<MailingPlan> = {}) => {
  const result = await saveMailing(
    db,
    analyst,
    { fieldworkId, number: null },
    { ...written, ...over },
    now,
  )
  if (!('number' in result)) throw new Error(JSON.stringify(result))
  return { fieldworkId, number: result.number }
}

test('letters are prepared, printed with codes kept as hashes, and sent once they are posted', async () => {
  const of = await saved()
  expect(await printLetters(db, analyst, { ...of, part: 1 }, now)).toEqual({
    refusal: 'wrong-state',
  })
  expect(await prepareLetters(db, analyst, of, now)).toEqual({ letters: 4 })
  expect(await prepareLetters(db, analyst, of, now)).toEqual({ refusal: 'wrong-state' })
  const printed = await printLetters(db, analyst, { ...of, part: 1 }, now)
  if (!('pdf' in printed)) throw new Error(printed.refusal)
  expect(printed.pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await printLetters(db, analyst, { ...of, part: 2 }, now)).toEqual({ refusal: 'nobody' })
  const keys = await db.invitationKey.findMany({ where: { fieldworkId } })
  expect(keys.map(({ kind, hash }) => [kind, hash.length])).toEqual(Array(4).fill(['code', 64]))
  const sent = async () =>
    (await listHistory(db, fieldworkId, invitationIds)).filter(({ kind }) => kind === 'sent')
  expect(await sent()).toEqual([])

  const [first] = invitationIds as [string]
  const answered = { invitationId: first, day: '2027-03-10', kind: 'complete' as const }
  await recordEvents(db, fieldworkId, [answered])
  const standing = await readLetters(db, analyst, of)
  expect(standing).toMatchObject({ waiting: 4, posted: 0, parts: 1 })
  expect(standing?.settledSince.map(({ invitationId }) => invitationId)).toEqual([first])

  const posted = (day: string) =>
    confirmPosted(db, analyst, of, day, new Date('2027-03-12T09:00:00Z'))
  expect(await posted('hier')).toEqual({ issue: 'not-a-day' })
  expect(await posted('2027-03-13')).toEqual({ issue: 'in-the-future' })
  expect(await posted('2027-03-09')).toEqual({ issue: 'before-prepared' })
  expect(await posted('2027-03-11')).toEqual({ posted: 4 })
  expect(await posted('2027-03-11')).toEqual({ refusal: 'wrong-state' })
  const events = await sent()
  expect(events).toHaveLength(4)
  expect(events[0]).toMatchObject({
    day: '2027-03-11',
    detail: { channel: 'letter', mailing: of.number, author: 'Ana Lyste' },
  })
  const lines = await db.auditLine.findMany({ where: { subject: `${fieldworkId}/${of.number}` } })
  expect(lines.map(({ deed }) => deed).sort()).toEqual(
    ['confirmPosted', 'createMailing', 'prepareLetters', 'printLetters'].sort(),
  )
})

test('a text too long for one page prepares nothing', async () => {
  const body = `Votre code : {code}\n\n${'Une longue phrase. '.repeat(500)}`
  const of = await saved({ texts: { fr: { subject: 'Votre avis', body } }, recipients: {} })
  expect(await prepareLetters(db, analyst, of, now)).toEqual({ refusal: 'letter-too-long' })
  expect(await readLetters(db, analyst, of)).toBeNull()
})

test('who has no postal address, or was invited already, gets no letter', async () => {
  const of = await saved({ recipients: { withoutEmail: true } })
  expect(await prepareLetters(db, analyst, of, now)).toEqual({ refusal: 'nobody' })
})
