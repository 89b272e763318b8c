import { afterAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/access/actor'
import { testDatabase } from '@/lib/db/test-database'
import { adoptWeighting } from '@/lib/tabulation/adopt-weighting.command'
import { saveWeighting } from '@/lib/tabulation/save-weighting.command'
import { readPublishedWave } from './publication.query'
import { publishWave } from './publish-wave.command'
import type { PublishedFigure } from './published-figure'
import { indicatorFigure } from './reading'
import { testWave } from './test-wave'

const { db, drop } = await testDatabase()
afterAll(drop)

const system: Actor = { kind: 'system' }
const now = new Date('2027-04-01T09:00:00Z')
// Of `a` too few answered, so that `b` is hidden with it; `c` is shown.
const counts = { a: 14, b: 90, c: 100 }
const population = { a: 300, b: 500, c: 700 }
const { fieldworkId } = await testWave(db, counts, now, 'quota')

/**
 * Someone who knows the margins, and even how many of `a` answered: every count of those of `a` who find
 * it useful that agrees with what is published of the whole and of `c`, to half of its last decimals.
 */
function countsOfHidden(whole: PublishedFigure, c: PublishedFigure, half: number[]): number[] {
  const [ofShare = 0, ofError = 0] = half
  const all = counts.a + counts.b + counts.c
  const agrees = (said: Record<'a' | 'b' | 'c', number>) => {
    const parts = (['a', 'b', 'c'] as const).map((code) => {
      const p = said[code] / counts[code]
      const weight = population[code] / 1500
      return { share: weight * p, variance: (weight ** 2 * p * (1 - p)) / counts[code] }
    })
    const share = parts.reduce((sum, one) => sum + one.share, 0)
    const variance = (all / (all - 1)) * parts.reduce((sum, one) => sum + one.variance, 0)
    const error =
      'precision' in whole && typeof whole.precision === 'object'
        ? (whole.precision?.standardError ?? 0)
        : 0
    return (
      Math.abs(said.c / counts.c - (c.share ?? 0)) <= ofShare + 1e-9 &&
      Math.abs(share - (whole.share ?? 0)) <= ofShare + 1e-9 &&
      Math.abs(Math.sqrt(variance) - error) <= ofError + 1e-9
    )
  }
  const upTo = (most: number) => Array.from({ length: most + 1 }, (_, count) => count)
  return upTo(counts.a).filter((a) =>
    upTo(counts.b).some((b) => upTo(counts.c).some((c) => agrees({ a, b, c }))),
  )
}

test('weights that are known do not count the answers of a hidden territory', async () => {
  const lines = Object.entries(population).map(([code, population]) => ({
    categories: [code],
    population,
  }))
  const margin = { variables: [{ variable: 'department' }], lines, source: 'Essai', year: 2026 }
  const margins = [{ ...margin, asShares: false }]
  const plan = { method: 'raking', margins, bounds: null, trim: null } as const
  const saved = await saveWeighting(db, system, fieldworkId, plan, now)
  if (!('number' in saved)) throw new Error(JSON.stringify(saved))
  await adoptWeighting(db, system, fieldworkId, saved.number, now)
  expect(await publishWave(db, system, 'round', now)).toMatchObject({ edition: 1 })
  const published = await readPublishedWave(db, 'round')
  if (typeof published === 'string') throw new Error(published)
  const { figures, audiences } = published.snapshot

  const hidden = figures.filter((one) => one.indicator === 'useful' && one.suppression)
  expect(new Set(hidden.map(({ territory }) => territory))).toEqual(new Set(['a', 'b']))
  const whole = indicatorFigure(published.snapshot, 'useful', 'citizens')
  const c = figures.find((one) => one.indicator === 'useful' && one.territory === 'c')
  if (!whole || !c) throw new Error('not published')
  // Given to the last decimals the share and its error leave one count; as pages print them, several.
  const exact = (value: number) => Number(value.toFixed(2)) === value
  expect([whole.share, c.share].every((share) => share !== null && exact(share))).toBe(true)
  expect(countsOfHidden(whole, c, [0.005, 0.005]).length).toBeGreaterThan(4)
  expect(whole).toMatchObject({ effectiveBase: 160 })
  // To its second decimal the largest weight, 300 / 14 over 1500 / 204, would say that 14 of `a` answered.
  expect(audiences[0]?.weighting?.weight).toEqual({ least: 0.8, most: 3 })
})
