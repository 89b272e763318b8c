import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { mulberry32 } from '@/lib/questionnaire/random-order'
import { randomAnswers } from '@/lib/response/random-answers'
import { newReference, responseIdOf } from '@/lib/response/reference'
import { insertOnDay } from '@/lib/response/response.store'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { tryLockCells } from './cell.store'
import { foldPending } from './fold.command'
import { cellsOf } from './test-cells'
import { withdrawResponse } from './withdraw-response.command'

const { db, drop } = await testDatabase()
afterAll(drop)

const now = new Date()

/** A fieldwork with as many responses, the same for the same seeds; those of `without` never came. */
async function collect(id: string, seeds: number, without = new Set<number>()) {
  const { version } = await testFieldwork(db, testQuestionnaire, testPlan, { id })
  const references: string[] = []
  for (let seed = 0; seed < seeds; seed++) {
    const reference = newReference()
    references.push(reference)
    const random = mulberry32(seed)
    const outcome = seed % 7 === 3 ? ('screenedOut' as const) : ('complete' as const)
    const answers = randomAnswers(testQuestionnaire, random)
    const response = { version, language: 'fr', outcome, answers }
    if (!without.has(seed))
      await insertOnDay(db, id, await responseIdOf(reference), response, '2026-11-01')
  }
  return references
}

/** Ids of profile cells depend on the order of arrival; what they count does not. */
async function countsOf(fieldworkId: string) {
  expect(await foldPending(db, fieldworkId)).not.toBe('busy')
  return cellsOf(db, fieldworkId)
}

test.each(['pending', 'folded'])('a %s response leaves as if it had never come', async (state) => {
  const gone = new Set([3, 5, 8])
  const references = await collect(`w-${state}`, 12)
  await collect(`never-${state}`, 12, gone)
  if (state === 'folded') await foldPending(db, `w-${state}`)
  for (const seed of gone)
    expect(await withdrawResponse(db, `w-${state}`, references[seed] as string, now)).toEqual({
      withdrawn: true,
    })
  const left = await countsOf(`w-${state}`)
  expect(Object.keys(left).length).toBeGreaterThan(20)
  expect(left).toEqual(await countsOf(`never-${state}`))
  expect(await db.surveyResponse.count({ where: { fieldworkId: `w-${state}` } })).toBe(9)
})

/** On a slow machine the others may hold the cells for longer than one waits. */
async function inTurn(fieldworkId: string, reference: string) {
  for (;;) {
    const result = await withdrawResponse(db, fieldworkId, reference, now)
    if (!('refusal' in result) || result.refusal !== 'busy') return result
  }
}

test('twenty at once, each twice: each leaves once', { timeout: 60_000 }, async () => {
  const references = await collect('w-many', 25)
  await collect('never-many', 25, new Set(Array.from({ length: 20 }, (_, at) => at)))
  await foldPending(db, 'w-many')
  const results = await Promise.all(
    references
      .slice(0, 20)
      .flatMap((reference) => [reference, reference.toLowerCase()])
      .map((reference) => inTurn('w-many', reference)),
  )
  expect(results.filter((one) => 'withdrawn' in one)).toHaveLength(20)
  expect(
    results.filter((one) => 'refusal' in one && one.refusal === 'unknown-response'),
  ).toHaveLength(20)
  expect(await countsOf('w-many')).toEqual(await countsOf('never-many'))
})

test('the journal says that someone withdrew, and not what', async () => {
  const [reference = ''] = await collect('w-journal', 1)
  await withdrawResponse(db, 'w-journal', reference, now)
  const lines = await db.auditLine.findMany({ where: { subject: 'w-journal' } })
  expect(lines.map(({ actor, deed, detail }) => ({ actor, deed, detail }))).toEqual([
    { actor: 'anonymous', deed: 'withdrawResponse', detail: {} },
  ])
  const everything = JSON.stringify(lines)
  expect(everything).not.toContain(reference)
  expect(everything).not.toContain(await responseIdOf(reference))
})

test('wrong, malformed and hostile references find nothing', async () => {
  await collect('w-hostile', 2)
  const id = (await db.surveyResponse.findFirst({ where: { fieldworkId: 'w-hostile' } }))?.id ?? ''
  const tried = [newReference(), id, '', 'A', '\0', '%', "' OR 1=1 --", 'É'.repeat(50), '\ud800']
  for (const reference of tried)
    expect(await withdrawResponse(db, 'w-hostile', reference, now), reference).toEqual({
      refusal: 'unknown-response',
    })
  expect(await db.surveyResponse.count({ where: { fieldworkId: 'w-hostile' } })).toBe(2)
})

test('who guesses waits for nobody who counts, and holds nobody up', async () => {
  await collect('w-guess', 1)
  await db.$transaction(async (tx) => {
    expect(await tryLockCells(tx, 'w-guess')).toBe(true)
    expect(await withdrawResponse(db, 'w-guess', newReference(), now)).toEqual({
      refusal: 'unknown-response',
    })
  })
})

test('a reference withdraws from its own fieldwork alone', async () => {
  const [reference = ''] = await collect('w-here', 1)
  await collect('w-there', 1)
  const unknown = { refusal: 'unknown-response' }
  expect(await withdrawResponse(db, 'w-there', reference, now)).toEqual(unknown)
  expect(await withdrawResponse(db, 'nowhere', reference, now)).toEqual({
    refusal: 'unknown-fieldwork',
  })
  expect(await withdrawResponse(db, 'w-here', reference, now)).toEqual({ withdrawn: true })
  expect(await withdrawResponse(db, 'w-here', reference, now)).toEqual(unknown)
})

test('until the minutes after closing are over, and no longer', async () => {
  const [first = '', second = ''] = await collect('w-closing', 2)
  const closedAt = new Date('2027-03-10T17:12:00Z')
  await db.fieldwork.update({ where: { id: 'w-closing' }, data: { state: 'closed', closedAt } })
  const at = (time: string) => new Date(`2027-03-10T${time}Z`)
  const closed = { refusal: 'fieldwork-closed' }
  expect(await withdrawResponse(db, 'w-closing', first, at('17:42:00'))).toEqual(closed)
  expect(await withdrawResponse(db, 'w-closing', first, at('17:41:59'))).toEqual({
    withdrawn: true,
  })
  const past = { state: 'open' as const, closedAt: null, closesOn: new Date('2027-03-09') }
  await db.fieldwork.update({ where: { id: 'w-closing' }, data: past })
  expect(await withdrawResponse(db, 'w-closing', second, new Date('2027-03-09T23:30:00Z'))).toEqual(
    closed,
  )
  expect(await withdrawResponse(db, 'w-closing', second, new Date('2027-03-09T23:29:59Z'))).toEqual(
    { withdrawn: true },
  )
})
