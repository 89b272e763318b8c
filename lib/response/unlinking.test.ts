import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { foldTracks } from '@/lib/audience/fold-tracks.command'
import { hashOfKey, newKey } from '@/lib/audience/invitation-key'
import { saveKeys } from '@/lib/audience/invitation-key.store'
import { openInvitation } from '@/lib/audience/open-invitation.command'
import { recordStarted } from '@/lib/audience/record-started.command'
import { testSample } from '@/lib/audience/test-sample'
import { testDatabase } from '@/lib/db/test-database'
import { mulberry32 } from '@/lib/questionnaire/random-order'
import { foldPending } from '@/lib/tabulation/fold.command'
import { shuffleAnonymous } from '@/lib/tabulation/shuffle-responses.command'
import { randomAnswers } from './random-answers'
import { recordProgress } from './record-progress.command'
import { saveDraft } from './save-draft.command'
import { submitResponse } from './submit-response.command'
import {
  type Haul,
  hitsByCommonValues,
  hitsByTransaction,
  rankCorrelation,
  readEverything,
  type Trace,
  tracesInPages,
  tracesOf,
} from './test-attack'
import { testClock } from './test-clock'
import { testFieldwork } from './test-fieldwork'
import { testPlan, testQuestionnaire } from './test-questionnaire'
import { testTerritories } from './test-territories'

/*
 * Someone holds the whole database and the log, and wants to know which response each invited unit gave. Units stand
 * in three strata that travel with responses, and one that does not, since few were invited in it. What is left to
 * who knows strata is chance: pairing at random within g groups gets one right in each on average (the fixed points
 * of a random permutation), a Poisson variable of mean g. With g = 4 more than 14 happen once in 30 000 times.
 */
const mostByChance = 14
/** A rank correlation of so many pairs beyond this happens once in 15 000 times: z = 4. */
const mostCorrelation = () => 4 / Math.sqrt(truth.size - 1)

const { db, url, drop } = await testDatabase()
const clock = await testClock(url, '2026-03-02T09:00:00+01:00')
const attacker = new Client({ connectionString: url })
const said: string[] = []
const truth = new Map<string, string>()
const order: string[] = []
const minutes = new Map<string, number>()
const random = mulberry32(7)
let units: { id: string; key: string }[]
let version: string
const fieldworkId = 'wave-people'

beforeAll(async () => {
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0)
  await attacker.connect()
  await testTerritories(db)
  version = (await testFieldwork(db, testQuestionnaire, testPlan)).version
  await db.fieldwork.update({
    where: { id: fieldworkId },
    data: {
      ...{ entry: 'invitation', followUp: 'anonymous' },
      ...{ opensOn: new Date('2026-03-01'), closesOn: new Date('2026-03-05') },
    },
  })
  const strata = [
    ...Array(5).fill('north'),
    ...Array(5).fill('south'),
    ...Array(3).fill('east'),
    'few',
  ]
  const { invitationIds } = await testSample(db, { fieldworkId, units: 70, strata })
  units = invitationIds.map((id) => ({ id, key: newKey() }))
  await saveKeys(
    db,
    fieldworkId,
    units.map(({ id, key }) => ({
      invitationId: id,
      hash: hashOfKey(key, '') as string,
      kind: 'link' as const,
    })),
  )
  // Whoever comes when has nothing to do with where they stand in the sample.
  units.sort(() => random() - 0.5)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await attacker.end()
  await clock.stop()
  await drop()
})

/** As a browser does it: opens, starts, passes pages, some keep a draft, sends; and someone reads figures meanwhile. */
async function answer(unit: { id: string; key: string }, at: string) {
  await clock.set(at)
  const now = new Date(at)
  const id = randomUUID()
  const { key } = unit
  await openInvitation(db, fieldworkId, { key }, '', now)
  await recordStarted(db, fieldworkId, { key, at: 'started' }, '', now)
  const answers = { ...randomAnswers(testQuestionnaire, random), place: '67482' }
  const minute = 1 + Math.floor(random() * 60)
  if (order.length % 9 === 0) await saveDraft(db, fieldworkId, { id, draft: { id } })
  for (const page of ['you', 'themes', 'end'])
    await recordProgress(db, fieldworkId, { page }, order.length % 16)
  await recordProgress(db, fieldworkId, { minutes: minute }, 0)
  const sent = {
    version,
    language: 'fr',
    consent: true,
    answers,
    seconds: minute * 60,
    invitation: key,
  }
  const result = await submitResponse(db, fieldworkId, id, sent)
  expect(result).toMatchObject({ received: 'created', day: at.slice(0, 10) })
  truth.set(unit.id, id)
  order.push(unit.id)
  minutes.set(id, minute)
  if (order.length % 5 === 0) await foldPending(db, fieldworkId, now)
  if (order.length % 3 === 0) await foldTracks(db, fieldworkId)
}

async function day(from: number, to: number, on: string) {
  for (const [at, unit] of units.slice(from, to).entries()) {
    const hour = String(9 + Math.floor(at / 4)).padStart(2, '0')
    await answer(unit, `${on}T${hour}:${String((at % 4) * 15).padStart(2, '0')}:00+01:00`)
  }
  await foldTracks(db, fieldworkId)
}

async function night(on: string) {
  const at = `${on}T03:10:00+01:00`
  await clock.set(at)
  return shuffleAnonymous(db, new Date(at))
}

type Side = { marks: Trace[]; responses: Trace[]; haul: Haul }

async function attack(): Promise<Side> {
  const haul = await readEverything(attacker)
  const unitOf = ({ table, data }: Haul['rows'][number]) =>
    table === 'invitation' ? String(data.unit_key) : null
  return {
    haul,
    marks: tracesOf(haul, [...truth.keys()], unitOf),
    responses: tracesOf(haul, [...truth.values()]),
  }
}

const rowsOf = ({ rows }: Haul, table: string) => rows.filter((row) => row.table === table)

/** When each mark was written, by the numbers of transactions. */
const markedAt = ({ haul }: Side) =>
  new Map(
    rowsOf(haul, 'invitation_event')
      .filter(({ data }) => ['complete', 'partial', 'insufficient'].includes(String(data.kind)))
      .map(({ xmin, data }) => [String(data.invitation_id), xmin]),
  )

/** Correlation of the order of marks with whatever order the responses may stand in. */
function correlations(side: Side): Record<string, number> {
  const at = markedAt(side)
  const by = (placeOf: (response: string) => number) =>
    rankCorrelation(
      [...truth].flatMap(([mark, response]) => {
        const marked = at.get(mark)
        return marked === undefined ? [] : [[marked, placeOf(response)] as const]
      }),
    )
  const responses = new Map(rowsOf(side.haul, 'response').map((row) => [String(row.data.id), row]))
  const counted = new Map(
    rowsOf(side.haul, 'paradata_count')
      .filter(({ data }) => data.kind === 'minutes')
      .map((row) => [Number(row.data.key), row]),
  )
  return {
    transaction: by((id) => responses.get(id)?.xmin ?? 0),
    place: by((id) => responses.get(id)?.place ?? 0),
    identifier: by((id) => Number.parseInt(id.slice(0, 8), 16)),
    counterPlace: by((id) => counted.get(minutes.get(id) ?? 0)?.place ?? 0),
    counterTransaction: by((id) => counted.get(minutes.get(id) ?? 0)?.xmin ?? 0),
  }
}

/** Files in which something of a response was ever written. */
const files = ['response', 'pending_fold', 'response_draft', 'response_flag', 'quota_hold']

const inPages = (side: Side) =>
  tracesInPages(attacker, files, fieldworkId, [...truth.values()], [...markedAt(side).values()])

async function expectUnlinked(side: Side) {
  expect(hitsByTransaction(side.marks, side.responses, truth)).toBe(0)
  expect(hitsByCommonValues(side.marks, side.responses, truth, random)).toBeLessThanOrEqual(
    mostByChance,
  )
  for (const [name, value] of Object.entries(correlations(side)))
    expect(Math.abs(value), name).toBeLessThan(mostCorrelation())
  expect((await inPages(side)) ?? []).toEqual([])
}

describe('an anonymous follow-up, attacked with the whole database', { timeout: 240_000 }, () => {
  test('before the first night, the numbers of transactions join every response: the attack has teeth', async () => {
    await day(0, 22, '2026-03-02')
    const side = await attack()
    expect(hitsByTransaction(side.marks, side.responses, truth)).toBe(22)
    expect(correlations(side).transaction).toBeGreaterThan(0.99)
    expect(correlations(side).place).toBeGreaterThan(0.99)
    const found = await inPages(side)
    if (found) expect(found).toHaveLength(22)
  })

  test('and figures have not moved', async () => {
    expect(await db.profileCell.count({ where: { fieldworkId } })).toBe(0)
    expect(await db.pendingFold.count({ where: { fieldworkId } })).toBe(22)
  })

  test('after a night, and another, nothing does better than chance', async () => {
    expect(await night('2026-03-03')).toBe(1)
    await expectUnlinked(await attack())
    await day(22, 42, '2026-03-03')
    expect(await night('2026-03-04')).toBe(1)
    await expectUnlinked(await attack())
    expect(await db.pendingFold.count({ where: { fieldworkId } })).toBe(0)
  })

  test('fewer than eleven wait, joined, for the last night; then strata of few are gone too', async () => {
    await day(42, 52, '2026-03-05')
    expect(await night('2026-03-05')).toBe(0)
    const before = await attack()
    expect(hitsByTransaction(before.marks, before.responses, truth)).toBe(10)
    expect(await night('2026-03-06')).toBe(1)
    const after = await attack()
    await expectUnlinked(after)
    const strata = new Map<unknown, number>()
    for (const { data } of rowsOf(after.haul, 'response'))
      strata.set(data.stratum, 1 + (strata.get(data.stratum) ?? 0))
    strata.delete(null)
    expect(strata.size).toBeGreaterThan(1)
    expect(strata.has('few')).toBe(false)
    expect(Math.min(...strata.values())).toBeGreaterThanOrEqual(11)
    // Once more, for what may have come after the night of the day it closed; then it is over.
    expect(await night('2026-03-07')).toBe(1)
    expect(await night('2026-03-08')).toBe(0)
  })

  test('one table that names both, planted, is found at once', async () => {
    const pairs = [...truth].map(([mark, response]) => `('${mark}', '${response}')`)
    await attacker.query(`
      CREATE TABLE public.planted (a text, b text);
      INSERT INTO public.planted VALUES ${pairs.join()}`)
    const side = await attack()
    expect(hitsByCommonValues(side.marks, side.responses, truth, random)).toBe(truth.size)
    await attacker.query('DROP TABLE public.planted')
  })

  test('no day, and no counter of a day, tells when a response came', async () => {
    const { haul } = await attack()
    const days = new Set(rowsOf(haul, 'response').map(({ data }) => data.day))
    expect([...days]).toEqual(['2026-03-01'])
    const counted = new Set(rowsOf(haul, 'paradata_count').map(({ data }) => data.day))
    expect([...counted]).toEqual(['2026-03-01'])
    expect(new Set(rowsOf(haul, 'invitation_event').map(({ data }) => data.day)).size).toBe(4)
  })

  test('nothing was lost: every response is there once, and counted', async () => {
    const { haul } = await attack()
    expect(
      rowsOf(haul, 'response')
        .map(({ data }) => data.id)
        .sort(),
    ).toEqual([...truth.values()].sort())
    const cells = rowsOf(haul, 'profile_cell').reduce(
      (sum, { data }) => sum + Number(data.count),
      0,
    )
    const complete = rowsOf(haul, 'response').filter(({ data }) => data.outcome === 'complete')
    expect(cells).toBe(complete.length)
  })

  test('the log says nothing', () => {
    const log = said.join('\n')
    for (const [mark, response] of truth) {
      expect(log).not.toContain(mark)
      expect(log).not.toContain(response)
    }
    for (const { key } of units) expect(log).not.toContain(key)
  })
})

const ofInvitations = [
  'invitation',
  'invitation_event',
  'invitation_key',
  'pending_track',
  'mail',
  'frame_unit',
]
const ofResponses = [
  'response',
  'pending_fold',
  'response_draft',
  'response_flag',
  'quota_hold',
  'withdrawn_response',
]

test('no foreign key, and no column but these, stands on both sides', async () => {
  const { rows } = await attacker.query(`
    SELECT conrelid::regclass::text AS one, confrelid::regclass::text AS other
    FROM pg_constraint WHERE contype = 'f'`)
  const sides = (name: string) =>
    ofInvitations.includes(name) ? 'invitations' : ofResponses.includes(name) ? 'responses' : null
  for (const { one, other } of rows)
    expect([one, other].map(sides)).not.toEqual(
      expect.arrayContaining(['invitations', 'responses']),
    )
  const { columns } = await readEverything(attacker)
  const of = (tables: string[]) => new Set(tables.flatMap((table) => columns.get(table) ?? []))
  const mine = of(ofResponses)
  const common = [...of(ofInvitations)].filter((column) => mine.has(column)).sort()
  // `id`, `kind`, `detail`, `key`, `author`… name different things; `response_id` of an invitation is refused here.
  expect(common).toEqual([
    'day',
    'detail',
    'fieldwork_id',
    'id',
    'key',
    'kind',
    'language',
    'mode',
    'response_id',
    'stratum',
  ])
  const link = db.invitation.updateMany({
    where: { fieldworkId, id: units[0]?.id as string },
    data: { responseId: randomUUID() },
  })
  await expect(link).rejects.toThrow()
})
