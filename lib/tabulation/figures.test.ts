import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/test-database'
import type { Definition } from '@/lib/questionnaire/definition'
import type { StoredAnswers } from '@/lib/response/response'
import { testFieldwork } from '@/lib/response/test-fieldwork'
import type { TallyPlan } from '@/lib/wave/tally-plan'
import type { Figure } from './figure'
import { readFigures, readSampleSize } from './figures.query'
import type { Domain } from './tabulation'

// Reference cases 01-raw-proportions, 07-multi-select, 08-likert-numeric and 14-ranking (R 4.2.2, survey
// 4.1.1): 1 000 citizens of wave 1. Answers as counts of patterns: a code for each option ticked or
// ranked, best first; `dk`, don't know; `-`, left without answer.
const q1Alsace = 'a:129 b:92 c:73 d:44 dk:15 -:11'
const q1Elsewhere = 'a:236 b:150 c:144 d:62 dk:19 -:25'
const q2 = `-:48 a:91 ab:84 abc:22 abcd:37 abcde:6 abcdf:1 abce:5 abcf:2 abd:83 abde:14 abdef:1
  abdf:5 abe:12 abf:2 ac:32 acd:39 acde:9 acdf:2 ace:7 acef:1 ad:105 ade:19 adf:3 ae:19 aef:1 af:3
  b:44 bc:13 bcd:15 bcde:3 bcdf:2 bce:1 bd:43 bde:10 bdf:3 be:5 bf:2 c:31 cd:18 cde:7 cdf:1 ce:2 cf:1
  d:66 de:12 def:1 df:4 e:11 ef:2 f:1 z:49`
const q3 = `-:40 a:39 abc:45 abd:24 abe:17 abf:18 acb:36 acd:25 ace:14 acf:9 adb:20 adc:16 ade:7 adf:4
  aeb:19 aec:16 aed:10 aef:4 afb:9 afc:7 afd:6 afe:3 b:23 bac:33 bad:17 bae:15 baf:16 bca:26 bcd:11
  bce:5 bcf:2 bda:14 bdc:6 bde:4 bdf:2 bea:8 bec:3 bed:9 bef:3 bfa:7 bfc:3 bfd:2 bfe:3 c:28 cab:27
  cad:11 cae:11 caf:10 cba:16 cbd:4 cbe:3 cbf:3 cda:12 cdb:10 cde:3 cdf:3 cea:2 ceb:2 ced:2 cfa:1
  cfb:1 cfd:1 cfe:2 d:9 dab:11 dac:13 dae:7 daf:5 dba:18 dbc:10 dbe:11 dbf:1 dca:12 dcb:11 dce:4 dcf:1
  dea:7 deb:2 dec:1 def:1 dfb:1 dfc:1 dfe:1 e:5 eab:12 eac:12 ead:5 eaf:2 eba:9 ebc:3 ebd:2 ebf:1
  eca:3 ecb:6 ecf:2 edb:4 edc:5 edf:2 efa:1 efb:1 f:3 fab:5 fac:8 fad:2 fae:2 fba:4 fbc:7 fbe:1 fca:3
  fcb:1 fcd:2 fda:1 fdb:1 fdc:1 fde:1 fea:1 feb:1 fec:1 fed:1`
const q4 = '-:23 1:108 2:168 3:251 4:228 5:165 dk:57'
const q5 = '-:20 0:9 1:19 2:49 3:85 4:136 5:155 6:163 7:143 8:110 9:65 10:46'

function answersOf(patterns: string): string[] {
  return patterns.split(/\s+/).flatMap((pattern) => {
    const [answer = '', count] = pattern.split(':')
    return Array<string>(Number(count)).fill(answer)
  })
}

const dk = { code: 'dk', exclusive: true, missing: 'dk' as const }
const codes = (list: string) => [...list].map((code) => ({ code }))
const definition: Definition = {
  schema: 2,
  id: 'reference',
  scales: { grades: { options: [...codes('12345'), dk] } },
  items: [
    { id: 'place', code: 'place', type: 'territory', level: 'commune', keeps: 'coarse' },
    { id: 'q1', code: 'q1', type: 'single', options: [...codes('abcd'), { code: 'never' }, dk] },
    {
      id: 'q2',
      code: 'q2',
      type: 'multiple',
      options: [...codes('abcdef'), { code: 'z', exclusive: true }],
    },
    { id: 'q3', code: 'q3', type: 'ranking', top: 3, options: codes('abcdef') },
    { id: 'q4', code: 'q4', type: 'matrix', rows: ['only'], scale: 'grades' },
    { id: 'q5', code: 'q5', type: 'number', min: 0, max: 10, decimals: 0 },
  ],
  pages: [{ id: 'all', items: ['place', 'q1', 'q2', 'q3', 'q4', 'q5'] }],
  screenings: [],
  minutes: 1,
  languages: ['fr'],
  texts: { fr: {} },
}
const plan: TallyPlan = {
  profile: ['department'],
  derivations: [
    { kind: 'territory', variable: 'department', item: 'place', level: 'department' },
    { kind: 'union', item: 'q2', code: 'ef', options: ['e', 'f'] },
  ],
  universe: {
    name: { fr: 'ceux qui répondent à q1' },
    where: { op: 'in', item: 'q1', values: ['a', 'b', 'c', 'd', 'dk'] },
  },
}

const { db, drop } = await testDatabase()
const system = { kind: 'system' } as const
let fieldworkId: string

beforeAll(async () => {
  const made = await testFieldwork(db, definition, plan)
  fieldworkId = made.fieldworkId
  await db.indicator.create({
    data: {
      programmeId: 'test',
      code: 'ab',
      name: { fr: 'a ou b' },
      position: 1,
      recipes: { people: { question: 'q1', positive: ['a', 'b'], comparability: 'identical' } },
    },
  })
  const column = {
    q1: [...answersOf(q1Alsace), ...answersOf(q1Elsewhere)],
    q2: answersOf(q2),
    q3: answersOf(q3),
    q4: answersOf(q4),
    q5: answersOf(q5),
  }
  const responses = column.q1.map((one, at): StoredAnswers => {
    const department = at < 364 ? (at % 2 ? '67' : '68') : '51'
    return {
      place: { department, region: '44', sizeBand: 'lt500' },
      ...(one !== '-' && { q1: one }),
      ...(column.q2[at] !== '-' && { q2: [...(column.q2[at] as string)] }),
      ...(column.q3[at] !== '-' && { q3: [...(column.q3[at] as string)] }),
      ...(column.q4[at] !== '-' && { q4: { only: column.q4[at] as string } }),
      ...(column.q5[at] !== '-' && { q5: Number(column.q5[at]) }),
    }
  })
  const rows = responses.map((answers) => ({ id: randomUUID(), answers }))
  await db.surveyResponse.createMany({
    data: rows.map((row) => ({
      ...row,
      fieldworkId,
      version: made.version,
      outcome: 'complete',
      language: 'fr',
      day: new Date('2026-11-01'),
    })),
  })
  await db.pendingFold.createMany({ data: rows.map(({ id }) => ({ fieldworkId, id })) })
})
afterAll(() => drop())

const everyone: Domain = { universe: false }

async function figures(question: string, scope = everyone): Promise<Figure[]> {
  const all = await readFigures(db, system, fieldworkId, { domain: scope })
  return all.filter((one) => one.question === question && one.indicator === undefined)
}

const sharesOf = (list: Figure[]) =>
  Object.fromEntries(list.map(({ option, share }) => [option, share]))

test('single choice: shares on the base « answered », as R gives them', async () => {
  const q1 = await figures('q1')
  expect(q1.every(({ base, baseKind }) => base === 964 && baseKind === 'answered')).toBe(true)
  expect(q1[0]?.dontKnow).toBeCloseTo(0.035269709543568464, 12)
  const shares = sharesOf(q1)
  expect(shares.a).toBeCloseTo(0.37863070539419086, 12)
  expect(shares.b).toBeCloseTo(0.25103734439834025, 12)
  expect(shares.c).toBeCloseTo(0.22510373443983403, 12)
  expect(shares.d).toBeCloseTo(0.10995850622406639, 12)
  expect(shares.dk).toBeCloseTo(0.035269709543568464, 12)
})

test('an option never chosen is shown with 0 %, from the questionnaire', async () => {
  expect(sharesOf(await figures('q1')).never).toBe(0)
})

test('multiple choice: « none » counts in the base, nobody who skipped does', async () => {
  const q2 = await figures('q2')
  expect(q2[0]?.base).toBe(952)
  const counts = Object.fromEntries(q2.map(({ option, share }) => [option, (share ?? 0) * 952]))
  const r = { a: 605, b: 415, c: 257, d: 509, e: 148, f: 38, z: 49 }
  for (const [code, n] of Object.entries(r)) expect(counts[code]).toBeCloseTo(n, 9)
})

test('a union of options ranks in the place of its parts', async () => {
  const ranks = (await figures('q2')).map(({ option, rank }) => [option, rank])
  expect(Object.fromEntries(ranks)).toEqual({
    a: 1,
    b: 3,
    c: 4,
    d: 2,
    e: null,
    f: null,
    z: null,
    ef: 5,
  })
})

test('ranking: cited at any rank', async () => {
  const q3 = await figures('q3')
  expect(q3.every(({ base, statistic }) => base === 960 && statistic === 'cited')).toBe(true)
  const r = { a: 0.746875, b: 0.6135416666666667, c: 0.5375, d: 0.3927083333333333, e: 0.29375 }
  const shares = sharesOf(q3)
  for (const [code, share] of Object.entries(r)) expect(shares[code]).toBeCloseTo(share, 12)
  expect(shares.f).toBeCloseTo(0.19270833333333334, 12)
})

test('a row and a number: means and median on the base « expressed »', async () => {
  const [row] = await figures('q4')
  expect(row).toMatchObject({ row: 'only', statistic: 'mean', baseKind: 'expressed', base: 920 })
  expect(row?.mean).toBeCloseTo((108 + 2 * 168 + 3 * 251 + 4 * 228 + 5 * 165) / 920, 12)
  const [number] = await figures('q5')
  expect(number).toMatchObject({ base: 980, median: 6 })
})

test('an indicator has the figures of its positive codes together', async () => {
  const all = await readFigures(db, system, fieldworkId, { domain: { universe: true } })
  const [indicator] = all.filter((one) => one.indicator === 'ab')
  expect(indicator).toMatchObject({ question: 'q1', option: null, base: 964, baseKind: 'answered' })
  expect(indicator?.share).toBeCloseTo((365 + 242) / 964, 12)
})

test('a territory is a filter on the cells', async () => {
  const alsace = { universe: false, filter: { department: ['67', '68'] } }
  const q1 = await figures('q1', alsace)
  // R, base expressed of the domain: 338, of which 129, 92, 73, 44.
  expect(q1[0]?.base).toBe(338 + 15)
  expect((q1[0]?.share ?? 0) * 353).toBeCloseTo(129, 9)
  expect(await readSampleSize(db, system, fieldworkId, alsace)).toBe(364)
})

test('the universe is a filter on the cells', async () => {
  expect(await readSampleSize(db, system, fieldworkId, everyone)).toBe(1000)
  expect(await readSampleSize(db, system, fieldworkId, { universe: true })).toBe(964)
})

test('figures are for those who may see them', async () => {
  await expect(
    readFigures(db, { kind: 'anonymous' }, fieldworkId, { domain: everyone }),
  ).rejects.toThrow('forbidden')
})

test('one more response moves its figure by that response', async () => {
  const [before] = await figures('q1')
  const id = randomUUID()
  const { version } = (await db.surveyResponse.findFirst()) ?? {}
  const day = new Date('2026-11-02')
  const response = { fieldworkId, id, version: version ?? '', outcome: 'complete' as const, day }
  await db.surveyResponse.create({ data: { ...response, language: 'fr', answers: { q1: 'a' } } })
  await db.pendingFold.create({ data: { fieldworkId, id } })
  const [after] = await figures('q1')
  expect(before?.share).toBe(365 / 964)
  expect(after?.share).toBe(366 / 965)
})
