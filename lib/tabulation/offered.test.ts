import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { contentHash } from '@/lib/platform/canonical-json'
import type { Definition, Item } from '@/lib/questionnaire/definition'
import type { StoredAnswers } from '@/lib/response/response'
import { insertOnDay } from '@/lib/response/response.store'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import { acceptVersion } from '@/lib/wave/accept-version.command'
import type { TallyPlan } from '@/lib/wave/tally-plan'
import { readCounting } from './counting.query'
import { readCrossing } from './crossing.query'
import type { Figure } from './figure'
import { figuresIn } from './figures'
import { foldPending } from './fold.command'
import { companionsOf } from './offered'
import { readTabulation } from './tabulation.query'

const { db, drop } = await testDatabase()
afterAll(drop)
const system = { kind: 'system' } as const

const area: Item = { id: 'area', code: 'area', type: 'single', options: codes('a', 'b') }

function codes(...list: string[]) {
  return list.map((code) => ({ code }))
}

function questionnaire(items: Item[], scale: Definition['scales'][string]['options']): Definition {
  return {
    schema: 2,
    id: 'late',
    scales: { themes: { options: scale } },
    items: [area, ...items],
    pages: [{ id: 'all', items: [area, ...items].map(({ id }) => id) }],
    screenings: [],
    minutes: 1,
    languages: ['fr'],
    texts: { fr: { title: 'Essai' } },
  }
}

const nsp = { code: 'nsp', exclusive: true, missing: 'dk' as const }
const themes: Item[] = [
  { id: 'means', code: 'means', type: 'multiple', scale: 'themes', options: [nsp] },
  { id: 'main', code: 'main', type: 'single', carriedFrom: 'means' },
  { id: 'top', code: 'top', type: 'ranking', scale: 'themes', top: 2 },
  { id: 'grade', code: 'grade', type: 'matrix', rowsFrom: 'themes', scale: 'themes' },
]
const first = questionnaire(themes, codes('bus', 'bike', 'horse'))
/** `tram` is added, `horse` is no longer offered. */
const second = questionnaire(themes, [
  ...codes('bus', 'bike', 'tram'),
  { code: 'horse', retired: true },
])

const plan: TallyPlan = {
  profile: ['area'],
  derivations: [
    { kind: 'union', item: 'means', code: 'rail', options: ['tram'] },
    { kind: 'union', item: 'means', code: 'soft', options: ['bike', 'tram'] },
  ],
  universe: { name: { fr: 'tous' } },
}

async function accept(fieldworkId: string, definition: Definition): Promise<string> {
  const hash = contentHash(definition)
  const number = 1 + (await db.questionnaireVersion.count())
  const place = { programmeId: 'test', questionnaireId: 'people', number, publishedAt: new Date() }
  await db.questionnaireVersion.create({ data: { hash, definition, ...place } })
  const accepted = await acceptVersion(db, system, fieldworkId, hash, new Date())
  expect(accepted).toMatchObject({ accepted: hash })
  return hash
}

async function respond(fieldworkId: string, version: string, answers: StoredAnswers, times = 1) {
  const response = { version, language: 'fr', outcome: 'complete', answers } as const
  for (let i = 0; i < times; i++)
    await insertOnDay(db, fieldworkId, randomUUID(), response, '2026-11-01')
}

async function figuresOf(fieldworkId: string, statistics: 'usual' | 'all' = 'usual') {
  const tabulation = await readTabulation(db, system, fieldworkId)
  if (!tabulation) throw new Error('no cells')
  const figures = figuresIn(tabulation, { domain: { universe: true }, statistics })
  return (question: string, option: string | null, over: Partial<Figure> = {}) => {
    const found = figures.filter(
      (one) =>
        one.question === question &&
        one.option === option &&
        one.statistic === (over.statistic ?? 'share') &&
        one.row === over.row,
    )
    expect(found, `${question} ${option}`).toHaveLength(1)
    const { share, base, offered = false } = found[0] as Figure
    return { n: base, share: share === null ? null : Number(share.toFixed(4)), offered }
  }
}

test('companions: of what the versions do not all offer to everybody, and of nothing else', () => {
  expect(companionsOf([first], plan.derivations)).toEqual(['means?rail'])
  const rows = ['bike', 'bus', 'horse', 'tram'].flatMap((row) =>
    ['horse', 'tram'].map((code) => `grade.${row}?${code}`),
  )
  expect(companionsOf([first, second], plan.derivations)).toEqual(
    [
      ...rows,
      ...['main', 'means', 'top'].flatMap((id) => [`${id}?horse`, `${id}?tram`]),
      'means?rail',
    ].sort(),
  )
  // Who is asked for a question of the second version alone is offered all of it.
  const added: Item = { id: 'why', code: 'why', type: 'single', options: codes('x', 'y') }
  const third = { ...first, items: [...first.items, added] }
  expect(companionsOf([first, third], [])).toEqual([])
})

test('an option added in the field has a base that starts at its version', async () => {
  const { fieldworkId, version } = await testFieldwork(db, first, plan, { id: 'late' })
  // 10 under the first version: 6 by bus, 3 on a horse, 1 does not know.
  await respond(fieldworkId, version, { area: 'a', means: ['bus', 'bike'], main: 'bus' }, 6)
  await respond(fieldworkId, version, { area: 'b', means: ['horse'], top: ['horse', 'bus'] }, 3)
  await respond(fieldworkId, version, { area: 'a', means: ['nsp'] }, 1)
  await foldPending(db, fieldworkId)
  const before = (await readCounting(db, fieldworkId))?.hash
  const newer = await accept(fieldworkId, second)
  expect((await readCounting(db, fieldworkId))?.hash).not.toBe(before)
  // 8 under the second: 5 by tram, 2 by bus, 1 left the question.
  await respond(fieldworkId, newer, { area: 'a', means: ['tram', 'bus'], main: 'tram' }, 3)
  await respond(fieldworkId, newer, { area: 'b', means: ['tram'], top: ['tram'] }, 2)
  await respond(fieldworkId, newer, { area: 'b', means: ['bus'], grade: { bus: 'tram' } }, 2)
  await respond(fieldworkId, newer, { area: 'b' }, 1)
  const figure = await figuresOf(fieldworkId, 'all')
  // 18 responses, 17 answered.
  expect(figure('means', 'bus')).toEqual({ n: 17, share: 0.6471, offered: false })
  expect(figure('means', 'nsp')).toEqual({ n: 17, share: 0.0588, offered: false })
  expect(figure('means', 'tram')).toEqual({ n: 7, share: 0.7143, offered: true })
  expect(figure('means', 'horse')).toEqual({ n: 10, share: 0.3, offered: true })
  // Made of `tram` alone, and of `bike`, which everybody was offered, with it.
  expect(figure('means', 'rail')).toEqual({ n: 7, share: 0.7143, offered: true })
  expect(figure('means', 'soft')).toEqual({ n: 17, share: 0.6471, offered: false })
  // Put to whoever ticked something: 6 answered under the first version, 3 under the second.
  expect(figure('main', 'bus')).toEqual({ n: 9, share: 0.6667, offered: false })
  expect(figure('main', 'tram')).toEqual({ n: 3, share: 1, offered: true })
  const cited = { statistic: 'cited' } as const
  expect(figure('top', 'tram', cited)).toEqual({ n: 2, share: 1, offered: true })
  expect(figure('top', 'horse', cited)).toEqual({ n: 3, share: 1, offered: true })
  expect(figure('top', 'bus', cited)).toEqual({ n: 5, share: 0.6, offered: false })
  // A row that came with the second version is asked from it on; so is an answer of the scale.
  expect(figure('grade', 'tram', { row: 'bus' })).toEqual({ n: 2, share: 1, offered: true })
  expect(figure('grade', 'bike', { row: 'bus' })).toEqual({ n: 2, share: 0, offered: false })
})

test('a crossing counts a late option on its own base too', async () => {
  const crossing = await readCrossing(db, system, 'late', { row: 'means', column: 'top' })
  expect(crossing).toBeNull()
  const byMain = await readCrossing(db, system, 'late', { row: 'means', column: 'main' })
  const of = (code: string) => {
    const part = byMain?.columns.find((one) => one.code === code)?.part
    if (!part) throw new Error(code)
    const figures = figuresIn(part.tabulation, { domain: part.domain })
    const { base, share, offered } = figures.find(
      (one) => one.question === 'means' && one.option === 'tram',
    ) as Figure
    return { base, share, offered }
  }
  expect(of('tram')).toEqual({ base: 3, share: 1, offered: true })
  // All of the first version: `tram` was not offered to any of those who say `bus`.
  expect(of('bus')).toEqual({ base: 0, share: null, offered: true })
})

test('an option offered under a condition rests on those who met it', async () => {
  const relevance = { op: 'eq', item: 'area', value: 'a' } as const
  const choice: Item = {
    id: 'how',
    code: 'how',
    type: 'single',
    options: [{ code: 'here' }, { code: 'metro', relevance }, nsp],
  }
  const definition = questionnaire([choice], codes('x'))
  const { fieldworkId, version } = await testFieldwork(
    db,
    definition,
    { ...plan, derivations: [] },
    {
      id: 'conditional',
    },
  )
  await respond(fieldworkId, version, { area: 'a', how: 'metro' }, 3)
  await respond(fieldworkId, version, { area: 'a', how: 'nsp' }, 1)
  await respond(fieldworkId, version, { area: 'b', how: 'here' }, 6)
  const figure = await figuresOf(fieldworkId)
  expect(figure('how', 'metro')).toEqual({ n: 4, share: 0.75, offered: true })
  expect(figure('how', 'here')).toEqual({ n: 10, share: 0.6, offered: false })
})

test('a row offered under a condition is not asked of the others', async () => {
  const relevance = { op: 'eq', item: 'area', value: 'a' } as const
  const matrix: Item = { id: 'm', code: 'm', type: 'matrix', rowsFrom: 'rows', scale: 'themes' }
  const definition = {
    ...questionnaire([matrix], codes('1', '2')),
    scales: {
      themes: { options: codes('1', '2') },
      rows: { options: [{ code: 'all' }, { code: 'only_a', relevance }] },
    },
  }
  const { fieldworkId, version } = await testFieldwork(
    db,
    definition,
    { ...plan, derivations: [] },
    {
      id: 'rows',
    },
  )
  await respond(fieldworkId, version, { area: 'a', m: { all: '1', only_a: '2' } }, 2)
  await respond(fieldworkId, version, { area: 'a', m: { all: '1' } }, 1)
  await respond(fieldworkId, version, { area: 'b', m: { all: '2' } }, 4)
  const tabulation = await readTabulation(db, system, fieldworkId)
  if (!tabulation) throw new Error('no cells')
  const asked = figuresIn(tabulation, { domain: { universe: true }, baseKind: 'asked' })
  const bases = asked.flatMap(({ row, option, base }) => (option === '1' ? [[row, base]] : []))
  expect(bases).toEqual([
    ['all', 7],
    ['only_a', 3],
  ])
})
