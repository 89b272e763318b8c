import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Profile } from './tabulation'
import { Margin, WeightingPlan } from './weighting'
import { refusalsToWeight, weightedDesign } from './weighting-sample'

const quota = { sampleKind: 'quota', frame: null } as const
const profile = (values: Record<string, string>, count: number, inUniverse = true): Profile => ({
  values,
  inUniverse,
  count,
})
const margin = (variable: string, lines: Record<string, number>, more: Partial<Margin> = {}) => ({
  variables: [{ variable }],
  lines: Object.entries(lines).map(([code, population]) => ({ categories: [code], population })),
  source: 'S',
  year: 2024,
  asShares: false,
  ...more,
})
const raking = (...margins: Margin[]): WeightingPlan => ({
  method: 'raking',
  margins,
  bounds: null,
  trim: null,
})
const sexes = [
  profile({ sex: 'f', age: 'young' }, 20),
  profile({ sex: 'f', age: 'old' }, 40),
  profile({ sex: 'h', age: 'young' }, 30),
  profile({ sex: 'h', age: 'old' }, 10),
  profile({ sex: 'h', age: 'old' }, 99, false),
]

function design(
  profiles: Profile[],
  plan: WeightingPlan,
  drawn: Parameters<typeof weightedDesign>[1] = quota,
) {
  const made = weightedDesign(profiles, drawn, plan)
  if ('refusal' in made) throw new Error(made.refusal)
  if (!made.report) throw new Error('no report')
  return { ...made, report: made.report }
}
const refusals = (profiles: Profile[], ...margins: Margin[]) =>
  refusalsToWeight(profiles, quota, raking(...margins))

test('without a plan every weight is 1 and responses outside the universe are in no cell', () => {
  const { sample, cellOf, report } = weightedDesign(sexes, quota, null)
  expect([...sample.weight]).toEqual([1])
  expect([...sample.count]).toEqual([100])
  expect([...cellOf]).toEqual([0, 0, 0, 0, -1])
  expect(report).toBeNull()
})

test('one margin is post-stratification: population over respondents', () => {
  const { sample, cellOf, report } = design(sexes, raking(margin('sex', { f: 300, h: 200 })))
  const weights = sexes.map((_, at) => sample.weight[cellOf[at] as number])
  expect(weights).toEqual([5, 5, 5, 5, undefined])
  expect(report.designEffect).toBeCloseTo(1, 12)
  expect(report.margins[0]?.lines[0]).toMatchObject({ respondents: 60, sample: 0.6 })
})

test('two margins: the report says what was met, at what cost', () => {
  const { report } = design(
    sexes,
    raking(
      margin('sex', { f: 520, h: 480 }),
      margin('age', { young: 0.3, old: 0.7 }, { asShares: true }),
    ),
  )
  expect(report.margins.map(({ lines }) => lines.map(({ weighted }) => weighted))).toEqual([
    [expect.closeTo(0.52, 10), expect.closeTo(0.48, 10)],
    [expect.closeTo(0.3, 10), expect.closeTo(0.7, 10)],
  ])
  expect(report.margins[1]?.rescaledBy).toBeCloseTo(1000, 9)
  expect(report.gap).toBeLessThan(1e-10)
  expect(report.effectiveBase).toBeCloseTo(100 / report.designEffect, 9)
  expect(report.warnings.map(({ warning }) => warning)).toEqual([])
})

test('totals within 1 % are brought to the first; a larger gap is refused, unless only shares are meant', () => {
  const ages = { young: 400, old: 605 }
  const near = design(sexes, raking(margin('sex', { f: 500, h: 500 }), margin('age', ages)))
  expect(near.report.margins[1]?.rescaledBy).toBeCloseTo(1000 / 1005, 12)
  const far = margin('age', { young: 400, old: 640 })
  expect(refusals(sexes, margin('sex', { f: 500, h: 500 }), far)).toEqual([
    { refusal: 'totals-contradict', margin: 1, total: 1040, first: 1000 },
  ])
  expect(refusals(sexes, margin('sex', { f: 500, h: 500 }), { ...far, asShares: true })).toEqual([])
})

test('every category that cannot be weighted is refused, by margin and with its respondents', () => {
  const people = [...sexes, profile({ sex: 'x', age: 'middle' }, 3)]
  const found = refusals(
    people,
    margin('sex', { f: 5, h: 5, z: 1 }),
    margin('age', { young: 5, old: 5, middle: 1 }),
    margin('hair', { red: 1 }),
  )
  expect(found).toEqual([
    { refusal: 'category-without-population', margin: 0, categories: ['x'], respondents: 3 },
    { refusal: 'category-without-respondents', margin: 0, categories: ['z'] },
    { refusal: 'category-too-small', margin: 1, categories: ['middle'], respondents: 3 },
    { refusal: 'unknown-variable', variable: 'hair' },
  ])
  expect(weightedDesign(people, quota, raking(margin('sex', { f: 5, h: 5, z: 1 })))).toEqual(
    found[0],
  )
})

test('a population of 0 is none: nobody there, no line; somebody there, refused', () => {
  expect(refusals(sexes, margin('sex', { f: 5, h: 5, x: 0 }))).toEqual([])
  expect(refusals(sexes, margin('sex', { f: 5, h: 0 }))).toEqual([
    { refusal: 'category-without-population', margin: 0, categories: ['h'], respondents: 40 },
  ])
})

test('groups take categories together', () => {
  const people = [...sexes, profile({ sex: 'x', age: 'old' }, 3)]
  const grouped = margin('sex', { women: 50, others: 50 })
  grouped.variables = [{ variable: 'sex', groups: { women: ['f'], others: ['h', 'x'] } } as never]
  const { report } = design(people, raking(grouped))
  expect(report.margins[0]?.lines.map(({ respondents }) => respondents)).toEqual([60, 43])
})

test('who has no value counts with the most frequent category, and it is said', () => {
  const people = [...sexes, profile({ sex: '@missing', age: 'old' }, 4)]
  const { report, sample } = design(people, raking(margin('sex', { f: 50, h: 50 })))
  expect(report.imputed).toEqual([{ variable: 'sex', respondents: 4, category: 'f' }])
  expect(sample.count.reduce((sum, n) => sum + n, 0)).toBe(104)
})

test('fewer than ten respondents are warned of, weights beyond four times too', () => {
  const people = [profile({ sex: 'f' }, 92), profile({ sex: 'h' }, 8)]
  const { report } = design(people, raking(margin('sex', { f: 50, h: 50 })))
  expect(report.warnings).toEqual([
    { warning: 'few-respondents', margin: 0, categories: ['h'], respondents: 8 },
    { warning: 'wide-weights', most: expect.closeTo(6.25, 9) },
    { warning: 'design-effect', designEffect: expect.closeTo(3.396_739, 5) },
  ])
  const bounded = { ...raking(margin('sex', { f: 50, h: 50 })), bounds: { low: 0.3, high: 4 } }
  expect(refusalsToWeight(people, quota, bounded)).toEqual([{ refusal: 'bounds-infeasible' }])
})

test('trimmed weights keep their sum and miss the margin, which is said', () => {
  const people = [profile({ sex: 'f' }, 92), profile({ sex: 'h' }, 8)]
  const plan = { ...raking(margin('sex', { f: 50, h: 50 })), trim: { low: 0.2, high: 3 } }
  const { report, sample } = design(people, plan)
  expect(report.weight.most).toBeCloseTo(3, 9)
  expect(report.gap).toBeGreaterThan(0.4)
  expect(report.warnings).toContainEqual({ warning: 'trimmed', respondents: 8 })
  const total = sample.count.reduce((sum, n, cell) => sum + n * (sample.weight[cell] ?? 0), 0)
  expect(total).toBeCloseTo(100, 9)
})

test('margins that respondents cannot meet together are refused', () => {
  const people = [profile({ a: '1', b: '1' }, 50), profile({ a: '2', b: '2' }, 50)]
  expect(
    refusals(people, margin('a', { 1: 50, 2: 50 }), margin('b', { 1: 80, 2: 20 })),
  ).toMatchObject([{ refusal: 'no-convergence' }])
  expect(refusals([profile({ a: '1' }, 9, false)], margin('a', { 1: 1 }))).toEqual([
    { refusal: 'no-respondents' },
  ])
})

const frame = {
  population: 1000,
  strata: { variable: 'size', population: { small: 900, middle: 80, large: 20 } },
  source: 'F',
  year: 2024,
}
const towns = [
  profile({ size: 'small', side: 'east' }, 60),
  profile({ size: 'small', side: 'west' }, 30),
  profile({ size: 'middle', side: 'east' }, 20),
  profile({ size: 'large', side: 'west' }, 1),
]
const drawn = { sampleKind: 'frame', frame } as const

test('strata of the frame: design weights N/n, correction where over 5 % answered, one alone collapsed', () => {
  const { sample, report } = design(towns, raking(margin('side', { east: 600, west: 400 })), drawn)
  // `large` joins `small`: one respondent of 20 is nearer to 90 of 900 than 20 of 80 is.
  expect(sample.strata).toEqual([{ population: 920 }, { population: 80 }])
  expect(report.warnings).toContainEqual({
    warning: 'strata-collapsed',
    strata: ['small', 'large'],
  })
  const scale = (sample.designWeight[0] as number) / (920 / 91)
  expect([...sample.designWeight].map((one) => one / scale)).toEqual([
    expect.closeTo(920 / 91, 9),
    expect.closeTo(920 / 91, 9),
    expect.closeTo(4, 9),
  ])
  const plain = weightedDesign(towns, drawn, null)
  expect([...plain.sample.weight]).toEqual([1, 1])
  expect(plain.sample.strata).toEqual([{ population: 920 }, { population: 80 }])
})

test('no correction under 5 % of the frame, for a quota, nor for an open link', () => {
  const large = { ...frame, population: 100_000, strata: null }
  const strata = (kind: 'frame' | 'quota' | 'open', of: typeof frame | typeof large) =>
    weightedDesign(towns, { sampleKind: kind, frame: of }, null).sample.strata
  expect(strata('frame', large)).toEqual([{ population: null }])
  expect(strata('quota', frame)).toEqual([{ population: null }, { population: null }])
  expect(strata('open', frame)).toEqual([{ population: null }])
})

test('a frame smaller than its respondents is out of date: refused with a plan, left out without', () => {
  const small = { ...frame, population: 100, strata: null }
  const sides = raking(margin('side', { east: 60, west: 40 }))
  expect(weightedDesign(towns, { sampleKind: 'frame', frame: small }, sides)).toEqual({
    refusal: 'frame-out-of-date',
    stratum: null,
    respondents: 111,
    population: 100,
  })
  const plain = weightedDesign(towns, { sampleKind: 'frame', frame: small }, null)
  expect(plain.sample.strata).toEqual([{ population: null }])
})

test('a plan says each thing once', () => {
  expect(
    Margin.safeParse({
      ...margin('a', { 1: 1 }),
      variables: [{ variable: 'a' }, { variable: 'b' }],
    }).success,
  ).toBe(false)
  const twice = {
    ...margin('a', { 1: 1 }),
    lines: [1, 1].map((population) => ({ categories: ['1'], population })),
  }
  expect(Margin.safeParse(twice).success).toBe(false)
  const overlap = { variable: 'a', groups: { x: ['1'], y: ['1', '2'] } }
  expect(Margin.safeParse({ ...margin('a', { x: 1 }), variables: [overlap] }).success).toBe(false)
  const linear = { ...raking(margin('a', { 1: 1 })), method: 'linear' }
  expect(WeightingPlan.safeParse(linear).success).toBe(false)
})

test('property: weights meet every margin, whatever the sample', () => {
  const cells = fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 6, maxLength: 6 })
  const shares = (length: number) =>
    fc.array(fc.integer({ min: 1, max: 30 }), { minLength: length, maxLength: length })
  fc.assert(
    fc.property(cells, shares(3), shares(2), (counts, a, b) => {
      const people = counts.map((n, at) => profile({ a: `a${at % 3}`, b: `b${at % 2}` }, n))
      const lines = (name: string, of: number[]) =>
        margin(name, Object.fromEntries(of.map((n, at) => [`${name}${at}`, n])), { asShares: true })
      const { report, sample } = design(people, raking(lines('a', a), lines('b', b)))
      expect(report.gap).toBeLessThan(1e-9)
      for (const { lines } of report.margins)
        for (const { weighted, population } of lines) expect(weighted).toBeCloseTo(population, 9)
      expect(Math.min(...sample.weight)).toBeGreaterThan(0)
    }),
  )
})
