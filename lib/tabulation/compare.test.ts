import { expect, test } from 'vitest'
import { wilson } from '@/lib/statistics/proportion-interval'
import { comparisons, judge, type Test } from './compare'
import type { Figure, Precision } from './figure'

/** A share of a simple random sample. */
function share(value: number, base: number, over: Partial<Figure> = {}): Figure {
  const variance = (value * (1 - value)) / (base - 1)
  const df = base - 1
  const effectiveBase = variance > 0 ? (value * (1 - value)) / variance : base
  const precision: Precision = {
    standardError: Math.sqrt(variance),
    degreesOfFreedom: df,
    level: 0.95,
    ...wilson({ share: value, effectiveBase, df, level: 0.95 }),
  }
  return {
    audience: 'people',
    question: 'q',
    option: 'a',
    statistic: 'share',
    share: value,
    baseKind: 'answered',
    base,
    weightedBase: base,
    effectiveBase: base,
    dontKnow: 0,
    sample: 'frame',
    precision,
    ...over,
  } as Figure
}

const one = (a: Figure, b: Figure, judging = {}) => comparisons([[a, b]], judging)[0]

// field-facts.md: z = 0.92 for 31 % against 36 % of 150 each; R: prop.test(c(.31,.36)*150, c(150,150),
// correct = FALSE) gives p = 0.358 with the pooled variance.
test('31 % against 36 % of 150 each is no significant difference', () => {
  const found = one(share(0.31, 150), share(0.36, 150))
  expect(found).toMatchObject({ verdict: 'none', reason: 'not-significant', a: 0, b: 1, row: 0 })
  expect(found?.difference).toBeCloseTo(0.05, 12)
  expect(found?.p).toBeCloseTo(0.358, 2)
  expect((found?.difference ?? 0) / (found?.standardError ?? 1)).toBeCloseTo(0.92, 2)
})

test('the verdict is of the second against the first', () => {
  expect(one(share(0.4, 500), share(0.6, 500))?.verdict).toBe('higher')
  expect(one(share(0.6, 500), share(0.4, 500))?.verdict).toBe('lower')
})

test('a gap under three points says nothing, whatever its p', () => {
  const found = one(share(0.5, 100_000), share(0.52, 100_000))
  expect(found).toMatchObject({ verdict: 'none', reason: 'small-gap' })
  expect(found?.adjusted).toBeLessThan(1e-6)
})

const open = { sample: 'open', precision: undefined } as unknown as Partial<Figure>
test.each<[string, Figure]>([
  ['open-sample', share(0.9, 500, open)],
  ['small-base', share(0.9, 29)],
  ['small-base', share(0.9, 500, { effectiveBase: 29.9 })],
  ['not-comparable', share(0.9, 500, { baseKind: 'total' })],
  ['hidden', share(0.9, 500, { share: null, suppression: 'primary' })],
])('not tested: %s', (reason, other) => {
  expect(one(share(0.1, 500), other)).toMatchObject({ verdict: 'none', reason, p: null })
})

test('questions that differ are not tested', () => {
  const isComparable = () => false
  expect(one(share(0.1, 500), share(0.9, 500), { isComparable })?.reason).toBe('not-comparable')
})

// Four of thirty against none: Fisher's exact test gives p = 0.11 (R: fisher.test(matrix(c(0, 30, 4, 26), 2))).
test('nobody among thirty is not certainty', () => {
  expect(one(share(0, 30), share(4 / 30, 30))).toMatchObject({ reason: 'not-significant' })
})

// R: p.adjust(c(0.01, 0.04, 0.03), "holm") is 0.03 0.06 0.06
test('all tests shown together are one family', () => {
  const of = (p: number): Test => ({
    difference: 0.1,
    standardError: 0.01,
    interval: { low: 0, high: 1 },
    p,
    isShare: true,
  })
  const judged = judge([of(0.01), { reason: 'hidden', difference: null }, of(0.04), of(0.03)])
  expect(judged.map(({ adjusted }) => adjusted)).toEqual([0.03, null, 0.06, 0.06])
  expect(judged.map(({ verdict }) => verdict)).toEqual(['higher', 'none', 'none', 'none'])
})
