import { expect, test } from 'vitest'
import { readQuotaCells } from './read-quota-cells'

const vocabulary = [
  {
    variable: 'age',
    names: ['tranche d’âge'],
    categories: [
      { code: '18_29', names: ['18-29', '18 à 29 ans'] },
      { code: '30plus', names: ['30 et plus'] },
    ],
    groups: [],
  },
  {
    variable: 'department',
    names: ['département'],
    categories: [
      { code: '08', names: ['Ardennes'] },
      { code: '67', names: ['Bas-Rhin'] },
    ],
    groups: [{ code: 'x', names: ['Alsace'], codes: ['67'] }],
  },
]

test('codes and names, in any order, with the columns of our own file', () => {
  const file =
    'Département;Tranche d’âge;Places;Prises\n8;18 à 29 ans;12;3\nBas-Rhin;30plus;1 050;0\n67;@missing;5;\n'
  expect(readQuotaCells(`\uFEFF${file}`, vocabulary)).toEqual({
    variables: ['department', 'age'],
    cells: [
      { categories: { department: '08', age: '18_29' }, places: 12 },
      { categories: { department: '67', age: '30plus' }, places: 1050 },
      { categories: { department: '67', age: '@missing' }, places: 5 },
    ],
  })
})

test('what is wrong is said by line, all of it', () => {
  const issues = (text: string) => readQuotaCells(text, vocabulary)
  expect(issues('')).toEqual({ issues: [{ line: 1, issue: 'empty-file' }] })
  expect(issues('age;hair\n18_29;red')).toEqual({
    issues: [
      { line: 1, issue: 'unknown-column', value: 'hair' },
      { line: 1, issue: 'no-places-column' },
    ],
  })
  expect(issues('places\n3')).toEqual({ issues: [{ line: 1, issue: 'no-variable-column' }] })
  expect(
    issues('age;places\n18_29;3\nx;4\n30plus;-1\n18-29;2\n30plus;1,5\n30plus;\n30plus;=1+1'),
  ).toEqual({
    issues: [
      { line: 3, issue: 'unknown-category', value: 'x' },
      { line: 4, issue: 'not-a-number', value: '-1' },
      { line: 5, issue: 'said-twice', value: '18_29' },
      { line: 6, issue: 'not-a-number', value: '1,5' },
      { line: 6, issue: 'said-twice', value: '30plus' },
      { line: 7, issue: 'not-a-number', value: '' },
      { line: 7, issue: 'said-twice', value: '30plus' },
      { line: 8, issue: 'not-a-number', value: '=1+1' },
      { line: 8, issue: 'said-twice', value: '30plus' },
    ],
  })
  expect(issues(`age;places\n${'18_29;1\n'.repeat(5001)}`)).toMatchObject({
    issues: [{ issue: 'too-long' }],
  })
})
