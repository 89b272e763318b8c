import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { acceptAnswers } from '@/lib/questionnaire/accept-answers'
import { associationMargins } from './draw/associations'
import { byDepartment, regionFrame } from './draw/frame'
import type { Person } from './draw/person'
import { category, type DrawMargin, rake } from './draw/rake'
import { ageBands, companyFrame, shareOfWomen } from './margins'
import { associations } from './questionnaires/associations'
import { citizens } from './questionnaires/citizens'
import { companies } from './questionnaires/companies'
import { mayors } from './questionnaires/mayors'
import { type Theme, themeCodes } from './questionnaires/scales'
import { type AudienceCode, respondents2017, respondents2026 } from './respondents'

const frame = regionFrame()
const drawn = respondents2017(frame)
// The same year, so that one version takes both.
const drawnLater = respondents2026(frame, 2017)
const definitions = { citizens: citizens(2017), mayors, associations, companies }

/** Those the figures rest on. */
const published: Record<AudienceCode, Person[]> = {
  citizens: drawn.citizens.filter((one) => one.answers.alliance_innov),
  mayors: drawn.mayors.filter(({ answers }) =>
    ['maire', 'adjoint'].includes(String(answers.p_fonction)),
  ),
  associations: drawn.associations,
  companies: drawn.companies.filter(
    ({ answers }) => !['e0', 'e1_9'].includes(String(answers.ent_effectif)),
  ),
}

const totals = (entries: Iterable<readonly [string, number]>) => {
  const sums = new Map<string, number>()
  for (const [key, value] of entries) sums.set(key, (sums.get(key) ?? 0) + value)
  return sums
}
const inhabitants = totals(byDepartment(frame, ({ population }) => population))

const margins: Record<AudienceCode, DrawMargin[]> = {
  citizens: [
    {
      of: category('sex-age'),
      totals: totals(
        ageBands.flatMap(({ code, population }): [string, number][] => {
          const women = shareOfWomen[code] ?? 0.5
          return [
            [`f/${code}`, population * women],
            [`h/${code}`, population * (1 - women)],
          ]
        }),
      ),
    },
    { of: category('department'), totals: inhabitants },
    {
      of: category('size'),
      totals: totals(frame.map(({ sizeBand, population }) => [sizeBand, population] as const)),
    },
  ],
  mayors: [
    {
      of: category('size-former'),
      totals: totals(frame.map((it) => [`${it.sizeBand}/${it.formerRegion}`, 1] as const)),
    },
    { of: category('department'), totals: totals(byDepartment(frame, () => 1)) },
  ],
  associations: associationMargins,
  companies: [
    { of: category('size'), totals: totals(Object.entries(companyFrame.size)) },
    { of: category('sector'), totals: totals(Object.entries(companyFrame.sector)) },
    { of: category('department'), totals: inhabitants },
  ],
}

const weights = Object.fromEntries(
  Object.entries(published).map(([audience, people]) => [
    audience,
    rake(people, margins[audience as AudienceCode], 200),
  ]),
) as Record<AudienceCode, Map<Person, number>>

function shares(audience: AudienceCode, holds: (person: Person) => boolean) {
  const people = published[audience]
  const weighted = (list: Person[]) =>
    list.reduce((sum, person) => sum + (weights[audience].get(person) ?? Number.NaN), 0)
  const holding = people.filter(holds)
  return { raw: holding.length / people.length, weighted: weighted(holding) / weighted(people) }
}

const percents = (audience: AudienceCode, holds: (person: Person) => boolean) => {
  const { raw, weighted } = shares(audience, holds)
  return [Math.round(100 * raw), Math.round(100 * weighted)]
}
const ticks = (item: string, code: string) => (person: Person) =>
  (person.answers[item] as string[] | undefined)?.includes(code) ?? false
const is =
  (item: string, ...codes: string[]) =>
  (person: Person) =>
    codes.includes(String(person.answers[item]))

const audiences = ['citizens', 'mayors', 'associations', 'companies'] as const

test('the samples have their sizes', () => {
  expect(audiences.map((audience) => [drawn[audience].length, published[audience].length])).toEqual(
    [
      [614, 600],
      [372, 360],
      [400, 400],
      [560, 500],
    ],
  )
})

test.each(audiences)('every answer of the %s is one that the product accepts', (audience) => {
  for (const { answers } of [...drawn[audience], ...drawnLater[audience]]) {
    const outcome = answers.alliance_innov ? 'complete' : 'screenedOut'
    const accepted = acceptAnswers(definitions[audience], answers)
    if (!isDeepStrictEqual(accepted, { answers, outcome }))
      expect(accepted).toEqual({ answers, outcome })
  }
})

test('weights are those of a survey: none beyond four times the mean', () => {
  for (const audience of audiences) {
    const all = [...weights[audience].values()]
    expect(Math.min(...all)).toBeGreaterThan(0)
    expect(Math.max(...all)).toBeLessThan(4)
  }
})

// The founding document: 69 / 81 / 95 / 89, 51 / 93 / 71 / 67, 31 and 36.
test.each([
  ['citizens', 69, 51],
  ['mayors', 81, 93],
  ['associations', 95, 71],
  ['companies', 89, 67],
] as const)('alliances and employment among %s, raw and weighted', (audience, alliance, jobs) => {
  expect(percents(audience, is('alliance_innov', '4', '3'))).toEqual([alliance, alliance])
  expect(percents(audience, ticks('cocon_sujets', 'emploi'))).toEqual([jobs, jobs])
})

test('practice, raw and weighted', () => {
  expect(percents('associations', is('part_pratique', 'actuel'))).toEqual([31, 31])
  expect(percents('companies', is('part_pratique', 'actuel'))).toEqual([36, 36])
})

test('among companies that practise, responsible practices come first by far', () => {
  const types = ['pratiques_resp', 'mecenat', 'coop_eco', 'innov_soc', 'autre']
  const weighted = types.map((code) => shares('companies', ticks('part_types', code)).weighted)
  expect(weighted[0]).toBeGreaterThan(Math.max(...weighted.slice(1)) + 0.03)
})

const subjects: [name: string, themes: Theme[]][] = [
  ...themeCodes
    .filter((theme) => theme !== 'environnement' && theme !== 'energie')
    .map((theme): [string, Theme[]] => [theme, [theme]]),
  ['env_energie', ['environnement', 'energie']],
]

function subjectsByRank(audience: AudienceCode, kind: 'raw' | 'weighted'): string[] {
  return subjects
    .map(([name, themes]) => {
      const cited = shares(audience, (person) =>
        themes.some((theme) => ticks('cocon_sujets', theme)(person)),
      )
      return [name, cited[kind]] as const
    })
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name)
}

test.each(['raw', 'weighted'] as const)('key subjects of co-construction, %s', (kind) => {
  const ranked = audiences.map((audience) => subjectsByRank(audience, kind))
  expect(ranked.map(([first]) => first)).toEqual(['emploi', 'emploi', 'emploi', 'emploi'])
  const listed = subjects
    .map(([name]) => name)
    .filter((name) => ranked.filter((list) => list.indexOf(name) < 6).length >= 2)
  expect(listed.sort()).toEqual(['deveco', 'diversite', 'emploi', 'env_energie', 'mobilite'])
})

test.each(audiences)('employment is the gravest and the first priority among %s', (audience) => {
  const mean = (theme: string) => {
    let [sum, weight] = [0, 0]
    for (const [person, one] of weights[audience]) {
      const mark = (person.answers.frag_note as Record<string, string> | undefined)?.[theme]
      if (mark === undefined || mark === 'nsp') continue
      sum += one * Number(mark)
      weight += one
    }
    return sum / weight
  }
  const others = themeCodes.filter((theme) => theme !== 'emploi')
  expect(mean('emploi')).toBeGreaterThan(Math.max(...others.map(mean)) + 0.3)
  const cited = (theme: string) => shares(audience, ticks('frag_top3', theme)).weighted
  expect(cited('emploi')).toBeGreaterThan(Math.max(...others.map(cited)) + 0.1)
})

test('mayors: distinct inhabited communes, ten at least in each size band of a former region', () => {
  const communes = new Set(drawn.mayors.map(({ answers }) => answers.p_commune))
  expect(communes.size).toBe(372)
  const known = new Set(frame.map(({ code }) => code))
  expect(known.size).toBe(5109)
  expect([...communes].filter((code) => !known.has(String(code)))).toEqual([])
  const cells = totals(
    published.mayors.map((one) => [category('size-former')(one) ?? '', 1] as const),
  )
  expect(cells.size).toBe(12)
  expect(Math.min(...cells.values())).toBeGreaterThanOrEqual(10)
})

test('associations are too few in Champagne-Ardenne for figures there', () => {
  const there = drawn.associations.filter((one) => category('former')(one) === 'champagne-ardenne')
  expect(there.length).toBeGreaterThan(20)
  expect(there.length).toBeLessThan(30)
})

test('identifiers are distinct, version 4', () => {
  const ids = Object.values(drawn).flatMap((people) => people.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  expect(
    ids.every((id) =>
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id),
    ),
  ).toBe(true)
})
