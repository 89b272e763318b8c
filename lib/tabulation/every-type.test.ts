import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { everything } from '@/lib/questionnaire/test-questionnaires/everything'
import type { StoredAnswers } from '@/lib/response/response'
import { insertOnDay } from '@/lib/response/response.store'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import type { TallyPlan } from '@/lib/wave/tally-plan'
import { figuresIn } from './figures'
import type { Reading, Tabulation } from './tabulation'
import { readTabulation } from './tabulation.query'

const { db, drop } = await testDatabase()
afterAll(drop)

const plan: TallyPlan = {
  profile: ['age_band'],
  derivations: [
    {
      kind: 'age',
      variable: 'age_band',
      item: 'ended',
      year: 2027,
      bands: [{ code: 'recent', upTo: 5 }, { code: 'old' }],
    },
  ],
  universe: { name: { fr: 'tous' } },
}

const given: StoredAnswers[] = [
  { age: 40, agreed: 'yes', shares: { dons: 20, ventes: 30.5, aides: 49.5 }, ended: '2022-01-01' },
  { age: 40, agreed: 'yes', shares: { dons: 40, ventes: 30.5, aides: 29.5 }, begun: 'jamais' },
  { age: 40, shares: { dons: 0, ventes: 100, aides: 0 }, ended: '2021-12-31', begun: '2020-01-01' },
  { age: 40, born: 'nsp' },
  { age: 40, born: 1990 },
]

let tabulation: Tabulation
beforeAll(async () => {
  const { fieldworkId, version } = await testFieldwork(db, everything, plan)
  for (const answers of given) {
    const response = { version, language: 'fr', outcome: 'complete', answers } as const
    await insertOnDay(db, fieldworkId, randomUUID(), response, '2026-11-01')
  }
  const read = await readTabulation(db, { kind: 'system' }, fieldworkId)
  if (!read) throw new Error('no cells')
  tabulation = read
})

const figuresOf = (question: string, over: Partial<Reading> = {}) =>
  figuresIn(tabulation, { domain: { universe: true }, ...over }).filter(
    (figure) => figure.question === question,
  )

test('a constant sum: the mean of what each row got, ranked, of those who answered', () => {
  const rows = figuresOf('shares').map(
    ({ row, statistic, mean, median, base, baseKind, rank }) => ({
      ...{ row, statistic, mean, median, base, baseKind, rank },
    }),
  )
  const same = { statistic: 'mean', base: 3, baseKind: 'expressed' }
  expect(rows).toEqual([
    { ...same, row: 'dons', mean: 20, median: 20, rank: 3 },
    { ...same, row: 'ventes', mean: expect.closeTo(161 / 3), median: 30.5, rank: 1 },
    { ...same, row: 'aides', mean: expect.closeTo(79 / 3), median: 29.5, rank: 2 },
  ])
})

test('a consent: the share of yes among those who were asked, whatever the base of the others', () => {
  for (const baseKind of ['answered', 'expressed', 'asked'] as const)
    expect(figuresOf('agreed', { baseKind })).toMatchObject([
      { option: 'yes', statistic: 'share', share: 0.4, base: 5, baseKind: 'asked' },
    ])
})

test('years, dates and texts have no figures; who answered them is counted, and bands are', () => {
  for (const question of ['born', 'begun', 'ended', 'words', 'home', 'welcome'])
    expect(figuresOf(question), question).toEqual([])
  const states = (variable: string) =>
    Object.fromEntries(
      [...tabulation.counts(variable)].map(([code, { counts }]) => [
        code,
        counts.reduce((sum, count) => sum + count, 0),
      ]),
    )
  // A day is in no cell; « jamais » does not apply: it was not asked of them.
  expect(states('begun')).toEqual({ '@answered': 1, '@missing': 3, '@notAsked': 1 })
  expect(states('born')).toEqual({ '@answered': 1, '1990': 1, '@dk': 1, nsp: 1, '@missing': 3 })
  expect(states('age_band')).toEqual({ '@answered': 2, recent: 1, old: 1, '@missing': 3 })
})
