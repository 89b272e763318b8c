import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AudienceUnit } from '@/lib/audience/audience'
import type { Figure } from '@/lib/tabulation/figure'
import { protect } from './protect'
import { protectPartition } from './protect-partition'
import { type Readers, smallestBase } from './thresholds'

const options = ['a', 'b', 'c']

/** The figures of one question from the counts of its options. */
function question(counts: number[], over: Partial<Figure> = {}): Figure[] {
  const base = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count, at) => ({
    audience: 'people',
    question: 'q',
    option: options[at] ?? null,
    statistic: 'share',
    share: base > 0 ? count / base : null,
    rank: 1,
    baseKind: 'answered',
    base,
    dontKnow: base > 0 ? 0.1 : null,
    sample: 'open' as const,
    ...over,
  })) as Figure[]
}

const visible = (figures: Figure[]) => figures.filter(({ suppression }) => !suppression)

test.each<[Readers, AudienceUnit, number]>([
  ['public', 'person', 30],
  ['public', 'organisation', 30],
  ['desk', 'person', 11],
  ['desk', 'mayor', 11],
  ['desk', 'organisation', 5],
])('%s, %s: hidden under %i respondents', (readers, unit, least) => {
  const spread = (n: number) => {
    const first = Math.ceil(n / 3)
    const second = Math.ceil((n - first) / 2)
    return question([first, second, n - first - second])
  }
  expect(visible(protect(spread(least - 1), unit, readers))).toEqual([])
  expect(protect(spread(least), unit, readers)).toEqual(spread(least))
})

test('what is hidden says nothing but that it is', () => {
  const [figure] = protect(question([3, 1, 1], { mean: 2, median: 1 }), 'person', 'public')
  expect(figure).toEqual({
    audience: 'people',
    question: 'q',
    option: 'a',
    statistic: 'share',
    share: null,
    mean: null,
    median: null,
    rank: null,
    baseKind: 'answered',
    base: null,
    dontKnow: null,
    suppression: 'primary',
    sample: 'open',
  })
})

test('under 30, a distribution in which all but two answer alike is hidden whole', () => {
  expect(visible(protect(question([18, 1, 1]), 'person', 'desk'))).toEqual([])
  expect(visible(protect(question([17, 2, 1]), 'person', 'desk'))).toHaveLength(3)
  expect(visible(protect(question([30, 0, 0]), 'person', 'desk'))).toHaveLength(3)
})

test('an indicator is hidden when almost all, or almost none, are positive', () => {
  const indicator = (count: number) =>
    question([count, 20 - count, 0], { indicator: 'i', option: null }).slice(0, 1)
  expect(visible(protect(indicator(18), 'person', 'desk'))).toEqual([])
  expect(visible(protect(indicator(2), 'person', 'desk'))).toEqual([])
  expect(visible(protect(indicator(3), 'person', 'desk'))).toHaveLength(1)
})

test('a mean that one organisation makes is hidden; the mark never leaves', () => {
  const mean = {
    option: null,
    statistic: 'mean',
    share: null,
    mean: 40,
    isDominated: true,
  } as const
  const figures = question([20, 20, 20], mean)
  expect(visible(protect(figures, 'organisation', 'public'))).toEqual([])
  expect(JSON.stringify(protect(figures, 'person', 'public'))).not.toContain('isDominated')
})

const population = fc.array(fc.array(fc.nat({ max: 25 }), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 5,
})
const unit = fc.constantFrom<AudienceUnit>('person', 'mayor', 'organisation')
const readers = fc.constantFrom<Readers>('public', 'desk')

test('whatever the answers, no visible figure breaks a threshold, and no difference gives one back', () => {
  fc.assert(
    fc.property(population, unit, readers, (counts, of, by) => {
      const least = smallestBase(of, by)
      const parts = counts.map((one, code) => ({ code, figures: question(one) }))
      const shown = protectPartition(parts, of, by)
      const baseAt = (at: number) => parts[at]?.figures[0]?.base ?? 0
      let hiddenBases: number[] = []
      shown.forEach(({ figures }, at) => {
        if (figures.some(({ suppression }) => suppression)) {
          hiddenBases.push(baseAt(at))
          expect(figures.every(({ share, base }) => share === null && base === null)).toBe(true)
          return
        }
        expect(baseAt(at)).toBeGreaterThanOrEqual(least)
        const largest = Math.max(...(counts[at] ?? []))
        if (baseAt(at) < 30) expect(largest).toBeLessThan(baseAt(at) - 2)
      })
      // What the published total leaves once the visible territories are taken away.
      hiddenBases = hiddenBases.filter((base) => base > 0)
      const left = hiddenBases.reduce((sum, base) => sum + base, 0)
      const isAll = hiddenBases.length === counts.filter((_, at) => baseAt(at) > 0).length
      if (hiddenBases.length > 0 && !isAll) {
        expect(hiddenBases.length).toBeGreaterThan(1)
        expect(left).toBeGreaterThanOrEqual(least)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('the second one hidden is the smallest, and is said to be secondary', () => {
  const parts = [
    [40, 30, 30],
    [20, 20, 0],
    [2, 1, 1],
  ].map((one) => ({ figures: question(one) }))
  const shown = protectPartition(parts, 'person', 'public')
  expect(shown.map(({ figures }) => figures[0]?.suppression)).toEqual([
    undefined,
    'secondary',
    'primary',
  ])
})
