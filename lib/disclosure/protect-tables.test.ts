import { expect, test } from 'vitest'
import type { AudienceUnit } from '@/lib/audience/audience'
import type { Figure } from '@/lib/tabulation/figure'
import { protectTables, type Table } from './protect-tables'
import type { Readers } from './thresholds'

const options = ['a', 'b', 'c']

/** The figures of one question from the counts of its options. */
function question(counts: number[], over: object = {}): Figure[] {
  const base = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count, at) => ({
    audience: 'people',
    question: 'q',
    option: options[at] ?? null,
    statistic: 'share',
    share: base > 0 ? count / base : null,
    count,
    baseKind: 'answered',
    base,
    dontKnow: base > 0 ? 0 : null,
    sample: 'open',
    ...over,
  })) as Figure[]
}

/** Weighted shares without their counts: only the bases are at stake. */
const spread = (n: number, over: object = {}) =>
  question([n / 2, n / 4, n / 4], { count: undefined, weightedBase: n, ...over })

/** `.` shown, `p` primary, `s` secondary; of each table's first figure. */
async function pattern(
  tables: Table[],
  readers: Readers = 'public',
  unit: AudienceUnit = 'person',
) {
  const shown = await protectTables(tables, unit, readers)
  return shown.map(({ figures }) => (figures[0]?.suppression ?? '.')[0]).join('')
}

const everyone = null

test('one hidden territory is hidden with the smallest of the others', async () => {
  expect(
    await pattern([
      { members: everyone, figures: spread(200) },
      { members: ['a'], figures: spread(100) },
      { members: ['b'], figures: spread(80) },
      { members: ['c'], figures: spread(20) },
    ]),
  ).toBe('..sp')
})

test('two hidden territories are enough when both together may be shown', async () => {
  const tables = (first: number) => [
    { members: everyone, figures: spread(160 + first) },
    { members: ['a'], figures: spread(80) },
    { members: ['b'], figures: spread(60) },
    { members: ['c'], figures: spread(first) },
    { members: ['d'], figures: spread(20) },
  ]
  expect(await pattern(tables(15))).toBe('...pp')
  expect(await pattern(tables(9))).toBe('..spp')
})

test('respondents of no territory protect the one that is hidden, if they are enough', async () => {
  const tables = (elsewhere: number) => [
    { members: everyone, figures: spread(100 + elsewhere) },
    { members: ['a'], figures: spread(80) },
    { members: ['b'], figures: spread(20) },
  ]
  expect(await pattern(tables(0))).toBe('.sp')
  expect(await pattern(tables(9))).toBe('.sp')
  expect(await pattern(tables(10))).toBe('..p')
})

test('a hidden department is hidden with a neighbour of its region', async () => {
  expect(
    await pattern([
      { members: everyone, figures: spread(300) },
      { members: ['1', '2', '3'], figures: spread(150) },
      { members: ['4', '5'], figures: spread(150) },
      { members: ['1'], figures: spread(20) },
      { members: ['2'], figures: spread(70) },
      { members: ['3'], figures: spread(60) },
      { members: ['4'], figures: spread(75) },
      { members: ['5'], figures: spread(75) },
    ]),
  ).toBe('...p.s..')
})

test('a region that cannot be shown takes a department with it: its parts would add up to it', async () => {
  expect(
    await pattern([
      { members: everyone, figures: spread(220) },
      { members: ['1', '2'], figures: spread(20) },
      { members: ['3', '4'], figures: spread(200) },
      { members: ['1'], figures: spread(10) },
      { members: ['2'], figures: spread(10) },
      { members: ['3'], figures: spread(90) },
      { members: ['4'], figures: spread(110) },
    ]),
  ).toBe('.pspps.')
})

test('a filter that leaves out a few is not shown', async () => {
  const tables = (left: number) => [
    { members: everyone, figures: spread(300) },
    { members: ['with'], figures: spread(300 - left) },
  ]
  expect(await pattern(tables(12))).toBe('.s')
  expect(await pattern(tables(30))).toBe('..')
  expect(await pattern(tables(0))).toBe('..')
})

test('a cell of a table with both margins is hidden with three others', async () => {
  const row = (at: string) => ['x', 'y', 'z'].map((column) => `${at}${column}`)
  const column = (at: string) => ['1', '2', '3'].map((one) => `${one}${at}`)
  const counts: Record<string, number> = {
    ...{ '1x': 20, '1y': 60, '1z': 80 },
    ...{ '2x': 70, '2y': 50, '2z': 40 },
    ...{ '3x': 90, '3y': 75, '3z': 65 },
  }
  const table = (members: string[]) => ({
    members,
    figures: spread(members.reduce((sum, one) => sum + (counts[one] ?? 0), 0)),
  })
  const tables = [
    table(Object.keys(counts)),
    ...['1', '2', '3'].map((at) => table(row(at))),
    ...['x', 'y', 'z'].map((at) => table(column(at))),
    ...Object.keys(counts).map((one) => table([one])),
  ]
  // 1x: with 1z in its row, 2x in its column, 2z where those cross.
  expect(await pattern(tables)).toBe('.......p.ss.s...')
})

test('what is asked beside does not change what is always shown', async () => {
  const standing = [
    { members: everyone, figures: spread(300) },
    { members: ['a'], figures: spread(140) },
    { members: ['b'], figures: spread(100) },
    { members: ['c'], figures: spread(60) },
  ]
  const asked = { members: ['a', 'b', 'c1'], figures: spread(280), rank: 1 }
  expect(
    await pattern([...standing.slice(0, 3), { members: ['c1', 'c2'], figures: spread(60) }, asked]),
  ).toBe('....s')
})

test('questions with few in the same places are hidden in the same places', async () => {
  // In r the smallest other is b; in q, one question more that is hidden in b anyway, it would be c.
  const both = (q: Figure[], r: Figure[]) => [...q, ...r]
  const r = { question: 'r' }
  const tables = [
    { members: everyone, figures: both(spread(300), spread(300, r)) },
    { members: ['a'], figures: both(spread(150), spread(150, r)) },
    { members: ['b'], figures: both(spread(60), spread(60, r)) },
    { members: ['c'], figures: both(spread(75), spread(75, r)) },
    { members: ['d'], figures: both(spread(15), spread(15, r)) },
  ]
  const shown = await protectTables(tables, 'person', 'public')
  for (const { figures } of shown) {
    const [first, second] = ['q', 'r'].map((name) => figures.find((one) => one.question === name))
    expect(first?.suppression).toBe(second?.suppression)
  }
  expect(await pattern(tables)).toBe('..s.p')
})

test('an indicator with a filter is hidden where it and its question leave a few', async () => {
  const useful = (count: number, base: number) =>
    question([count], { indicator: 'i', option: null, base, share: count / base })
  const tables = (outside: number) => [
    { members: everyone, figures: [...useful(40, 100 - outside), ...spread(100)] },
  ]
  expect(await pattern(tables(5))).toBe('s')
  expect(await pattern(tables(40))).toBe('.')
  expect(await pattern(tables(0))).toBe('.')
})

test('on the desk, a territory in which all answer alike is not what the total leaves', async () => {
  const tables = (others: number[]) => [
    { members: everyone, figures: question([80, 60 + (others[0] ?? 0), 20 + (others[1] ?? 0)]) },
    { members: ['a'], figures: question([40, 30, 10]) },
    { members: ['b'], figures: question([20, 30, 9]) },
    { members: ['c'], figures: question([20, others[0] ?? 0, (others[1] ?? 0) + 1]) },
  ]
  expect(await pattern(tables([0, 0]), 'desk')).toBe('..sp')
  expect(await pattern(tables([5, 5]), 'desk')).toBe('....')
})

test('a company that makes the amounts of a territory does not make those of what is hidden', async () => {
  const amount = (base: number, mean: number, isDominated = false): Figure[] => [
    {
      ...({ audience: 'people', question: 'n', option: null, statistic: 'mean' } as const),
      ...{ share: null, mean, median: 1, baseKind: 'expressed' as const, base, dontKnow: 0 },
      ...{ sample: 'open' as const, ...(isDominated && { isDominated }) },
    },
  ]
  const tables = [
    { members: everyone, figures: amount(200, 10) },
    { members: ['a'], figures: amount(80, 8) },
    { members: ['b'], figures: amount(50, 1) },
    { members: ['c'], figures: amount(70, 18.7, true) },
  ]
  // b is the smallest, but with its total of 50 the one in c would still make most of what is left.
  expect(await pattern(tables, 'public', 'organisation')).toBe('.s.p')
  expect(await pattern(tables, 'public', 'person')).toBe('....')
})
