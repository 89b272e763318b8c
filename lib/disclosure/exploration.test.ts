import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  baseKinds,
  type Exploration,
  levels,
  readAddress,
  toAddress,
  toSearch,
} from './exploration'

const code = fc.stringMatching(/^[a-z][a-z0-9_]{0,20}$/)
const key = fc.oneof(
  code,
  fc.tuple(code, code).map(([item, row]) => `${item}.${row}`),
)
const exploration: fc.Arbitrary<Exploration> = fc.record({
  of: fc.oneof(
    fc.record({ kind: fc.constant('question' as const), question: key }),
    fc.record({ kind: fc.constant('indicator' as const), indicator: code }),
  ),
  audiences: fc.uniqueArray(code, { minLength: 1, maxLength: 4 }),
  territory: fc.option(fc.oneof(code, fc.constantFrom('67', '08', '2A'))),
  where: fc.uniqueArray(
    fc.record({
      variable: code,
      values: fc.uniqueArray(fc.oneof(code, fc.constantFrom('18_29', '75plus')), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
    { maxLength: 3, selector: ({ variable }) => variable },
  ),
  by: fc.oneof(
    fc.constantFrom({ kind: 'none' as const }, { kind: 'territory' as const }),
    fc.record({ kind: fc.constant('profile' as const), variable: code }),
    fc.record({ kind: fc.constant('question' as const), question: key }),
  ),
  weighted: fc.boolean(),
  base: fc.option(fc.constantFrom(...baseKinds)),
  level: fc.constantFrom(...levels),
})

test('a colleague who opens the address reads the same table', () => {
  fc.assert(
    fc.property(exploration, (asked) => {
      const read = readAddress(new URLSearchParams(toSearch(asked)))
      expect(read).toEqual({ asked, leftOut: [] })
      expect(toAddress(read.asked as Exploration).toString()).toBe(toAddress(asked).toString())
    }),
  )
})

test('what goes without saying is not in the address', () => {
  const { asked } = readAddress(
    new URLSearchParams(
      'of=freins&audience=citizens&territory=&by=none&weights=yes&level=95&base=',
    ),
  )
  expect(toSearch(asked as Exploration)).toBe('of=freins&audience=citizens')
})

test('a form sends one value at a time, an address joins them', () => {
  const one = readAddress(new URLSearchParams('where=p_sexe:f&where=age:a&where=p_sexe:h'))
  const joined = readAddress(new URLSearchParams('where=p_sexe:f,h;age:a'))
  expect(one.asked.where).toEqual(joined.asked.where)
  expect(one.asked.where).toEqual([
    { variable: 'p_sexe', values: ['f', 'h'] },
    { variable: 'age', values: ['a'] },
  ])
})

test('what means nothing is left out and named, never an error', () => {
  const { asked, leftOut } = readAddress(
    new URLSearchParams(
      'of=<script>&audience=%00&territory=../..&where=nothing&by=magic&weights=2&base=all&level=42',
    ),
  )
  expect(asked).toEqual({
    of: null,
    audiences: [],
    territory: null,
    where: [],
    by: { kind: 'none' },
    weighted: true,
    base: null,
    level: 0.95,
  })
  expect(new Set(leftOut.map(({ parameter }) => parameter)).size).toBe(8)
  fc.assert(
    fc.property(fc.webQueryParameters(), (text) => {
      readAddress(new URLSearchParams(text))
    }),
    { numRuns: 50 },
  )
})
