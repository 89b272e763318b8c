import { afterAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { testDatabase } from '@/lib/db/test-database'
import { adoptWeighting } from '@/lib/tabulation/adopt-weighting.command'
import { saveWeighting } from '@/lib/tabulation/save-weighting.command'
import type { WeightingPlan } from '@/lib/tabulation/weighting'
import { exportResults, resultsHeader } from './export-results.command'
import { readPublishedWave } from './publication.query'
import { publishWave } from './publish-wave.command'
import { indicatorFigure } from './reading'
import { testWave } from './test-wave'

const { db, drop } = await testDatabase()
afterAll(drop)

const system: Actor = { kind: 'system' }
const now = new Date('2027-04-01T09:00:00Z')
const { fieldworkId, answer } = await testWave(db, { a: 40, b: 40, c: 40 }, now, 'quota')
// 30 of the 50 respondents of `a` find it useful, 30 of 40 in `b` and in `c`.
for (let i = 0; i < 10; i++) await answer('a', 'no')

async function weigh(population: Record<string, number>) {
  const lines = Object.entries(population).map(([code, one]) => ({
    categories: [code],
    population: one,
  }))
  const margin = { variables: [{ variable: 'department' }], lines, source: 'Essai', year: 2026 }
  const plan: WeightingPlan = {
    method: 'raking',
    margins: [{ ...margin, asShares: false }],
    bounds: null,
    trim: null,
  }
  const saved = await saveWeighting(db, system, fieldworkId, plan, now)
  if (!('number' in saved)) throw new Error(JSON.stringify(saved))
  return adoptWeighting(db, system, fieldworkId, saved.number, now)
}

// Post-stratified share: (100 × 0.6 + 200 × 0.75 + 300 × 0.75) / 600 = 0.725. Its variance, linearised:
// 130/129 × Σ n w² p(1 − p) / 600² = 130/129 × (48 + 187.5 + 421.875) / 360 000 = 0.0428975².
test('a publication is weighted, and says by what', async () => {
  expect(await weigh({ a: 100, b: 200, c: 300 })).toEqual({ using: 1 })
  expect(await publishWave(db, system, 'round', now)).toMatchObject({ edition: 1 })
  const published = await readPublishedWave(db, 'round')
  if (typeof published === 'string') throw new Error(published)
  const { snapshot } = published
  expect(indicatorFigure(snapshot, 'useful', 'citizens')).toMatchObject({
    sample: 'quota',
    share: 0.725,
    base: 130,
    precision: { standardError: 0.0429, degreesOfFreedom: 129, level: 0.95 },
  })
  expect(snapshot.audiences[0]?.weighting).toMatchObject({
    number: 1,
    keptOn: '2027-04-01',
    method: 'raking',
    margins: [{ source: 'Essai', year: 2026, rescaledBy: 1 }],
    // Kish: 130 Σ n w² / 600² with w = 2, 5 and 7.5, n = 50, 40 and 40.
    designEffect: 1.246,
    effectiveBase: 104,
  })
  // A share of the weighting's own margin is known, not estimated.
  const home = snapshot.figures.find((one) => one.question === 'home' && one.option === 'a')
  expect(home).toMatchObject({ share: 0.1667, precision: 'byConstruction' })
})

test('results.csv says the same, and the desk’s share has the same error', async () => {
  const result = await exportResults(db, system, 'round', 'fr', now)
  if (!('rows' in result)) throw new Error(result.refusal)
  for await (const row of result.rows) {
    const record = Object.fromEntries(resultsHeader.map((name, at) => [name, row[at]]))
    if (record.indicator !== 'useful' || record.territory !== 'whole') continue
    expect(record).toMatchObject({ share: 0.725, n: 130, sample: 'quota', weighting: 1 })
    expect(record).toMatchObject({ standard_error: 0.042898, level: 0.95, weighted_base: 600 })
    expect(Number(record.effective_base)).toBeCloseTo(104.35, 2)
    return
  }
  throw new Error('no record of the indicator')
})

test('a weighting that the responses no longer meet is not set aside in silence', async () => {
  const { number } = await db.fieldwork
    .update({ where: { id: fieldworkId }, data: { weighting: null } })
    .then(() => db.weighting.findFirstOrThrow({ where: { fieldworkId } }))
  const plan = { a: 100, b: 200, c: 300, d: 10 }
  expect(await weigh(plan)).toMatchObject({ refusal: 'cannot-weight' })
  // Adopted before, no longer met now.
  await db.fieldwork.update({ where: { id: fieldworkId }, data: { weighting: number + 1 } })
  expect(await publishWave(db, system, 'round', now)).toEqual({
    refusal: 'weighting-refused',
    fieldworkId,
    because: 'category-without-respondents',
  })
})
