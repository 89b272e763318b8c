import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, Forbidden } from '@/lib/access/actor'
import { testDatabase } from '@/lib/db/test-database'
import { insertOnDay } from '@/lib/response/response.store'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { testTerritories } from '@/lib/response/test-territories'
import { countBy } from '@/lib/wave/count-by.command'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { adoptWeighting } from './adopt-weighting.command'
import { readFigures } from './figures.query'
import { proposeMargin } from './propose-margin.query'
import { saveWeighting } from './save-weighting.command'
import type { WeightingPlan } from './weighting'
import { previewWeighting, readWeightings } from './weightings.query'

const { db, drop } = await testDatabase()
afterAll(drop)

const account = { kind: 'account', email: 'a@example.org', name: 'Ana Lyste' } as const
const analyst: Actor = { ...account, id: 'an-analyst', role: 'analyst' }
const observer: Actor = { ...account, id: 'an-observer', role: 'observer' }
const now = new Date('2026-11-20T09:00:00Z')
const id = 'wave-people'

const ages = (young: number, old: number): WeightingPlan => ({
  method: 'raking',
  margins: [
    {
      variables: [{ variable: 'age' }],
      lines: [
        { categories: ['young'], population: young },
        { categories: ['old'], population: old },
      ],
      source: 'A census',
      year: 2025,
      asShares: false,
    },
  ],
  bounds: null,
  trim: null,
})

// Twenty of the young say yes, ten no; ten of the old say yes, twenty no; all in Strasbourg but ten.
beforeAll(async () => {
  await testTerritories(db)
  const { version } = await testFieldwork(db, testQuestionnaire, testPlan, { id })
  const answer = async (born: number, agree: string, department: string) => {
    const place = { department, region: '44', sizeBand: '10000plus' as const }
    const answers = { place, born, agree }
    const row = { version, language: 'fr', outcome: 'complete' as const, answers }
    await insertOnDay(db, id, randomUUID(), row, '2026-11-01')
  }
  for (let n = 0; n < 60; n++) {
    const isYoung = n % 2 === 0
    const isFor = n < (isYoung ? 40 : 20)
    await answer(isYoung ? 2000 : 1950, isFor ? 'yes' : 'no', n < 10 ? '68' : '67')
  }
})

async function shareOfYes(weighted = true) {
  const figures = await readFigures(db, analyst, id, { domain: { universe: true }, weighted })
  return figures.find(({ question, option }) => question === 'agree' && option === 'yes')?.share
}
const lines = (deed: string) =>
  db.auditLine.findMany({ where: { deed }, orderBy: { at: 'asc' }, select: { detail: true } })

test('an analyst keeps versions with author and date; the same plan again is no other version', async () => {
  expect(await saveWeighting(db, analyst, id, ages(80, 20), now)).toEqual({ number: 1 })
  expect(await saveWeighting(db, analyst, id, ages(20, 80), now)).toEqual({ number: 2 })
  expect(await saveWeighting(db, analyst, id, ages(80, 20), now)).toEqual({ number: 1 })
  const read = await readWeightings(db, analyst, id)
  expect(
    read?.versions.map(({ number, author, createdAt }) => [number, author, createdAt]),
  ).toEqual([
    [2, 'Ana Lyste', now],
    [1, 'Ana Lyste', now],
  ])
  expect(read?.fieldwork.weighting).toBeNull()
  expect(await lines('saveWeighting')).toHaveLength(2)
  const twice = await Promise.all(
    [ages(1, 2), ages(1, 3)].map((plan) => saveWeighting(db, analyst, id, plan, now)),
  )
  expect(twice.map((one) => 'number' in one && one.number).sort()).toEqual([3, 4])
})

test('what is kept is never changed nor removed', async () => {
  await expect(db.weighting.updateMany({ data: { author: 'Nobody' } })).rejects.toThrow()
  await expect(db.weighting.deleteMany()).rejects.toThrow()
})

test('figures change when a version is adopted, and come back when it is left', async () => {
  const raw = await shareOfYes()
  expect(raw).toBe(0.5)
  expect(await adoptWeighting(db, analyst, id, 1, now)).toEqual({ using: 1 })
  expect(await adoptWeighting(db, analyst, id, 1, now)).toEqual({ using: 1 })
  expect(await shareOfYes()).toBeCloseTo(0.8 * (20 / 30) + 0.2 * (10 / 30), 12)
  expect(await shareOfYes(false)).toBe(raw)
  expect(await adoptWeighting(db, analyst, id, 2, now)).toEqual({ using: 2 })
  expect(await shareOfYes()).toBeCloseTo(0.2 * (20 / 30) + 0.8 * (10 / 30), 12)
  expect(await adoptWeighting(db, analyst, id, null, now)).toEqual({ using: null })
  expect(await shareOfYes()).toBe(raw)
  expect((await lines('adoptWeighting')).map(({ detail }) => detail)).toEqual([
    { from: null, to: 1 },
    { from: 1, to: 2 },
    { from: 2, to: null },
  ])
})

test('a version that cannot weight the responses is not adopted, and the reasons are said', async () => {
  const three = ages(80, 20)
  three.margins[0]?.lines.push({ categories: ['ancient'], population: 3 })
  const saved = await saveWeighting(db, analyst, id, three, now)
  const number = 'number' in saved ? saved.number : 0
  const refusals = [{ refusal: 'category-without-respondents', margin: 0, categories: ['ancient'] }]
  expect(await adoptWeighting(db, analyst, id, number, now)).toEqual({
    refusal: 'cannot-weight',
    refusals,
  })
  expect(await previewWeighting(db, analyst, id, three)).toEqual({ refusals })
  expect(await adoptWeighting(db, analyst, id, 99, now)).toEqual({ refusal: 'unknown-weighting' })
  expect(await adoptWeighting(db, analyst, 'none', 1, now)).toEqual({
    refusal: 'unknown-fieldwork',
  })
  expect((await findFieldwork(db, id))?.weighting).toBeNull()
})

test('a preview keeps nothing', async () => {
  const before = [await db.weighting.count(), await db.auditLine.count()]
  const seen = await previewWeighting(db, analyst, id, ages(50, 150))
  expect(seen).toMatchObject({ report: { respondents: 60, designEffect: 1.25 } })
  const wrong = { ...ages(1, 1), method: 'guess' } as unknown as WeightingPlan
  expect(await previewWeighting(db, analyst, id, wrong)).toHaveProperty('issues')
  expect([await db.weighting.count(), await db.auditLine.count()]).toEqual(before)
})

test('who may not run a fieldwork may not weight it', async () => {
  await expect(readWeightings(db, observer, id)).rejects.toThrow(Forbidden)
  await expect(previewWeighting(db, observer, id, ages(1, 1))).rejects.toThrow(Forbidden)
  await expect(saveWeighting(db, observer, 'none', ages(1, 1), now)).rejects.toThrow(Forbidden)
  await expect(adoptWeighting(db, observer, 'none', 1, now)).rejects.toThrow(Forbidden)
  await expect(countBy(db, observer, 'none', 'agree', now)).rejects.toThrow(Forbidden)
  await expect(proposeMargin(db, observer, 'none', [])).rejects.toThrow(Forbidden)
})

test('the official population is proposed for places, groups taken together, not for the rest', async () => {
  const grouped = { variable: 'department', groups: { alsace: ['67', '68'] } }
  expect(await proposeMargin(db, analyst, id, [grouped])).toEqual({
    variables: [grouped],
    lines: [{ categories: ['alsace'], population: 580_000 }],
    source: 'Insee, populations de référence, géographie 2026 (habitants)',
    year: 2026,
    asShares: false,
  })
  expect(await proposeMargin(db, analyst, id, [{ variable: 'age' }])).toBeNull()
})

test('responses are counted by one more variable, which may then weight them', async () => {
  const before = await readWeightings(db, analyst, id)
  expect(before?.variables.map(({ variable }) => variable)).toEqual(['department', 'age'])
  expect(before?.addable.map(({ variable }) => variable)).toContain('agree')
  expect(await countBy(db, analyst, id, 'agree', now)).toEqual({
    profile: ['department', 'age', 'agree'],
  })
  expect(await countBy(db, analyst, id, 'agree', now)).toEqual({ refusal: 'counted-already' })
  expect(await countBy(db, analyst, id, 'words', now)).toEqual({ refusal: 'unknown-variable' })
  const after = await readWeightings(db, analyst, id)
  const agree = after?.variables.find(({ variable }) => variable === 'agree')
  expect(agree?.categories.map(({ code, respondents }) => [code, respondents > 0])).toEqual([
    ['yes', true],
    ['no', true],
    ['nsp', false],
  ])
  for (const variable of ['stance', 'builder', 'size', 'first'])
    expect(await countBy(db, analyst, id, variable, now)).toHaveProperty('profile')
})
