import { expect, test } from 'vitest'
import type { MarginVocabulary } from './margin-vocabulary'
import { readMargins } from './read-margins'

const vocabulary: MarginVocabulary = [
  {
    variable: 'department',
    names: ['Département'],
    categories: [
      { code: '08', names: ['Ardennes'] },
      { code: '67', names: ['Bas-Rhin'] },
      { code: '68', names: ['Haut-Rhin'] },
    ],
    groups: [{ code: 'alsace', names: ['Alsace'], codes: ['67', '68'] }],
  },
  {
    variable: 'size',
    names: ['Effectif salarié ?'],
    categories: [
      { code: '10_49', names: ['10 à 49'] },
      { code: '50_249', names: ['50 à 249'] },
      { code: '250plus', names: ['250 et plus'] },
    ],
    groups: [],
  },
]
const origin = { source: 'Insee', year: 2024, asShares: false }
const read = (text: string) => readMargins(text, vocabulary, origin)

test('a French spreadsheet: byte order mark, semicolons, decimal comma, labels, spaces in thousands', () => {
  const file = '\uFEFF"Département";"population"\r\n"Ardennes";"265 893,5"\r\nAlsace;1934548\r\n'
  expect(read(file)).toEqual({
    margins: [
      {
        variables: [{ variable: 'department', groups: { alsace: ['67', '68'] } }],
        lines: [
          { categories: ['08'], population: 265_893.5 },
          { categories: ['alsace'], population: 1_934_548 },
        ],
        source: 'Insee',
        year: 2024,
        asShares: false,
      },
    ],
  })
})

test('a spreadsheet’s lost zero is found again', () => {
  expect(read('department,population\n8,10\n67,20')).toMatchObject({
    margins: [{ lines: [{ categories: ['08'] }, { categories: ['67'] }] }],
  })
})

test('several margins in one file, one of them crossed, each with a source of its own', () => {
  const file = [
    'margin,size,department,population,source,year',
    'crossed,10_49,alsace,10,A,2020',
    'crossed,50_249 + 250plus,alsace,20,A,2020',
    'places,,08,5.5,B,2021',
  ].join('\n')
  expect(read(file)).toMatchObject({
    margins: [
      {
        variables: [
          { variable: 'size', groups: { '50_249+250plus': ['50_249', '250plus'] } },
          { variable: 'department', groups: { alsace: ['67', '68'] } },
        ],
        lines: [
          { categories: ['10_49', 'alsace'], population: 10 },
          { categories: ['50_249+250plus', 'alsace'], population: 20 },
        ],
        source: 'A',
        year: 2020,
      },
      { variables: [{ variable: 'department' }], source: 'B', year: 2021 },
    ],
  })
})

test('variable and category as two columns', () => {
  const file = 'variable;modalité;effectif\nsize;10 à 49;60\nsize;50 à 249;40\ndepartment;08;100'
  expect(read(file)).toMatchObject({
    margins: [
      { variables: [{ variable: 'size' }], lines: [{ population: 60 }, { population: 40 }] },
      { variables: [{ variable: 'department' }] },
    ],
  })
})

test('every line that is wrong is said, with what stands there', () => {
  const file = 'department,population\nParis,1\n08,douze\n67,-3\nAlsace,4\n68,5\n68,6'
  expect(read(file)).toEqual({
    issues: [
      { line: 2, issue: 'unknown-category', value: 'Paris' },
      { line: 3, issue: 'not-a-number', value: 'douze' },
      { line: 4, issue: 'negative', value: '-3' },
      { line: 5, issue: 'said-twice', value: 'alsace' },
      { line: 7, issue: 'said-twice', value: '68' },
    ],
  })
})

test.each([
  ['', 'empty-file'],
  ['department,population', 'empty-file'],
  ['department\n08', 'no-population-column'],
  ['population\n12', 'no-variable-column'],
  ['department,colour,population\n08,red,12', 'unknown-column'],
  ['variable,category,population\nhair,red,12', 'unknown-variable'],
])('%j: %s', (file, issue) => {
  expect(read(file)).toMatchObject({ issues: [{ line: expect.any(Number), issue }] })
})

test('without a source and a year nothing is taken', () => {
  const file = 'department,population\n08,12'
  expect(readMargins(file, vocabulary, { ...origin, source: ' ', year: Number.NaN })).toEqual({
    issues: [
      { line: 1, issue: 'no-source' },
      { line: 1, issue: 'no-year' },
    ],
  })
})
