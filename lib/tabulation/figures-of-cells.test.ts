import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Definition } from '@/lib/questionnaire/definition'
import { estimateMean } from '@/lib/statistics/estimate'
import { wilson } from '@/lib/statistics/proportion-interval'
import type { Sample } from '@/lib/statistics/sample'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { weightedBy } from './design-of'
import type { Figure } from './figure'
import { figuresIn } from './figures'
import { formulaOf } from './formula'
import { measurer } from './measure'
import type { Lines, Profile, Reading, Tabulation } from './tabulation'
import { Weighting } from './weighting'

const codes = (list: string) => [...list].map((code) => ({ code }))
const dk = { code: 'dk', exclusive: true, missing: 'dk' as const }
const definition: Definition = {
  schema: 2,
  id: 'cells',
  scales: { grades: { options: [...codes('12345'), dk] } },
  items: [
    { id: 'one', code: 'one', type: 'single', options: [...codes('abc'), dk] },
    { id: 'grade', code: 'grade', type: 'matrix', rows: ['x', 'y'], scale: 'grades' },
    { id: 'amount', code: 'amount', type: 'number', min: 0, max: 9, decimals: 0, options: [dk] },
    { id: 'order', code: 'order', type: 'ranking', top: 2, options: codes('abc') },
  ],
  pages: [{ id: 'all', items: ['one', 'grade', 'amount', 'order'] }],
  screenings: [],
  minutes: 1,
  languages: ['fr'],
  texts: { fr: {} },
}

type Row = { sex: string; age: string; inUniverse: boolean; said: Record<string, string[]> }

/** `[state, …codes]` of each variable. */
const answer = (list: string[]): fc.Arbitrary<string[]> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...list).map((code) => ['@answered', code]) },
    fc.constantFrom<string[]>(['@dk', 'dk'], ['@missing'], ['@notAsked']),
  )
const rowOf = fc.record({
  sex: fc.constantFrom('f', 'm'),
  age: fc.constantFrom('young', 'old'),
  inUniverse: fc.constant(true),
  said: fc.record({
    one: answer(['a', 'b', 'c']),
    'grade.x': answer(['1', '2', '3', '4', '5']),
    'grade.y': answer(['1', '2', '3', '4', '5']),
    amount: answer(['0', '1', '5', '9']),
    order: fc.oneof(
      fc
        .shuffledSubarray(['a', 'b', 'c'], { minLength: 1, maxLength: 2 })
        .map((list) => ['@answered', ...list.map((code, at) => `${code}@${at + 1}`)]),
      fc.constant<string[]>(['@missing']),
    ),
  }),
})
const crossings = ['f young', 'f old', 'm young', 'm old']
/** Every crossing has five respondents and more, so that margins can be met. */
const rows = fc
  .tuple(
    fc.array(rowOf, { minLength: 20, maxLength: 20 }),
    fc.array(rowOf, { maxLength: 60 }),
    fc.array(
      rowOf.map((row) => ({ ...row, inUniverse: false })),
      { maxLength: 8 },
    ),
  )
  .map(([first, more, outside]): Row[] => [
    ...first.map((row, at) => {
      const [sex = '', age = ''] = (crossings[at % 4] as string).split(' ')
      return { ...row, sex, age }
    }),
    ...more,
    ...outside,
  ])

const share = (variable: string, populations: Record<string, number>) => ({
  variables: [{ variable }],
  lines: Object.entries(populations).map(([code, population]) => ({
    categories: [code],
    population,
  })),
  source: 'test',
  year: 2026,
  asShares: false,
})
const weighting = Weighting.parse({
  fieldworkId: 'f',
  number: 1,
  plan: {
    method: 'raking',
    margins: [share('sex', { f: 520, m: 480 }), share('age', { young: 350, old: 650 })],
    bounds: null,
    trim: null,
  },
  hash: 'h',
  createdAt: new Date(),
  createdBy: 'system',
  author: 'Test',
})

function tabulationOf(list: readonly Row[], isWeighted: boolean): Tabulation {
  const profiles: Profile[] = []
  const placeOf = new Map<string, number>()
  const counted = new Map<string, Map<string, Map<number, number>>>()
  const nested = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value) => {
    const value = map.get(key) ?? make()
    map.set(key, value)
    return value
  }
  for (const { sex, age, inUniverse, said } of list) {
    const key = `${sex} ${age} ${inUniverse}`
    const place = placeOf.get(key) ?? profiles.length
    placeOf.set(key, place)
    const { count = 0 } = profiles[place] ?? {}
    profiles[place] = { values: { sex, age }, inUniverse, count: count + 1 }
    for (const [variable, given] of Object.entries(said))
      for (const code of given) {
        const lines = nested(
          nested(counted, variable, () => new Map()),
          code,
          () => new Map(),
        )
        lines.set(place, (lines.get(place) ?? 0) + 1)
      }
  }
  const packed = (lines: Map<number, number>): Lines => {
    const sorted = [...lines].sort(([a], [b]) => a - b)
    return {
      places: Int32Array.from(sorted, ([place]) => place),
      counts: Int32Array.from(sorted, ([, count]) => count),
    }
  }
  const counts = new Map(
    [...counted].map(([variable, found]) => [
      variable,
      new Map([...found].map(([code, lines]) => [code, packed(lines)])),
    ]),
  )
  const fieldwork = {
    id: 'f',
    audienceCode: 'people',
    sampleKind: 'quota',
    frame: null,
    tallyPlan: { profile: ['sex', 'age'], derivations: [], universe: { name: { fr: 'tous' } } },
  } as unknown as Fieldwork
  const made = { fieldwork, profiles }
  const design = isWeighted ? weightedBy(made, weighting) : null
  if (design && 'refusal' in design) throw new Error(JSON.stringify(design))
  return {
    ...made,
    definition,
    recipes: [],
    counts: (variable) => counts.get(variable) ?? new Map(),
    weighting: design?.report ? { weighting, report: design.report } : null,
  }
}

/**
 * The figures by another way: one unit is one cell, and each figure is found by looking at every row. Only
 * the weights, by cell, and the formulas of the reference engine (tested against R) are the same.
 */
function byRows(list: readonly Row[], tabulation: Tabulation, figure: Figure, reading: Reading) {
  const design = weightedBy(tabulation, tabulation.weighting?.weighting ?? null)
  if ('refusal' in design) throw new Error()
  const units = list.filter(({ inUniverse }) => inUniverse)
  const cellOf = units.map(({ sex, age }) => {
    const place = tabulation.profiles.findIndex(
      (one) => one.inUniverse && one.values.sex === sex && one.values.age === age,
    )
    return design.cellOf[place] as number
  })
  const of = (unit: Row, variable: string) => unit.said[variable] ?? ['@notAsked']
  const filter = Object.entries(reading.domain.filter ?? {})
  const variable = figure.row ? `${figure.question}.${figure.row}` : figure.question
  const scoreOf = (unit: Row): number | null => {
    const [state = '', ...given] = of(unit, variable)
    if (!filter.every(([name, values]) => values.includes(unit[name as 'sex']))) return null
    const kind = figure.statistic === 'meanRank' ? 'expressed' : figure.baseKind
    const states = ['@answered', '@dk', '@missing', '@notAsked']
    const last = { expressed: 1, answered: 2, asked: 3, total: 4 }[kind]
    if (!states.slice(0, last).includes(state)) return null
    const number = Number(given[0])
    const rank = 1 + given.findIndex((code) => code.startsWith(`${figure.option}@`))
    switch (figure.statistic) {
      case 'share':
        return [state, ...given].includes(figure.option ?? '') ? 1 : 0
      case 'cited':
        return rank > 0 || state === figure.option ? 1 : 0
      case 'first':
        return rank === 1 ? 1 : 0
      case 'borda':
        return rank > 0 ? 3 - rank : 0
      case 'meanRank':
        return rank > 0 ? rank : null
      case 'mean':
        return number
      case 'mean100':
        return 25 * (number - 1)
      case 'top2':
        return number > 3 ? 1 : 0
      case 'bottom2':
        return number < 3 ? 1 : 0
      case 'net':
        return number > 3 ? 1 : number < 3 ? -1 : 0
    }
  }
  const scores = units.map(scoreOf)
  const one = Float64Array.from(units, () => 1)
  const { sample: cells } = design
  const sample: Sample = {
    count: one,
    designWeight: Float64Array.from(cellOf, (cell) => cells.designWeight[cell] as number),
    stratum: Int32Array.from(cellOf, (cell) => cells.stratum[cell] as number),
    cluster: null,
    strata: cells.strata,
    weight: Float64Array.from(cellOf, (cell) => cells.weight[cell] as number),
    offset: (sums) => {
      const byCell = new Float64Array(cells.count.length)
      sums.forEach((sum, unit) => {
        byCell[cellOf[unit] as number] = (byCell[cellOf[unit] as number] as number) + sum
      })
      const offset = cells.offset(byCell)
      return Float64Array.from(cellOf, (cell) => offset[cell] as number)
    },
  }
  return estimateMean(sample, {
    base: Float64Array.from(scores, (score) => (score === null ? 0 : 1)),
    sum: Float64Array.from(scores, (score) => score ?? 0),
    squares: Float64Array.from(scores, (score) => (score ?? 0) ** 2),
  })
}

const readings = fc.record({
  domain: fc.constantFrom(
    { universe: true },
    { universe: true, filter: { sex: ['f'] } },
    { universe: true, filter: { sex: ['m'], age: ['young', 'old'] } },
  ),
  baseKind: fc.constantFrom('answered', 'expressed', 'asked', 'total'),
  statistics: fc.constant('all'),
}) as fc.Arbitrary<Reading>

test('figures from cells are those from rows, weights and variances included', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), readings, (list, isWeighted, reading) => {
      const tabulation = tabulationOf(list, isWeighted)
      const figures = figuresIn(tabulation, reading)
      expect(new Set(figures.map(({ statistic }) => statistic)).size).toBe(10)
      for (const figure of figures) {
        const expected = byRows(list, tabulation, figure, reading)
        const value = figure.share ?? figure.mean ?? null
        expect(figure.base).toBe(expected.base)
        expect(figure.weightedBase).toBeCloseTo(expected.weightedBase, 8)
        expect(figure.effectiveBase).toBeCloseTo(expected.effectiveBase, 8)
        if (expected.value === null) expect(value).toBeNull()
        else expect(value).toBeCloseTo(expected.value, 10)
        const { precision } = figure
        if (!precision || precision === 'byConstruction') continue
        expect(precision.standardError ** 2).toBeCloseTo(expected.variance as number, 10)
        expect(precision.degreesOfFreedom).toBe(expected.degreesOfFreedom)
      }
    }),
    { numRuns: 60 },
  )
})

test('shares of an exclusive scale sum to one, and intervals hold them within 0 and 1', () => {
  fc.assert(
    fc.property(rows, fc.boolean(), readings, (list, isWeighted, reading) => {
      const figures = figuresIn(tabulationOf(list, isWeighted), reading)
      const shares = figures.filter(({ question, share }) => question === 'one' && share !== null)
      const sum = shares.reduce((total, { share }) => total + (share ?? 0), 0)
      if (shares.length > 0 && reading.baseKind !== 'total') expect(sum).toBeCloseTo(1, 10)
      for (const { share, mean, precision, base, effectiveBase } of figures) {
        // statistics.md 6.2: nobody, or everybody: Wilson with the effective base.
        if ((share === 0 || share === 1) && base && base > 1 && effectiveBase) {
          const interval = wilson({ share, effectiveBase, df: base - 1, level: 0.95 })
          expect(precision).toMatchObject(interval)
        }
        if (!precision || precision === 'byConstruction') continue
        const value = share ?? mean ?? Number.NaN
        expect(precision.low).toBeLessThanOrEqual(value + 1e-12)
        expect(precision.high).toBeGreaterThanOrEqual(value - 1e-12)
        if (share === null) continue
        expect(precision.low).toBeGreaterThanOrEqual(0)
        expect(precision.high).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 60 },
  )
})

test('a figure’s formula is what the figure is made of', () => {
  fc.assert(
    fc.property(rows, readings, (list, reading) => {
      const tabulation = tabulationOf(list, true)
      const { of } = measurer(tabulation, reading)
      for (const figure of figuresIn(tabulation, reading)) {
        const formula = formulaOf(tabulation, figure, reading.baseKind)
        if (!formula) throw new Error(JSON.stringify(figure))
        expect(of(formula).value).toBe(figure.share ?? figure.mean)
      }
    }),
    { numRuns: 20 },
  )
})

test('what the weighting or the filter fixes has no interval', () => {
  const list = fc.sample(rows, { seed: 3, numRuns: 1 })[0] as Row[]
  const asked = {
    ...definition,
    items: [...definition.items, { id: 'sex', code: 'sex', type: 'single', options: codes('fm') }],
  } as Definition
  const said = list.map((row) => ({ ...row, said: { ...row.said, sex: ['@answered', row.sex] } }))
  const tabulation = { ...tabulationOf(said, true), definition: asked }
  const sexes = (filter?: Record<string, string[]>) =>
    figuresIn(tabulation, { domain: { universe: true, filter }, only: { questions: ['sex'] } })
  expect(sexes().map(({ share, precision }) => [share?.toFixed(12), precision])).toEqual([
    ['0.520000000000', 'byConstruction'],
    ['0.480000000000', 'byConstruction'],
  ])
  expect(sexes({ sex: ['f'] }).map(({ share, precision }) => [share, precision])).toEqual([
    [1, 'byConstruction'],
    [0, 'byConstruction'],
  ])
  expect(sexes({ age: ['old'] })[0]?.precision).toMatchObject({ level: 0.95 })
})

test('respondents who chose themselves have no precision, and a refused weighting weighs nothing', () => {
  const list = fc.sample(rows, { seed: 5, numRuns: 1 })[0] as Row[]
  const tabulation = tabulationOf(list, true)
  const domain = { universe: true }
  const open = { ...tabulation.fieldwork, sampleKind: 'open' as const }
  const figures = figuresIn({ ...tabulation, fieldwork: open }, { domain })
  expect(figures.every((figure) => !('precision' in figure))).toBe(true)
  const refusal = { refusal: 'no-respondents' } as const
  const refused = { ...tabulation, weighting: { weighting, refusal } }
  const plain = figuresIn(tabulation, { domain, weighted: false })
  expect(figuresIn(refused, { domain })).toEqual(plain)
  expect(figuresIn(tabulation, { domain })).not.toEqual(plain)
})
