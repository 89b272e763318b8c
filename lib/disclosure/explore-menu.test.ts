import { expect, test } from 'vitest'
import { readAddress, toSearch } from './exploration'
import { columnsOf, letterOf } from './explore-columns'
import { type Menu, settle } from './explore-menu'

const subject = (key: string, audiences: string[], isShort = true): Menu['subjects'][number] => ({
  key,
  group: null,
  text: { fr: key },
  battery: null,
  type: 'single',
  audiences,
  isShort,
})
const value = (code: string) => ({ code, words: { kind: 'text', text: { fr: code } } as const })
const menu: Menu = {
  audiences: ['people', 'firms'].map((code, position) => ({
    code,
    name: { fr: code },
    position,
    unit: 'person',
    sampleKind: 'quota',
    fieldworkId: `w-${code}`,
    weighting: null,
  })),
  subjects: [subject('opinion', ['people', 'firms']), subject('leisure', ['people'])],
  variables: [
    {
      code: 'department',
      words: { kind: 'department' },
      values: ['67', '68', '54'].map(value),
      audiences: ['people', 'firms'],
    },
    { code: 'age', words: { kind: 'age' }, values: ['a', 'b'].map(value), audiences: ['people'] },
  ],
  sets: [
    { code: 'alsace', name: { fr: 'Alsace' }, departments: ['67', '68'] },
    { code: 'lorraine', name: { fr: 'Lorraine' }, departments: ['54'] },
  ],
  departments: ['67', '68', '54'].map((code) => ({ code, name: code })),
}
const asked = (address: string) => settle(menu, readAddress(new URLSearchParams(address)).asked)
const search = (address: string) => toSearch(asked(address)?.exploration as never)

test('what is not said is chosen, audiences stand in the order of the wave', () => {
  expect(search('')).toBe('of=opinion&audience=people&audience=firms')
  expect(search('by=profile:age')).toContain('audience=people')
  expect(search('audience=firms&audience=people')).toBe('of=opinion&audience=people&audience=firms')
})

test('what the wave does not have is left out and named', () => {
  const settled = asked('of=leisure&audience=firms&where=age:a,z&by=profile:sex&territory=bretagne')
  expect(toSearch(settled?.exploration as never)).toBe('of=leisure&audience=people&where=age:a')
  expect(settled?.leftOut).toEqual([
    { parameter: 'audience', value: 'firms' },
    { parameter: 'territory', value: 'bretagne' },
    { parameter: 'where', value: 'age:a,z' },
    { parameter: 'by', value: 'profile:sex' },
  ])
})

test('a fact that one of the audiences is not counted by crosses and filters none', () => {
  expect(search('audience=people&by=profile:age')).toContain('by=profile:age')
  const both = 'audience=people&audience=firms'
  expect(search(`${both}&by=profile:age&where=age:a`)).toBe(`of=opinion&${both}`)
  expect(search(`${both}&by=question:leisure`)).toBe(`of=opinion&${both}`)
})

test('a column is in the territory, in the filter and in its own part', () => {
  const { exploration } = asked('territory=alsace&where=age:a&by=profile:department') ?? {}
  const columns = columnsOf(menu, exploration as never, 'people')
  expect(columns.map(({ id, domain }) => [id, domain.filter])).toEqual([
    ['people', { department: ['67', '68'], age: ['a'] }],
    ['people.67', { department: ['67'], age: ['a'] }],
    ['people.68', { department: ['68'], age: ['a'] }],
  ])
})

test('letters go on after Z', () => {
  expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA'])
})
