import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { testDatabase } from '@/lib/db/test-database'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { recordEvents } from './history.store'
import { readInvitation } from './invitation.query'
import { hashOfKey } from './invitation-key'
import { findKey } from './invitation-key.store'
import { InvitationsAsked } from './invitation-list'
import { readInvitations } from './invitations.query'
import { openEntry, renewLink } from './open-door.command'
import { recordContact, takeBackContact } from './record-contact.command'
import { testSample } from './test-sample'

const analyst: Actor = {
  kind: 'account',
  id: '5d1f0c86-3c4e-4f43-9c57-0a9c2d6a2f11',
  email: 'a@phare.example',
  name: 'Ana Lyste',
  role: 'analyst',
}
const now = new Date('2026-11-20T10:00:00Z')
let base: Awaited<ReturnType<typeof testDatabase>>
let units: string[]
const fieldworkId = 'people'
const subject = (n: number) => ({ fieldworkId, invitationId: units[n] as string })
const asked = (it: object = {}) => InvitationsAsked.parse(it)
const seen = async (n: number) => {
  const found = await readInvitation(base.db, analyst, { ...subject(n), vintage: 2026 }, asked())
  if (!found) throw new Error('no such unit')
  return found
}
const phone = { channel: 'phone', day: '2026-11-19' } as const

beforeAll(async () => {
  base = await testDatabase()
  await testFieldwork(base.db, testQuestionnaire, testPlan, { id: fieldworkId })
  await base.db.fieldwork.update({
    where: { id: fieldworkId },
    data: { entry: 'invitation', followUp: 'anonymous' },
  })
  const day = '2026-11-01'
  units = (await testSample(base.db, { fieldworkId, units: 60, strata: ['a', 'b', 'c'], day }))
    .invitationIds
})
afterAll(() => base.drop())

test('a refusal is recorded, seen, taken back, and the history keeps both', async () => {
  const refused = { ...phone, kind: 'refused', reason: 'noTime', note: 'rappeler en 2027' } as const
  expect(await recordContact(base.db, analyst, subject(0), refused, now)).toEqual({
    recorded: true,
  })
  expect(await recordContact(base.db, analyst, subject(0), refused, now)).toEqual({
    refusal: 'already-recorded',
  })
  const { unit, history } = await seen(0)
  expect(unit.state).toBe('refused')
  const event = history.at(-1)
  expect(event).toMatchObject({ day: '2026-11-19', canTakeBack: true, stands: true })
  expect(event?.detail).toMatchObject({ author: 'Ana Lyste', reason: 'noTime', channel: 'phone' })
  expect((await readInvitations(base.db, analyst, fieldworkId, asked())).byState).toEqual({
    created: 59,
    refused: 1,
  })
  const eventId = event?.id as string
  const back = () => takeBackContact(base.db, analyst, { ...subject(0), eventId }, now)
  expect(await back()).toEqual({ takenBack: true })
  expect(await back()).toEqual({ refusal: 'not-recorded-by-staff' })
  const after = await seen(0)
  expect(after.unit.state).toBe('created')
  expect(after.history.map(({ kind, stands }) => [kind, stands])).toEqual([
    ['created', true],
    ['refused', false],
    ['void', false],
  ])
})

test('days to come, days before the draw and reasons that are none are issues of their field', async () => {
  const tried = async (input: object) => {
    const answer = await recordContact(base.db, analyst, subject(1), input as never, now)
    return 'issues' in answer ? answer.issues.map(({ path }) => path.join('.')) : answer
  }
  expect(await tried({ ...phone, kind: 'contacted', day: '2026-11-21' })).toEqual(['day'])
  expect(await tried({ ...phone, kind: 'contacted', day: '2026-10-31' })).toEqual(['day'])
  expect(await tried({ ...phone, kind: 'unable' })).toEqual(['reason'])
  expect(await tried({ ...phone, kind: 'absent', reason: 'health' })).toEqual(['reason'])
  expect(await tried({ ...phone, kind: 'complete' })).toEqual(['kind'])
  expect(await tried({ ...phone, kind: 'unable', reason: 'health' })).toEqual({ recorded: true })
})

test('what a unit did itself is not taken back, and nothing is said of one that answered', async () => {
  const { invitationId } = subject(2)
  await recordEvents(base.db, fieldworkId, [{ invitationId, day: '2026-11-10', kind: 'complete' }])
  const { history, unit } = await seen(2)
  expect(unit.state).toBe('complete')
  const eventId = history.at(-1)?.id as string
  expect(await takeBackContact(base.db, analyst, { ...subject(2), eventId }, now)).toEqual({
    refusal: 'not-recorded-by-staff',
  })
  const refused = { ...phone, kind: 'refused' } as const
  expect(await recordContact(base.db, analyst, subject(2), refused, now)).toEqual({
    refusal: 'already-answered',
  })
  expect(await renewLink(base.db, analyst, subject(2), now)).toEqual({ refusal: 'settled' })
})

test('an interviewer’s key opens for twelve hours, a new link until the end; both are hashes', async () => {
  const entry = await openEntry(base.db, analyst, { ...subject(3), mode: 'paper' }, now)
  const link = await renewLink(base.db, analyst, subject(3), now)
  if (!('key' in entry) || !('key' in link)) throw new Error('refused')
  const held = (key: string, at: Date) =>
    findKey(base.db, fieldworkId, hashOfKey(key, 'other') as string, at)
  expect(await held(entry.key, now)).toMatchObject({ kind: 'entry', mode: 'paper' })
  expect(await held(entry.key, new Date('2026-11-20T22:00:01Z'))).toBeNull()
  expect(await held(link.key, new Date('2027-11-20T22:00:01Z'))).toMatchObject({ kind: 'link' })
  const rows = await base.db.$queryRaw<{ text: string }[]>`
    SELECT to_jsonb(k)::text AS text FROM invitation_key k
    UNION ALL SELECT to_jsonb(a)::text FROM audit_line a`
  for (const { text } of rows) for (const { key } of [entry, link]) expect(text).not.toContain(key)
})

test('a fieldwork that takes no answers opens no door', async () => {
  const other = await testFieldwork(base.db, testQuestionnaire, testPlan, {
    ...{ id: 'over', closesOn: '2026-11-19' },
  })
  const { invitationIds } = await testSample(base.db, { ...other, units: 1, day: '2026-11-01' })
  const of = { fieldworkId: other.fieldworkId, invitationId: invitationIds[0] as string }
  expect(await openEntry(base.db, analyst, { ...of, mode: 'phone' }, now)).toEqual({
    refusal: 'fieldwork-closed',
  })
})

test('the list is filtered, ordered and paged; neighbours follow its order', async () => {
  const all = await readInvitations(base.db, analyst, fieldworkId, asked({ page: '2' }))
  expect([all.total, all.found, all.pages, all.rows.length]).toEqual([60, 60, 2, 10])
  expect(all.strata).toEqual(['a', 'b', 'c'].map((code) => ({ code, count: 20 })))
  const some = asked({ stratum: 'b', department: '67', sort: 'name', order: 'down' })
  const { rows, found } = await readInvitations(base.db, analyst, fieldworkId, some)
  expect(found).toBe(10)
  const ids = rows.map(({ id }) => id)
  const walked: string[] = []
  for (let at: string | null = ids[0] ?? null; at; ) {
    walked.push(at)
    const place: string = at
    const among = { fieldworkId, invitationId: place, vintage: 2026 }
    at = (await readInvitation(base.db, analyst, among, some))?.beside.next ?? null
  }
  expect(walked).toEqual(ids)
  const searched = await readInvitations(base.db, analyst, fieldworkId, asked({ search: 'é 5%' }))
  expect(searched.found).toBe(0)
  expect(asked({ state: 'nonsense', page: '-2', sort: 'x' })).toMatchObject({
    page: 1,
    sort: 'name',
  })
})
