import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { type Db, openDb } from '@/lib/db/client'
import { testDatabase } from '@/lib/db/test-database'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { countStates } from './disposition-count.store'
import { foldTracks, recountTracks } from './fold-tracks.command'
import { type EventKind, eventKinds, type NewEvent } from './history'
import { recordEvents } from './history.store'
import { testSample } from './test-sample'
import { type InvitationState, rankOf } from './track'

const { db, url, drop } = await testDatabase()
const others = [openDb(url), openDb(url), openDb(url)]
afterAll(async () => {
  await Promise.all(others.map((one) => one.$disconnect()))
  await drop()
})

const slow = { timeout: 180_000 }
const days = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05']
const before = '2026-10-31'

async function invited(units: number) {
  const id = `f-${randomUUID().slice(0, 8)}`
  const { fieldworkId } = await testFieldwork(db, testQuestionnaire, testPlan, { id })
  const day = days[0] as string
  const sample = await testSample(db, { fieldworkId, units, strata: ['a', 'b', 'c'], day })
  return { fieldworkId, invitationIds: sample.invitationIds }
}

type Line = { stratum: string; department: string; state: string; count: number }
const key = ({ stratum, department, state }: Omit<Line, 'count'>) =>
  [stratum, department, state].join('/')

async function counted(fieldworkId: string, on: string) {
  const rows = await countStates(db, fieldworkId, on)
  return Object.fromEntries(rows.map((row) => [key(row), row.count]).sort())
}

/** Within a rank, the order in which a day's events may be told apart. */
const sameDay: Partial<Record<EventKind, number>> = { undelivered: 2, unsampled: 1 }

/** The same from histories alone: of what happened by a day and was not taken back, the highest and last. */
async function expected(fieldworkId: string, on: string) {
  const events = await db.invitationEvent.findMany({ where: { fieldworkId } })
  const taken = new Set(events.map(({ detail }) => (detail as { of?: string }).of))
  const lines: Record<string, number> = {}
  for (const { id, stratum, department } of await db.invitation.findMany({
    where: { fieldworkId },
  })) {
    const [last] = events
      .filter((one) => one.invitationId === id && one.kind !== 'void' && !taken.has(one.id))
      .filter(({ day }) => day.toISOString().slice(0, 10) <= on)
      .map(({ day, kind }) => ({ day: Number(day), kind: kind as InvitationState }))
      .sort(
        (a, b) =>
          rankOf[b.kind] - rankOf[a.kind] ||
          b.day - a.day ||
          (sameDay[b.kind] ?? 0) - (sameDay[a.kind] ?? 0),
      )
    if (!last) continue
    const line = key({ stratum, department: department ?? '', state: last.kind })
    lines[line] = (lines[line] ?? 0) + 1
  }
  return Object.fromEntries(Object.entries(lines).sort())
}

async function expectCountsToHold(fieldworkId: string) {
  expect(await db.pendingTrack.count({ where: { fieldworkId } })).toBe(0)
  for (const day of [before, ...days])
    expect([day, await counted(fieldworkId, day)]).toEqual([day, await expected(fieldworkId, day)])
}

const event = fc.record({
  unit: fc.nat({ max: 4 }),
  day: fc.constantFrom(...days),
  kind: fc.constantFrom(...eventKinds),
  /** Which of the events so far a `void` takes back. */
  back: fc.nat(),
})
const step = fc.oneof(
  { weight: 6, arbitrary: fc.array(event, { minLength: 1, maxLength: 4 }) },
  { weight: 3, arbitrary: fc.constant('fold' as const) },
  { weight: 1, arbitrary: fc.constant('recount' as const) },
)

test(
  'counts are those of the histories at every day, whatever happens, in any order and batches',
  slow,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const { fieldworkId, invitationIds } = await invited(5)
        for (const step of steps) {
          if (step === 'fold') await foldTracks(db, fieldworkId)
          else if (step === 'recount') await recountTracks(db, fieldworkId)
          else await recordEvents(db, fieldworkId, await eventsOf(fieldworkId, invitationIds, step))
        }
        await foldTracks(db, fieldworkId)
        await expectCountsToHold(fieldworkId)
      }),
      { numRuns: 40 },
    )
  },
)

async function eventsOf(
  fieldworkId: string,
  invitationIds: string[],
  given: { unit: number; day: string; kind: EventKind; back: number }[],
): Promise<NewEvent[]> {
  const past = await db.invitationEvent.findMany({
    where: { fieldworkId },
    orderBy: { id: 'asc' },
  })
  return given.map(({ unit, day, kind, back }) => {
    const invitationId = invitationIds[unit] as string
    const own = past.filter((one) => one.invitationId === invitationId)
    const of = own[back % Math.max(1, own.length)]?.id
    return { invitationId, day, kind, detail: kind === 'void' && of ? { of } : {} }
  })
}

async function scatter(on: Db, fieldworkId: string, ids: string[], n: number) {
  const pick = <T>(list: readonly T[]) => list[Math.floor(Math.random() * list.length)] as T
  const kinds = eventKinds.filter((kind) => kind !== 'void')
  const events = Array.from({ length: n }, () => ({
    invitationId: pick(ids),
    day: pick(days),
    kind: pick(kinds),
  }))
  await recordEvents(on, fieldworkId, events)
}

test(
  'none is missed or counted twice while many write, fold and recount at once',
  slow,
  async () => {
    const { fieldworkId, invitationIds } = await invited(40)
    let isWriting = true
    let written = 0
    const writers = others.map(async (on) => {
      for (let n = 0; n < 40; n++) {
        await scatter(on, fieldworkId, invitationIds, 3)
        written++
      }
    })
    const folders = others.map(async (on, at) => {
      while (isWriting)
        await (at === 0 && written < 60
          ? recountTracks(on, fieldworkId)
          : foldTracks(on, fieldworkId))
    })
    await Promise.all(writers).finally(() => {
      isWriting = false
    })
    await Promise.all(folders)
    expect(await db.invitationEvent.count({ where: { fieldworkId } })).toBe(40 + 3 * 40 * 3)
    await foldTracks(db, fieldworkId)
    await expectCountsToHold(fieldworkId)
  },
)

test('what is committed late is found by a later fold; a fold is undone with its transaction', async () => {
  const { fieldworkId, invitationIds } = await invited(3)
  await foldTracks(db, fieldworkId)
  const late = new Client({ connectionString: url })
  await late.connect()
  await late.query('BEGIN')
  await late.query(
    `WITH e AS (INSERT INTO invitation_event
       VALUES ($1, gen_random_uuid(), $2, '2026-11-02', 'complete', '{}')
       RETURNING fieldwork_id, id, invitation_id)
     INSERT INTO pending_track SELECT * FROM e`,
    [fieldworkId, invitationIds[0]],
  )
  const sent = { day: '2026-11-01', kind: 'sent' as const }
  await recordEvents(
    db,
    fieldworkId,
    invitationIds.map((invitationId) => ({ invitationId, ...sent })),
  )
  expect(await foldTracks(db, fieldworkId)).toEqual({ folded: 3 })
  await recountTracks(db, fieldworkId)
  await late.query('COMMIT')
  await late.end()
  const undone = db.$transaction(async (tx) => {
    expect(await foldTracks(tx, fieldworkId)).toEqual({ folded: 1 })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await foldTracks(db, fieldworkId)).toEqual({ folded: 1 })
  await expectCountsToHold(fieldworkId)
  const [first] = await db.invitation.findMany({
    where: { fieldworkId, id: invitationIds[0] as string },
  })
  expect(first?.track).toEqual([
    ['2026-11-01', 'sent'],
    ['2026-11-02', 'complete'],
  ])
})
