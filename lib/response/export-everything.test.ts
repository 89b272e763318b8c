import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import { contentHash } from '@/lib/platform/canonical-json'
import type { Definition } from '@/lib/questionnaire/definition'
import { shownOptions, shownRows } from '@/lib/questionnaire/options'
import { everything } from '@/lib/questionnaire/test-questionnaires/everything'
import type { TallyPlan } from '@/lib/wave/tally-plan'
import { readCodebook } from './codebook.query'
import { type ExportAsked, exportResponses } from './export-responses.query'
import type { StoredAnswers } from './response'
import { insertOnDay, type NewResponse } from './response.store'
import { testFieldwork } from './test-fieldwork'

const { db, drop } = await testDatabase()
afterAll(drop)

const system = { kind: 'system' } as const
const id = 'wave-people'
const plan: TallyPlan = {
  profile: [],
  derivations: [
    {
      kind: 'age',
      variable: 'age_band',
      item: 'born',
      year: 2026,
      bands: [{ code: 'young', upTo: 39 }, { code: 'old' }],
    },
  ],
  universe: { name: { fr: 'tous' } },
}
let version: string

const given: StoredAnswers = {
  age: 40,
  agreed: 'yes',
  health: '1',
  subjects: ['logement', 'emploi'],
  gravity: { emploi: '3' },
  shares: { dons: 20, ventes: 30.5, aides: 49.5 },
  born: 1986,
  begun: '2019-07-14',
  ended: '2024-02-29',
}

async function add(answers: StoredAnswers, over: Partial<NewResponse> = {}) {
  const response = { version, language: 'de', outcome: 'complete', answers, ...over } as const
  const identifier = randomUUID()
  await insertOnDay(db, id, identifier, response, '2026-11-20')
  return identifier
}

async function all<One>(given: AsyncIterable<One>): Promise<One[]> {
  const list: One[] = []
  for await (const one of given) list.push(one)
  return list
}

async function file(asked?: ExportAsked): Promise<Record<string, string>[]> {
  const [header = [], ...rows] = await all(exportResponses(db, system, id, asked))
  expect(new Set(header).size).toBe(header.length)
  return rows.map((row) => {
    expect(row).toHaveLength(header.length)
    return Object.fromEntries(header.map((name, at) => [name, row[at] as string]))
  })
}

beforeAll(async () => {
  version = (await testFieldwork(db, everything, plan)).version
})

test('every type has its columns, with what was asked and what was not', async () => {
  const variants = { tone: 'warm' }
  await add(given, { device: 'phone', mode: 'table', variants })
  const [row] = await file()
  expect(row).toMatchObject({
    language: 'de',
    device: 'phone',
    mode: 'table',
    wording_tone: 'warm',
    age: '40',
    agreed: 'yes',
    subjects_emploi: '1',
    subjects_mobilite: '0',
    // Not offered any more, to nobody.
    subjects_sante: '~',
    gravity_emploi: '3',
    gravity_logement: '',
    gravity_sante: '~',
    // Rows are carried: those not ticked were not put.
    known_emploi: '',
    known_mobilite: '~',
    shares_dons: '20',
    shares_ventes: '30.5',
    born_age: 'old',
    begun_month: '2019-07',
    ended_month: '2024-02',
  })
  const names = Object.keys(row ?? {})
  for (const gone of ['health', 'born', 'begun', 'ended', 'welcome', 'id', 'day'])
    expect(names, gone).not.toContain(gone)
  await db.surveyResponse.deleteMany()
})

test('non-answers are codes; what was left or not asked is neither', async () => {
  await add({ age: 16, born: 'nsp', begun: 'jamais' })
  const [row] = await file()
  expect(row).toMatchObject({ device: '', mode: 'self', wording_tone: '~', agreed: '' })
  expect(row).toMatchObject({ born_age: '', begun_month: 'jamais', ended_month: '' })
  expect(row).toMatchObject({ shares_dons: '', subjects_emploi: '', subjects_mobilite: '~' })
  await db.surveyResponse.deleteMany()
})

test('a date that tells of the person is an age band or nothing; another year is in the file', async () => {
  const born = { id: 'born', code: 'born', min: '1900-01-01', max: '2026-12-31' } as const
  const items: Definition['items'] = [
    { ...born, type: 'date', privacy: 'quasi' },
    { ...born, id: 'married', code: 'married', type: 'date', privacy: 'quasi' },
    { ...born, id: 'named', code: 'named', type: 'date', privacy: 'identifying' },
    { id: 'founded', code: 'founded', type: 'year', min: 1800, max: 2026 },
  ]
  const definition: Definition = {
    ...{ schema: 2, id: 'dates', scales: {}, items, screenings: [], minutes: 1 },
    pages: [{ id: 'all', items: items.map((item) => item.id) }],
    languages: ['fr'],
    texts: { fr: { title: 'Dates' } },
  }
  const dates = await testFieldwork(db, definition, plan, { id: 'dates' })
  const answers = { born: '1987-01-01', married: '2010-05-05', named: '2000-01-01', founded: 1901 }
  const response = { version: dates.version, language: 'fr', outcome: 'complete', answers } as const
  await insertOnDay(db, 'dates', randomUUID(), response, '2026-11-20')
  const records = await all(exportResponses(db, system, 'dates'))
  expect(records).toEqual([
    ['version', 'language', 'device', 'mode', 'born_age', 'founded'],
    [dates.version, 'fr', '', 'self', 'young', '1901'],
  ])
})

test('on demand, the place at which each option was shown, without the identifier', async () => {
  const ids = [await add(given), await add(given), await add({ age: 17 })]
  expect(Object.keys((await file())[0] ?? {}).filter((name) => name.endsWith('_pos'))).toEqual([])
  const rows = await file({ orders: true })
  const sorted = ids.toSorted()
  expect(rows).toHaveLength(3)
  rows.forEach((row, at) => {
    const seed = sorted[at] as string
    const answers = seed === ids[2] ? { age: 17 } : given
    for (const name of ['subjects', 'best', 'gravity']) {
      const item = everything.items.find((one) => one.id === name)
      if (!item) throw new Error(name)
      const shown =
        name === 'gravity'
          ? shownRows(everything, item, answers, seed)
          : shownOptions(everything, item, answers, seed).map(({ code }) => code)
      expect(shown.length).toBeGreaterThan(2)
      shown.forEach((code, place) => {
        expect(row[`${name}_${code}_pos`], `${name} ${code}`).toBe(String(place + 1))
      })
      expect(row[`${name}_sante_pos`]).toBe('~')
      if (seed === ids[2]) expect(row[`${name}_mobilite_pos`]).toBe('~')
    }
  })
  expect(JSON.stringify(rows)).not.toContain(ids[0])
  await db.surveyResponse.deleteMany()
})

test('an option of a later version was not put to the earlier ones', async () => {
  const sixth = { code: 'sport' }
  const themes = everything.scales.themes
  if (!themes) throw new Error('themes')
  const later: Definition = {
    ...everything,
    scales: { ...everything.scales, themes: { ...themes, options: [...themes.options, sixth] } },
  }
  const hash = contentHash(later)
  await db.questionnaireVersion.create({
    data: {
      ...{ hash, definition: later, number: 9, publishedAt: new Date() },
      ...{ programmeId: 'test', questionnaireId: 'people' },
    },
  })
  await add(given)
  const before = Object.keys((await file())[0] ?? {})
  await db.fieldwork.update({ where: { id }, data: { versions: { push: hash } } })
  const [row = {}] = await file()
  expect(row).toMatchObject({ subjects_sport: '~', gravity_sport: '~', subjects_emploi: '1' })
  expect(Object.keys(row).filter((name) => before.includes(name))).toEqual(before)
})

test('the codebook says what every column may hold', async () => {
  const rows = await readCodebook(db, system, id, 'fr')
  const codesOf = (column: string) =>
    rows.filter((row) => row.column === column).map(({ code }) => code)
  expect(codesOf('device')).toEqual(['phone', 'tablet', 'computer'])
  expect(codesOf('mode')).toEqual(['self', 'table', 'phone', 'paper'])
  expect(codesOf('wording_tone')).toEqual(['plain', 'warm'])
  expect(codesOf('agreed')).toEqual(['yes'])
  expect(codesOf('born_age')).toEqual(['young', 'old'])
  expect(codesOf('begun_month')).toEqual(['jamais'])
  expect(codesOf('shares_dons')).toEqual([''])
  expect(rows.find(({ column }) => column === 'shares_dons')?.part).not.toBe('')
  const names = new Set(rows.map(({ column }) => column))
  const [row = {}] = await file({ orders: true })
  for (const name of Object.keys(row)) if (name !== 'version') expect(names, name).toContain(name)
})
