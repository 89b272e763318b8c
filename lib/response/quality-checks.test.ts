import { expect, test } from 'vitest'
import type { Definition, Item } from '@/lib/questionnaire/definition'
import { type CheckedResponse, QualityChecks } from './quality-checks'

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const singles = Array.from({ length: 20 }, (_, at): Item => {
  return { id: `q${at}`, code: `q${at}`, type: 'single', options: [{ code: 'x' }, { code: 'y' }] }
})
const grid = (id: string, of: string[]): Item => {
  return { id, code: id, type: 'matrix', rows: of, scale: 'five' }
}
const items: Item[] = [
  ...singles,
  grid('short', rows.slice(0, 5)),
  grid('middling', rows.slice(0, 6)),
  grid('long', rows),
  { id: 'why', code: 'why', type: 'text', maxLength: 200 },
]
const definition: Definition = {
  schema: 2,
  id: 'quality',
  scales: {
    five: {
      options: [{ code: '1' }, { code: '2' }, { code: '3' }, { code: 'nsp', missing: 'dk' }],
    },
  },
  items,
  pages: [{ id: 'one', items: items.map(({ id }) => id) }],
  screenings: [],
  minutes: 3,
  languages: ['fr'],
  texts: { fr: {} },
}

const straight = (of: string[], code: string) => Object.fromEntries(of.map((row) => [row, code]))
const varied = (of: string[]) =>
  Object.fromEntries(of.map((row, at) => [row, String(1 + (at % 3))]))

/** Answers like nobody else's: the number in base 2. */
const ordinary = (number: number) => ({
  ...Object.fromEntries(singles.map(({ id }, at) => [id, (number >> at) & 1 ? 'x' : 'y'])),
  short: varied(rows.slice(0, 5)),
  middling: varied(rows.slice(0, 6)),
  long: varied(rows),
})

function kindsOf(responses: Partial<CheckedResponse>[]): Record<string, string[]> {
  const checks = new QualityChecks(new Map([['v', definition]]))
  for (const [at, one] of responses.entries()) {
    const plain = { answers: ordinary(at), seconds: null, device: 'phone', signals: [] }
    checks.add({ id: String(at), version: 'v', ...plain, ...one })
  }
  const found: Record<string, string[]> = {}
  for (const { responseId, kind } of checks.flags()) {
    found[responseId] = [...(found[responseId] ?? []), kind]
  }
  return found
}

test('an ordinary response is left alone', () => {
  expect(kindsOf(Array.from({ length: 40 }, () => ({ seconds: 300 })))).toEqual({})
})

test('less than a third of the median is fast, once thirty durations are known', () => {
  const others = (count: number) => Array.from({ length: count }, () => ({ seconds: 300 }))
  expect(kindsOf([{ seconds: 90 }, ...others(28)])).toEqual({})
  expect(kindsOf([{ seconds: 90 }, { seconds: 100 }, ...others(29)])).toEqual({ 0: ['speeder'] })
})

test('phones are set against phones, where there are enough of them', () => {
  const slow = Array.from({ length: 40 }, () => ({ seconds: 600 }))
  const quick = Array.from({ length: 40 }, () => ({ seconds: 180, device: 'computer' }))
  expect(kindsOf([...slow, ...quick])).toEqual({})
})

test('two straight grids, or a very long one; don’t know makes no line', () => {
  const answers = (over: object) => ({ answers: { ...ordinary(9), ...over } })
  const five = rows.slice(0, 5)
  const six = rows.slice(0, 6)
  expect(kindsOf([answers({ short: straight(five, '2') })])).toEqual({})
  const both = { short: straight(five, '2'), middling: straight(six, '2') }
  expect(kindsOf([answers(both)])).toEqual({ 0: ['straightLining'] })
  expect(kindsOf([answers({ long: straight(rows, '3') })])).toEqual({ 0: ['straightLining'] })
  expect(kindsOf([answers({ long: straight(rows, 'nsp') })])).toEqual({})
})

test('two responses that say the same to everything are twins', () => {
  const same = { answers: ordinary(3) }
  expect(kindsOf([same, { answers: ordinary(1) }, same])).toEqual({
    0: ['duplicate'],
    2: ['duplicate'],
  })
})

test('texts without a word; a short word, a number or none at all are answers', () => {
  const writes = (why: string) => ({ answers: { ...ordinary(5), why } })
  for (const text of ['...', 'x', 'aaaaaa', '😀']) {
    expect(kindsOf([writes(text)])).toEqual({ 0: ['emptyOpenAnswers'] })
  }
  for (const text of ['non', '1978', 'Ne sait pas', '健康', ' ']) {
    expect(kindsOf([writes(text)])).toEqual({})
  }
})

test('more than half of the closed questions left; what was signalled as it came in', () => {
  // 20 questions and 19 rows: 39 places.
  expect(kindsOf([{ answers: { long: varied(rows), short: varied(rows.slice(0, 5)) } }])).toEqual({
    0: ['unanswered'],
  })
  expect(kindsOf([{ signals: ['burst', 'overQuota'] }])).toEqual({ 0: ['burst', 'overQuota'] })
})
