import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { type Db, openDb } from '@/lib/db/client'
import { testDatabase } from '@/lib/db/test-database'
import { mulberry32 } from '@/lib/questionnaire/random-order'
import { randomAnswers } from '@/lib/response/random-answers'
import { insertOnDay } from '@/lib/response/response.store'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import type { TallyPlan } from '@/lib/wave/tally-plan'
import { readCounting } from './counting.query'
import { deleteResponse } from './delete-response.command'
import { foldPending, recount } from './fold.command'
import { countsOf } from './tally'
import { cellsOf, type Lines } from './test-cells'

const { db, url, drop } = await testDatabase()
const others = [openDb(url), openDb(url), openDb(url)]
afterAll(async () => {
  await Promise.all(others.map((one) => one.$disconnect()))
  await drop()
})

const slow = { timeout: 120_000 }
const system = { kind: 'system' } as const
const days = ['2026-11-01', '2026-11-02']

async function submit(on: Db, fieldworkId: string, version: string, random: () => number) {
  const id = randomUUID()
  const outcome = random() < 0.05 ? ('screenedOut' as const) : ('complete' as const)
  const answers = randomAnswers(testQuestionnaire, random)
  const day = days[Math.floor(random() * 2)] as string
  const device = random() < 0.5 ? ('phone' as const) : null
  const mode = random() < 0.2 ? ('table' as const) : ('self' as const)
  const language = random() < 0.3 ? 'de' : 'fr'
  const response = { version, language, outcome, answers, device, mode }
  await insertOnDay(on, fieldworkId, id, response, day)
  return id
}

/** Folders that never rest may keep the cells for a while. */
async function deleteInTurn(on: Db, fieldworkId: string, id: string) {
  for (let result: object = { refusal: 'busy' }; 'refusal' in result; )
    result = await deleteResponse(on, system, fieldworkId, id, new Date())
}

/** The same lines from the responses alone, one at a time, by none of the code that writes cells. */
async function expectedOf(fieldworkId: string): Promise<Lines> {
  const counting = await readCounting(db, fieldworkId)
  const lines = new Map<string, number>()
  const add = (line: string) => lines.set(line, (lines.get(line) ?? 0) + 1)
  for (const row of await db.surveyResponse.findMany({ where: { fieldworkId } })) {
    const day = row.day.toISOString().slice(0, 10)
    add(`${day} outcome ${row.outcome}`)
    if (row.outcome !== 'complete' || !counting) continue
    add(`${day} device ${row.device ?? 'unknown'}`)
    add(`${day} mode ${row.mode}`)
    add(`${day} language ${row.language}`)
    const tally = counting.tallyOf(row.version, row.answers as never)
    const key = JSON.stringify({
      '@universe': tally.inUniverse ? '1' : '0',
      ...sorted(tally.profile),
    })
    add(key)
    for (const [variable, code] of countsOf(tally)) add(`${key} | ${variable} | ${code}`)
  }
  return Object.fromEntries([...lines].sort())
}

const sorted = (values: object) => Object.fromEntries(Object.entries(values).sort())

async function expectCellsToHold(fieldworkId: string) {
  await foldPending(db, fieldworkId)
  expect(await db.pendingFold.count({ where: { fieldworkId } })).toBe(0)
  const cells = await cellsOf(db, fieldworkId)
  expect(cells).toEqual(await expectedOf(fieldworkId))
  await recount(db, fieldworkId)
  expect(await cellsOf(db, fieldworkId)).toEqual(cells)
}

const changePlan = (id: string, tallyPlan: TallyPlan) =>
  db.fieldwork.update({ where: { id }, data: { tallyPlan } })

test(
  'cells hold what the responses say, after submissions, deletions and changes of plan',
  slow,
  async () => {
    const random = mulberry32(11)
    const { fieldworkId, version } = await testFieldwork(db, testQuestionnaire, testPlan, {
      id: 'f-a',
    })
    const ids: string[] = []
    for (let step = 0; step < 70; step++) {
      const dice = random()
      if (dice < 0.6) ids.push(await submit(db, fieldworkId, version, random))
      else if (dice < 0.75) await foldPending(db, fieldworkId)
      else if (dice < 0.9 && ids.length > 0) {
        const [id] = ids.splice(Math.floor(random() * ids.length), 1)
        const result = await deleteResponse(db, system, fieldworkId, id as string, new Date())
        expect(result).toEqual({ deleted: id })
      } else {
        const profile = random() < 0.5 ? ['age'] : ['department', 'stance']
        await changePlan(fieldworkId, { ...testPlan, profile })
      }
    }
    expect(ids.length).toBeGreaterThan(10)
    await expectCellsToHold(fieldworkId)
  },
)

test('a response deleted between a change of plan and its undoing is not counted', async () => {
  const { fieldworkId, version } = await testFieldwork(db, testQuestionnaire, testPlan, {
    id: 'f-b',
  })
  const random = mulberry32(5)
  const id = await submit(db, fieldworkId, version, random)
  await submit(db, fieldworkId, version, random)
  await foldPending(db, fieldworkId)
  await changePlan(fieldworkId, { ...testPlan, profile: [] })
  await deleteResponse(db, system, fieldworkId, id, new Date())
  await changePlan(fieldworkId, testPlan)
  await expectCellsToHold(fieldworkId)
})

test(
  'none is missed or counted twice while many write, delete, fold and recount at once',
  slow,
  async () => {
    const { fieldworkId, version } = await testFieldwork(db, testQuestionnaire, testPlan, {
      id: 'f-e',
    })
    let written = 0
    const writers = others.map(async (on, at) => {
      const random = mulberry32(100 + at)
      for (let n = 0; n < 40; n++) {
        const id = await submit(on, fieldworkId, version, random)
        if (n % 10 === 0) await deleteInTurn(on, fieldworkId, id)
        written++
      }
    })
    let isWriting = true
    // Recounts stop half-way: a later one would mend what an earlier one broke.
    const folders = others.map(async (on, at) => {
      while (isWriting)
        await (at === 0 && written < 60 ? recount(on, fieldworkId) : foldPending(on, fieldworkId))
    })
    await Promise.all(writers).finally(() => {
      isWriting = false
    })
    await Promise.all(folders)
    expect(await db.surveyResponse.count({ where: { fieldworkId } })).toBe(3 * (40 - 4))
    await expectCellsToHold(fieldworkId)
  },
)

test('a submission that commits late is found by a later fold', async () => {
  const { fieldworkId, version } = await testFieldwork(db, testQuestionnaire, testPlan, {
    id: 'f-l',
  })
  const late = new Client({ connectionString: url })
  await late.connect()
  await late.query('BEGIN')
  await late.query(
    `WITH r AS (INSERT INTO response VALUES ($1, $2, $3, 'complete', 'fr', '2026-11-01', '{}')
     RETURNING fieldwork_id, id) INSERT INTO pending_fold SELECT * FROM r`,
    [fieldworkId, '00000000-0000-4000-8000-000000000000', version],
  )
  // Written later, under a greater identifier, committed and folded before.
  await submit(db, fieldworkId, version, mulberry32(3))
  await foldPending(db, fieldworkId)
  await recount(db, fieldworkId)
  await late.query('COMMIT')
  await late.end()
  expect(await foldPending(db, fieldworkId)).toEqual({ folded: 1 })
  await expectCellsToHold(fieldworkId)
})

test('a fold inside another transaction is undone with it', async () => {
  const { fieldworkId, version } = await testFieldwork(db, testQuestionnaire, testPlan, {
    id: 'f-t',
  })
  await submit(db, fieldworkId, version, mulberry32(9))
  const undone = db.$transaction(async (tx) => {
    expect(await foldPending(tx, fieldworkId)).toEqual({ folded: 1 })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await db.pendingFold.count({ where: { fieldworkId } })).toBe(1)
  await expectCellsToHold(fieldworkId)
})

test('deletion: rights, unknown responses, and an audit line that says nothing of the answers', async () => {
  const { fieldworkId, version } = await testFieldwork(db, testQuestionnaire, testPlan, {
    id: 'f-x',
  })
  const id = await submit(db, fieldworkId, version, mulberry32(2))
  const now = new Date()
  await expect(deleteResponse(db, { kind: 'anonymous' }, fieldworkId, id, now)).rejects.toThrow(
    'forbidden',
  )
  const unknown = { refusal: 'unknown-response' }
  expect(await deleteResponse(db, system, fieldworkId, randomUUID(), now)).toEqual(unknown)
  expect(await deleteResponse(db, system, 'nowhere', id, now)).toEqual(unknown)
  expect(await deleteResponse(db, system, fieldworkId, id, now)).toEqual({ deleted: id })
  expect(await deleteResponse(db, system, fieldworkId, id, now)).toEqual(unknown)
  const lines = await db.auditLine.findMany({ where: { subject: fieldworkId } })
  expect(lines.map(({ detail }) => detail)).toEqual([{ response: id }])
})
