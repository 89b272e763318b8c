import { expect, test } from 'vitest'
import type { Part } from '@/lib/tabulation/compare-domains'
import type { Figure } from '@/lib/tabulation/figure'
import { sampleSize, type Tabulation } from '@/lib/tabulation/tabulation'
import { protectColumns } from './explore-protect'

const profile = (department: string, age: string, count: number) => ({
  values: { department, age },
  inUniverse: true,
  count,
})
const tabulation = {
  fieldwork: { tallyPlan: { profile: ['department', 'age'], derivations: [] } },
  profiles: [profile('52', 'young', 13), profile('52', 'old', 5), profile('51', 'young', 200)],
} as unknown as Tabulation

const figuresOf = ({ tabulation, domain }: Part): Figure[] => {
  const base = sampleSize(tabulation, domain)
  return [
    {
      ...{ audience: 'people', question: 'q', option: 'yes', statistic: 'share', sample: 'open' },
      ...{ share: 0.5, count: base / 2, baseKind: 'answered', base, dontKnow: 0 },
    } as Figure,
  ]
}

const basesOf = async (filter: Record<string, string[]>) => {
  const column = { of: { tabulation, domain: { universe: true, filter } }, part: null }
  const [figures = []] = await protectColumns([column], figuresOf, 'person', [])
  return figures.map(({ base }) => base)
}

test('a filter in a territory does not leave a few of those that the territory shows', async () => {
  expect(await basesOf({ department: ['52'] })).toEqual([18])
  // 18 less 13 are five people.
  expect(await basesOf({ department: ['52'], age: ['young'] })).toEqual([null])
  // Nor the filter alone, whatever the territory asked with it.
  expect(await basesOf({ age: ['young'] })).toEqual([null])
  expect(await basesOf({ department: ['51'], age: ['young'] })).toEqual([200])
})
