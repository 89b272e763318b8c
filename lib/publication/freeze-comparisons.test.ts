import { expect, test } from 'vitest'
import type { Figure } from '@/lib/tabulation/figure'
import { freezeComparisons } from './freeze-comparisons'
import type { PublishedIndicator } from './snapshot'

/** An unweighted share of a drawn sample: standard error √(p(1 − p) / (n − 1)). */
function share(audience: string, p: number, n: number): Figure {
  const standardError = Math.sqrt((p * (1 - p)) / (n - 1))
  return {
    ...{ audience, indicator: 'pratique', question: 'q', option: null, statistic: 'share' },
    ...{ share: p, baseKind: 'answered', base: n, dontKnow: 0, sample: 'frame' },
    precision: {
      ...{ standardError, degreesOfFreedom: n - 1, level: 0.95 },
      low: p - 1.96 * standardError,
      high: p + 1.96 * standardError,
    },
  }
}

function indicator(comparability: Record<string, 'identical' | 'notComparable'>) {
  const recipe = { question: 'q', positive: ['1'], filtered: false }
  const recipes = Object.entries(comparability).map(
    ([code, grade]) => [code, { ...recipe, comparability: grade }] as const,
  )
  const name = { fr: 'Pratique' }
  return { code: 'pratique', name, recipes: Object.fromEntries(recipes) } as PublishedIndicator
}

const compared = (figures: Figure[], of: PublishedIndicator) =>
  freezeComparisons(
    [of],
    figures.map((figure) => ({
      audience: figure.audience,
      byTerritory: [{ territory: null, figures: [figure] }],
    })),
  )

// field-facts.md: « 31 % against 36 % at n = 150 each is not significant (z = 0.92) ».
test('31 against 36 % of 150 is no « plus que »', () => {
  const two = [share('associations', 0.31, 150), share('companies', 0.36, 150)]
  const [found] = compared(two, indicator({ associations: 'identical', companies: 'identical' }))
  expect(found).toMatchObject({
    ...{ a: 'associations', b: 'companies', territory: null, difference: 0.05 },
    ...{ verdict: 'none', reason: 'not-significant' },
  })
  const { difference = 0, standardError = 1 } = found ?? {}
  expect(difference / standardError).toBeCloseTo(0.92, 2)
})

test('p-values are those of the whole family, never smaller than their own', () => {
  const four = [0.69, 0.76, 0.8, 0.9].map((p, at) => share(`a${at}`, p, 400))
  const all = indicator({ a0: 'identical', a1: 'identical', a2: 'identical', a3: 'identical' })
  const found = compared(four, all)
  expect(found).toHaveLength(6)
  const smallest = Math.min(...found.map(({ p }) => p))
  // Holm: the smallest of six is multiplied by six.
  const least = found.find(({ p }) => p === smallest)
  expect((least?.adjusted ?? 0) / smallest).toBeCloseTo(6, 1)
  for (const { p, adjusted } of found) expect(adjusted).toBeGreaterThanOrEqual(p)
})

test('nothing is said of a question that is not comparable, of what is hidden, of volunteers', () => {
  const [a, b] = [share('a', 0.3, 400), share('b', 0.6, 400)]
  expect(compared([a, b], indicator({ a: 'identical', b: 'identical' }))).toHaveLength(1)
  expect(compared([a, b], indicator({ a: 'identical', b: 'notComparable' }))).toEqual([])
  const { precision: _, ...open } = { ...b, sample: 'open' as const }
  expect(compared([a, open as Figure], indicator({ a: 'identical', b: 'identical' }))).toEqual([])
  const hidden = {
    ...b,
    share: null,
    base: null,
    suppression: 'primary',
    precision: null,
  } as Figure
  expect(compared([a, hidden], indicator({ a: 'identical', b: 'identical' }))).toEqual([])
})
