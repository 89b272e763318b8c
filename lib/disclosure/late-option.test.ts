import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { contentHash } from '@/lib/platform/canonical-json'
import type { Definition } from '@/lib/questionnaire/definition'
import { insertOnDay } from '@/lib/response/response.store'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { readTabulation } from '@/lib/tabulation/tabulation.query'
import type { TallyPlan } from '@/lib/wave/tally-plan'
import { domainsOf } from './domains'
import { leftIn, remaindersOf } from './remainders'
import { territoryFigures } from './territory-figures'

const { db, drop } = await testDatabase()
afterAll(drop)

const places = ['a', 'b', 'c']

function withOptions(...options: string[]): Definition {
  const nsp = { code: 'nsp', missing: 'dk' as const }
  const list = options.map((code) => ({ code }))
  return {
    schema: 2,
    id: 'late',
    scales: {},
    items: [
      { id: 'home', code: 'home', type: 'single', options: places.map((code) => ({ code })) },
      { id: 'means', code: 'means', type: 'single', options: [...list, nsp] },
    ],
    pages: [{ id: 'all', items: ['home', 'means'] }],
    screenings: [],
    minutes: 1,
    languages: ['fr'],
    texts: { fr: { title: 'Essai' } },
  }
}

const first = withOptions('bus', 'bike')
const second = withOptions('bus', 'bike', 'tram')
const plan: TallyPlan = {
  profile: ['department'],
  derivations: [
    {
      kind: 'recode',
      variable: 'department',
      item: 'home',
      groups: { a: ['a'], b: ['b'], c: ['c'] },
    },
  ],
  universe: { name: { fr: 'tous' } },
}
const sets = places.map((code) => ({ code, name: { fr: code }, departments: [code] }))

type Counts = Record<string, { before: string[]; after: string[] }>

/** As many of each answer, under the first version and under the second. */
async function shownAfter(id: string, counts: Counts) {
  const { fieldworkId, version } = await testFieldwork(db, first, plan, { id })
  const hash = contentHash(second)
  if ((await db.questionnaireVersion.count({ where: { hash } })) === 0)
    await db.questionnaireVersion.create({
      data: {
        ...{ hash, definition: second, number: 2, publishedAt: new Date() },
        ...{ programmeId: 'test', questionnaireId: 'people' },
      },
    })
  await db.fieldwork.update({ where: { id }, data: { versions: { push: hash } } })
  for (const [home, { before, after }] of Object.entries(counts))
    for (const [of, answers] of [
      [version, before],
      [hash, after],
    ] as const)
      for (const means of answers) {
        const response = { language: 'fr', outcome: 'complete', answers: { home, means } } as const
        await insertOnDay(db, fieldworkId, randomUUID(), { version: of, ...response }, '2026-11-01')
      }
  const tabulation = await readTabulation(db, { kind: 'system' }, fieldworkId)
  if (!tabulation) throw new Error('no cells')
  const shown = await territoryFigures(tabulation, sets, 'person', 'public')
  return (option: string) =>
    shown.map(({ territory, figures }) => {
      const figure = figures.find((one) => one.question === 'means' && one.option === option)
      if (!figure) throw new Error(`${territory} has no ${option}`)
      return figure
    })
}

const list = (bus: number, tram = 0, nsp = 0) => [
  ...new Array<string>(bus).fill('bus'),
  ...new Array<string>(tram).fill('tram'),
  ...new Array<string>(nsp).fill('nsp'),
]

test('too few were offered it in one territory: it is hidden there, and where that would be told', async () => {
  const of = await shownAfter('few-late', {
    a: { before: list(40), after: list(25, 10) },
    b: { before: list(40), after: list(20, 16) },
    c: { before: list(40), after: list(3, 2) },
  })
  const tram = of('tram')
  // The whole, a, b, c: of a and b the smaller is hidden, or the whole would give c back.
  expect(tram.map(({ base }) => base)).toEqual([76, null, 36, null])
  expect(tram[3]).toMatchObject({ suppression: 'primary', offered: true })
  expect(tram[1]).toMatchObject({ suppression: 'secondary', offered: true })
  // Its question rests on enough everywhere, and loses nothing.
  expect(of('bus').map(({ base }) => base)).toEqual([196, 75, 76, 45])
  const { domains } = domainsOf([null, ...places.map((place) => [place])])
  const isShown = tram.map(({ base }) => base !== null)
  const bases = tram.map(({ base }) => base ?? 0)
  for (const remainder of remaindersOf(domains, isShown)) {
    const left = leftIn(remainder, bases)
    expect(left === 0 || left >= 30, JSON.stringify(remainder)).toBe(true)
  }
})

test('a few answered before it came: nothing of theirs follows from its base', async () => {
  const of = await shownAfter('few-before', {
    a: { before: list(1, 0, 2), after: list(20, 20, 5) },
    b: { before: list(0, 0, 0), after: list(30, 15, 3) },
    c: { before: list(0, 0, 0), after: list(30, 15, 3) },
  })
  const [late] = of('tram')
  const [unsure] = of('nsp')
  expect(late).toMatchObject({ base: 141, share: 50 / 141, offered: true })
  expect(unsure).toMatchObject({ base: 144, share: 13 / 144 })
  // 11 of the 141 do not know: beside 13 of 144 it would say that 2 of 3 did not.
  expect(late?.dontKnow).toBeNull()
  expect(unsure?.dontKnow).toBeCloseTo(13 / 144)
})
