import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { mulberry32 } from '@/lib/questionnaire/random-order'
import { randomAnswers } from '@/lib/response/random-answers'
import { insertOnDay } from '@/lib/response/response.store'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { compareDomains, compareParts } from './compare-domains'
import { association } from './crossing'
import { readCrossing } from './crossing.query'
import { figuresIn } from './figures'
import type { Reading } from './tabulation'
import { readTabulation } from './tabulation.query'

const { db, drop } = await testDatabase()
afterAll(drop)
const system = { kind: 'system' } as const
const profile = ['department', 'age', 'agree']
const answers: ReturnType<typeof randomAnswers>[] = []

async function fill(id: string, profile: string[]) {
  const { fieldworkId, version } = await testFieldwork(
    db,
    testQuestionnaire,
    { ...testPlan, profile },
    { id },
  )
  await db.fieldwork.update({ where: { id: fieldworkId }, data: { sampleKind: 'quota' } })
  for (const one of answers) {
    const response = { version, language: 'fr', outcome: 'complete' as const, answers: one }
    await insertOnDay(db, fieldworkId, randomUUID(), response, '2026-11-01')
  }
}

beforeAll(async () => {
  const random = mulberry32(21)
  for (let n = 0; n < 300; n++) answers.push(randomAnswers(testQuestionnaire, random))
  await fill('by-cells', profile)
  await fill('by-responses', ['department', 'age'])
}, 60_000)

const reading: Reading = { domain: { universe: true }, only: { questions: ['where_to', 'grade'] } }
const crossed = async (id: string, row: string, column: string) => {
  const crossing = await readCrossing(db, system, id, { row, column })
  if (!crossing) throw new Error(`no crossing of ${row} by ${column}`)
  return crossing
}

test('by a question, from the responses, as by the same question from the cells', async () => {
  for (const row of ['where_to', 'grade']) {
    const cells = await crossed('by-cells', row, 'agree')
    const responses = await crossed('by-responses', row, 'agree')
    for (const code of ['yes', 'no']) {
      const of = (crossing: typeof cells) => {
        const part = crossing.columns.find((one) => one.code === code)?.part
        if (!part) throw new Error(code)
        const only = { questions: [row] }
        return figuresIn(part.tabulation, { ...reading, ...part, only, baseKind: 'total' })
      }
      // The filter of a profile variable is a domain too: other responses stay in the variance.
      expect(of(responses)).toEqual(of(cells))
      expect(of(responses)[0]?.base).toBeGreaterThan(30)
    }
  }
})

test('columns of a crossing are compared as parts of one sample, and tested for association', async () => {
  const place = { question: 'grade', row: 'jobs', option: null, statistic: 'mean' } as const
  const { columns } = await crossed('by-responses', 'grade', 'agree')
  const [yes, no] = columns
  if (!yes || !no) throw new Error()
  const parts = compareParts(yes.part, no.part, place)
  const tabulation = await readTabulation(db, system, 'by-cells')
  if (!tabulation) throw new Error()
  const domain = (code: string) => ({ universe: true, filter: { agree: [code] } })
  const domains = compareDomains(tabulation, place, domain('yes'), domain('no'))
  expect(parts).toHaveProperty('p')
  expect(parts).toEqual(domains)

  const test = association(await crossed('by-responses', 'grade', 'agree'), 'grade.jobs', reading)
  expect(test?.f).toBeGreaterThan(0)
  const same = association(await crossed('by-cells', 'grade', 'agree'), 'grade.jobs', reading)
  expect(test).toEqual(nearly(same))
})

/** Sums are taken in another order: the last bits may differ. */
function nearly(value: unknown): unknown {
  if (typeof value === 'number') return expect.closeTo(value, 9)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, nearly(inner)]))
}

test('a part is set against the rest of what holds it', async () => {
  const tabulation = await readTabulation(db, system, 'by-cells')
  if (!tabulation) throw new Error()
  const place = { question: 'agree', option: 'yes', statistic: 'share' } as const
  const all = { universe: true }
  const part = { universe: true, filter: { age: ['young'] } }
  const rest = { universe: true, filter: { age: ['old', '@missing'] } }
  const against = compareDomains(tabulation, place, all, part)
  expect(against).toHaveProperty('p')
  expect(against).toEqual(compareDomains(tabulation, place, rest, part))
  const over = { universe: true, filter: { agree: ['yes'] } }
  expect(compareDomains(tabulation, place, part, over)).toMatchObject({ reason: 'not-comparable' })
})

test('options that do not exclude one another make columns, and no test', async () => {
  const crossing = await crossed('by-responses', 'agree', 'where_to')
  const [first, second] = crossing.columns
  if (!first || !second) throw new Error()
  const place = { question: 'agree', option: 'yes', statistic: 'share' } as const
  expect(compareParts(first.part, second.part, place)).toMatchObject({ reason: 'not-comparable' })
  expect(association(crossing, 'agree', reading)).toBeNull()
  const ticked = answers.filter(({ where_to, agree }) => {
    const list = Array.isArray(where_to) ? where_to : []
    return list.includes(first.code as never) && (agree === 'yes' || agree === 'no')
  })
  const [figure] = figuresIn(first.part.tabulation, {
    ...first.part,
    only: { questions: ['agree'] },
  })
  expect(figure?.base).toBe(ticked.length)
})

test('progress is told, a new response is in the next reading, and who may not see figures may not cross', async () => {
  const asked = { row: 'top', column: 'agree' }
  const told: number[] = []
  await readCrossing(db, system, 'by-responses', asked, ({ responses }) => told.push(responses))
  expect(told.at(-1)).toBe(answers.length)
  const before = (await crossed('by-responses', 'top', 'agree')).columns[0]?.part.tabulation.within
  const sum = (counts?: Int32Array) => counts?.reduce((total, count) => total + count, 0) ?? 0
  const { version } = await db.surveyResponse.findFirstOrThrow()
  const response = {
    version,
    language: 'fr',
    outcome: 'complete' as const,
    answers: { agree: 'yes' },
  }
  await insertOnDay(db, 'by-responses', randomUUID(), response, '2026-11-01')
  const after = (await crossed('by-responses', 'top', 'agree')).columns[0]?.part.tabulation.within
  expect(sum(after?.counts)).toBe(sum(before?.counts) + 1)
  await expect(readCrossing(db, { kind: 'anonymous' }, 'by-responses', asked)).rejects.toThrow(
    'forbidden',
  )
  expect(await readCrossing(db, system, 'by-responses', { row: 'top', column: 'staff' })).toBeNull()
})

test('nobody out of forty is not taken for certain: the interval of such a share stands for it', async () => {
  const { fieldworkId, version } = await testFieldwork(db, testQuestionnaire, testPlan, {
    id: 'extreme',
  })
  await db.fieldwork.update({ where: { id: fieldworkId }, data: { sampleKind: 'quota' } })
  for (let n = 0; n < 80; n++) {
    const isYoung = n < 40
    const answers = {
      place: { commune: '67482', department: '67', region: '44', sizeBand: '10000plus' as const },
      born: isYoung ? 2000 : 1950,
      agree: isYoung || n % 10 > 0 ? 'yes' : 'no',
    }
    const response = { version, language: 'fr', outcome: 'complete' as const, answers }
    await insertOnDay(db, fieldworkId, randomUUID(), response, '2026-11-01')
  }
  const tabulation = await readTabulation(db, system, fieldworkId)
  if (!tabulation) throw new Error()
  const of = (age: string) => ({ universe: true, filter: { age: [age] } })
  const place = { question: 'agree', option: 'no', statistic: 'share' } as const
  const test = compareDomains(tabulation, place, of('young'), of('old'))
  // 0 of 40 against 4 of 40. By the variance of the second alone: 0.1 × 0.9 / 40, z = 2.1, p = 0.035.
  expect(test).toMatchObject({ difference: expect.closeTo(0.1, 10) })
  expect('p' in test && test.p).toBeGreaterThan(0.05)
})
