import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { singleChoice } from '@/lib/questionnaire/test-questionnaires/single-choice'
import { closeFieldwork } from '@/lib/wave/close-fieldwork.command'
import { createFieldwork } from '@/lib/wave/create-fieldwork.command'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { openFieldwork } from '@/lib/wave/open-fieldwork.command'
import { testProgramme } from '@/lib/wave/test-programme'
import { deleteFrame } from './delete-frame.command'
import { drawSample } from './draw-sample.command'
import { eraseContacts } from './erase-contacts.command'
import { exportSample } from './export-sample.command'
import { importFrame } from './import-frame.command'
import { listInvitations } from './invitation.store'
import type { SamplePlan } from './sample-plan'
import { readSampling } from './sampling.query'

const { db, drop } = await testDatabase()
afterAll(drop)

const now = new Date('2027-02-10T09:00:00Z')
const system = { kind: 'system' } as const
const id = 'round-citizens'
const seed = (n: number) => n.toString(16).padStart(32, '0')
const plan = await testProgramme(db, singleChoice, now)
const invited = { sampleKind: 'frame', entry: 'invitation', followUp: 'anonymous' } as const
await createFieldwork(db, system, { ...plan, ...invited }, now)

// 30 units of stratum a, 60 of b, 10 of c; every tenth has no contact.
const lines = Array.from({ length: 100 }, (_, n) => {
  const stratum = n < 30 ? 'a' : n < 90 ? 'b' : 'c'
  return `u${n};Unit ${n};${n % 10 === 0 ? '' : `u${n}@x.fr`};${stratum}`
})
const frameId = randomUUID()
const reading = { programmeId: 'test', audienceCode: 'citizens' }
const roles = ['key', 'name', 'email', 'stratum'] as const
await importFrame(
  db,
  system,
  {
    id: frameId,
    name: 'Base',
    source: 'S',
    year: 2027,
    reading: { ...reading, roles: [...roles] },
  },
  Buffer.from(['id;nom;mail;groupe', ...lines].join('\n')),
  now,
  { onProgress: () => {} },
)

const draw: SamplePlan = {
  frameId,
  variable: 'groupe',
  method: 'proportional',
  size: 20,
  leaveOut: ['noContact'],
}

test('what cannot be drawn is refused, and nothing is kept of it', async () => {
  const refused = async (more: Partial<SamplePlan>) =>
    drawSample(db, system, id, { ...draw, ...more }, seed(1), now)
  expect(await refused({ frameId: randomUUID() })).toEqual({ refusal: 'unknown-frame' })
  expect(await refused({ variable: 'other' })).toEqual({ refusal: 'unknown-variable' })
  expect(await refused({ size: 91 })).toEqual({ refusal: 'not-enough-units' })
  expect(await refused({ method: 'neyman' })).toHaveProperty('issues')
  const numbers = { a: 1, c: 10 }
  expect(await refused({ method: 'fixed', numbers })).toEqual({ refusal: 'not-enough-units' })
  expect(await drawSample(db, system, 'nowhere', draw, seed(1), now)).toEqual({
    refusal: 'unknown-fieldwork',
  })
  expect(await db.invitation.count()).toBe(0)
  expect(await db.sample.count()).toBe(0)
})

test('a draw invites units, with weights of those that could be drawn', async () => {
  expect(await drawSample(db, system, id, draw, seed(1), now)).toEqual({ sample: 1, drawn: 20 })
  const invitations = await listInvitations(db, id, {}, { limit: 100 })
  const of = (stratum: string) => invitations.filter((it) => it.stratum === stratum)
  expect([of('a').length, of('b').length, of('c').length]).toEqual([6, 12, 2])
  expect(of('a')[0]?.designWeight).toBe(27 / 6)
  expect(invitations.every(({ email }) => email)).toBe(true)
  expect(await db.invitationEvent.count({ where: { kind: 'created' } })).toBe(20)
  const frame = (await findFieldwork(db, id))?.frame
  expect(frame).toMatchObject({ population: 90, strata: null, year: 2027 })
  const deed = await db.auditLine.findFirst({ where: { deed: 'drawSample' } })
  expect(deed?.detail).toMatchObject({ drawn: 20, seed: seed(1) })
})

test('a later draw adds units, keeps the design, and weighs both together', async () => {
  const other = { ...draw, leaveOut: [] }
  expect(await drawSample(db, system, id, other, seed(2), now)).toEqual({ refusal: 'other-design' })
  await openFieldwork(db, system, id, now)
  const numbers = { a: 0, b: 12, c: 7 }
  const more = { ...draw, method: 'fixed', size: 19, numbers } as const
  expect(await drawSample(db, system, id, more, seed(2), now)).toEqual({ sample: 2, drawn: 19 })
  const invitations = await listInvitations(db, id, {}, { limit: 100 })
  expect(new Set(invitations.map(({ unitKey }) => unitKey)).size).toBe(39)
  const weights = new Map(invitations.map((it) => [it.stratum, it.designWeight]))
  expect(Object.fromEntries(weights)).toEqual({ a: 27 / 6, b: 54 / 24, c: 1 })
  const sampling = await readSampling(db, system, id, null)
  expect(sampling?.samples.map((it) => [it.number, it.seed])).toEqual([
    [1, seed(1)],
    [2, seed(2)],
  ])
  expect(sampling?.groups['groupe']?.filter(({ stratum }) => stratum === 'c')).toEqual([
    { stratum: 'c', problems: [], units: 9, drawn: 9 },
    { stratum: 'c', problems: ['noContact', 'noEmail'], units: 1, drawn: 0 },
  ])
})

test('a draw is a file, its units by key', async () => {
  const result = await exportSample(db, system, id, 1, now)
  if ('refusal' in result) throw new Error(result.refusal)
  const rows = []
  for await (const row of result.records) rows.push(row)
  expect(rows).toHaveLength(21)
  expect(rows[0]?.slice(0, 2)).toEqual(['unit', 'name'])
  expect(await exportSample(db, system, id, 9, now)).toEqual({ refusal: 'unknown-sample' })
})

test('a frame drawn from is kept, its contacts are not erased while it is written to', async () => {
  expect(await deleteFrame(db, system, frameId, now)).toEqual({ refusal: 'frame-drawn-from' })
  await db.mailing.create({
    data: {
      ...{ fieldworkId: id, number: 1, purpose: 'invitation', channel: 'mail', texts: {} },
      ...{ recipients: {}, state: 'sending', createdAt: now, createdBy: 'system', author: 'T' },
    },
  })
  expect(await eraseContacts(db, system, frameId, now)).toEqual({ refusal: 'mailing-under-way' })
  await db.mailing.updateMany({ data: { state: 'done' } })
  expect(await eraseContacts(db, system, frameId, now)).toEqual({ erased: frameId })
  const [unit] = await listInvitations(db, id, {}, { limit: 1 })
  expect(unit).toMatchObject({ name: unit?.unitKey, email: null, contact: { lines: [] } })
})

test('nothing is drawn for a closed fieldwork', async () => {
  await closeFieldwork(db, system, id, new Date('2027-03-02T09:00:00Z'))
  expect(await drawSample(db, system, id, draw, seed(3), now)).toEqual({
    refusal: 'fieldwork-closed',
  })
})
