import { expect, test } from 'vitest'
import type { AudienceUnit } from '@/lib/audience/audience'
import type { Figure } from '@/lib/tabulation/figure'
import { protect } from './protect'
import type { Readers } from './thresholds'

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
