import { expect, test } from 'vitest'
import { mulberry32 } from '@/lib/questionnaire/random-order'
import { walk } from '@/lib/questionnaire/walk'
import { askedOf } from '@/lib/response/asked-of'
import { randomAnswers } from '@/lib/response/random-answers'
import type { StoredAnswers } from '@/lib/response/response'
import { testPlan, testQuestionnaire } from '@/lib/response/test-questionnaire'
import { associations } from '@/prisma/demo/questionnaires/associations'
import { citizens } from '@/prisma/demo/questionnaires/citizens'
import { companies } from '@/prisma/demo/questionnaires/companies'
import { mayors } from '@/prisma/demo/questionnaires/mayors'
import { states } from './cell'
import { countsOf, type Recipe, tallier } from './tally'

const place = { commune: '67482', department: '67', region: '44', sizeBand: '10000plus' } as const
const recipe = (over: Partial<Recipe>): Recipe => ({
  indicator: 'i',
  question: 'agree',
  positive: ['yes'],
  comparability: 'identical',
  ...over,
})

/** What the response counts under one variable. */
function counted(answers: StoredAnswers, variable: string, recipes: Recipe[] = []): string[] {
  const tally = tallier(testQuestionnaire, testPlan, recipes)(answers)
  return countsOf(tally)
    .filter(([name]) => name === variable)
    .map(([, code]) => code)
}

test.each<[string, StoredAnswers, string, string[]]>([
  ['single', { agree: 'yes' }, 'agree', ['@answered', 'yes']],
  ['single, left', {}, 'agree', ['@missing']],
  ['single, don’t know', { agree: 'nsp' }, 'agree', ['@dk', 'nsp']],
  ['multiple', { where_to: ['jobs', 'homes'] }, 'where_to', ['@answered', 'jobs', 'homes']],
  ['multiple, none', { where_to: ['none'] }, 'where_to', ['@answered', 'none']],
  ['multiple, don’t know', { where_to: ['nsp'] }, 'where_to', ['@dk', 'nsp']],
  ['union', { where_to: ['energy'] }, 'where_to', ['@answered', 'energy', 'nature']],
  ['ranking', { top: ['homes', 'jobs'] }, 'top', ['@answered', 'homes@1', 'jobs@2']],
  ['ranking, don’t know', { top: ['nsp'] }, 'top', ['@dk', 'nsp@1']],
  [
    'union in a ranking: the best rank',
    { top: ['jobs', 'rivers', 'energy'] },
    'top',
    ['@answered', 'jobs@1', 'rivers@2', 'energy@3', 'nature@2'],
  ],
  ['matrix row', { grade: { jobs: '10' } }, 'grade.jobs', ['@answered', '10']],
  ['matrix row, left', { grade: { jobs: '10' } }, 'grade.homes', ['@missing']],
  ['highest row', { grade: { rivers: '5', energy: '10' } }, 'grade.nature', ['@answered', '10']],
  [
    'highest row, one known',
    { grade: { rivers: 'nsp', energy: '0' } },
    'grade.nature',
    ['@answered', '0'],
  ],
  ['highest row, none known', { grade: { rivers: 'nsp' } }, 'grade.nature', ['@dk', 'nsp']],
  ['highest row, left', {}, 'grade.nature', ['@missing']],
  ['number', { agree: 'yes', staff: 12 }, 'staff', ['@answered', '12']],
  ['number, not asked', { agree: 'no' }, 'staff', ['@notAsked']],
  ['number, don’t know', { agree: 'yes', staff: 'nsp' }, 'staff', ['@dk', 'nsp']],
  ['text: its state only', { words: 'Bonjour' }, 'words', ['@answered']],
  ['territory: its state only', { place }, 'place', ['@answered']],
  ['level of a territory', { place }, 'department', ['@answered', '67']],
  ['age reached in the year: last of a band', { born: 2026 - 39 }, 'age', ['@answered', 'young']],
  ['age reached in the year: first of the next', { born: 2026 - 40 }, 'age', ['@answered', 'old']],
  ['band', { agree: 'yes', staff: 9 }, 'size', ['@answered', 'small']],
  ['beyond the last band', { agree: 'yes', staff: 21 }, 'size', ['@notAsked']],
  ['band of an unknown number', { agree: 'yes', staff: 'nsp' }, 'size', ['@dk']],
  ['recode', { agree: 'yes' }, 'stance', ['@answered', 'for']],
  ['recode of a code in no group', { agree: 'no' }, 'stance', ['@notAsked']],
  ['condition', { where_to: ['homes'] }, 'builder', ['@answered', '1']],
  ['condition that is unknown', {}, 'builder', ['@answered', '0']],
  [
    'the first of several',
    { where_to: ['jobs', 'homes'], first: 'homes' },
    'first',
    ['@answered', 'homes'],
  ],
  ['the first of several, left', { where_to: ['jobs', 'homes'] }, 'first', ['@missing']],
  ['the first of one is that one', { where_to: ['jobs'] }, 'first', ['@answered', 'jobs']],
  ['no first of none', { where_to: ['none'] }, 'first', ['@notAsked']],
])('%s', (_title, answers, variable, expected) => {
  expect(counted(answers, variable)).toEqual(expected)
})

test('an indicator: positive, negative, unknown, left, outside its filter', () => {
  const where = { op: 'answered', item: 'where_to' } as const
  const of = (answers: StoredAnswers, over: Partial<Recipe> = {}) =>
    counted(answers, 'indicator:i', [recipe(over)])
  expect(of({ agree: 'yes' })).toEqual(['@answered', '1'])
  expect(of({ agree: 'no' })).toEqual(['@answered', '0'])
  expect(of({ agree: 'nsp' })).toEqual(['@dk', '0'])
  expect(of({})).toEqual(['@missing'])
  expect(of({ agree: 'yes' }, { where })).toEqual(['@notAsked'])
  expect(of({ grade: { jobs: '10' } }, { question: 'grade.jobs', positive: ['10'] })).toEqual([
    '@answered',
    '1',
  ])
  const cited = { question: 'top', positive: ['nature'] }
  expect(of({ top: ['jobs', 'energy'] }, cited)).toEqual(['@answered', '1'])
  expect(of({ top: ['jobs', 'energy'] }, { question: 'top', positive: ['jobs@2'] })).toEqual([
    '@answered',
    '0',
  ])
})

test('the profile and the universe', () => {
  const tally = tallier(testQuestionnaire, testPlan, [])({ place, agree: 'nsp' })
  expect(tally.profile).toEqual({ department: '67', age: '@missing' })
  expect(tally.inUniverse).toBe(false)
})

test.each([
  ['test', testQuestionnaire],
  ['citizens', citizens(2026)],
  ['mayors', mayors],
  ['associations', associations],
  ['companies', companies],
])('%s: each variable in one state, and asked as the path says', (_name, definition) => {
  const random = mulberry32(1)
  const plan = { profile: [], derivations: [], universe: { name: { fr: '' } } }
  const tallyOf = tallier(definition, plan, [])
  const conditions = definition.items.map((item) => ({ item, isAsked: askedOf(definition, item) }))
  for (let n = 0; n < 300; n++) {
    const answers = randomAnswers(definition, random)
    const path = new Set(walk(definition, answers).items)
    for (const { item, isAsked } of conditions)
      expect([item.id, isAsked(answers)]).toEqual([item.id, path.has(item.id)])
    const tally = tallyOf(answers)
    expect(new Set(tally.variables).size).toBe(tally.variables.length)
    expect(tally.counted.every(({ state }) => states.includes(state))).toBe(true)
  }
})

test('refusing is leaving a question; whom it does not concern was not asked', () => {
  const options = [
    { code: 'yes' },
    { code: 'no_say', exclusive: true, missing: 'refused' as const },
    { code: 'moot', exclusive: true, missing: 'na' as const },
  ]
  const definition = {
    ...testQuestionnaire,
    items: testQuestionnaire.items.map((item) =>
      item.id === 'agree' || item.id === 'where_to' ? { ...item, options } : item,
    ),
  } as typeof testQuestionnaire
  const count = tallier(definition, testPlan, [])
  const of = (answers: StoredAnswers, variable: string) =>
    countsOf(count(answers)).flatMap(([name, code]) => (name === variable ? [code] : []))
  expect(of({ agree: 'no_say' }, 'agree')).toEqual(['@missing'])
  expect(of({ agree: 'moot' }, 'agree')).toEqual(['@notAsked'])
  expect(of({ where_to: ['no_say'] }, 'where_to')).toEqual(['@missing'])
  expect(of({ where_to: ['moot'] }, 'where_to')).toEqual(['@notAsked'])
  expect(of({ where_to: ['jobs'] }, 'where_to')).toEqual(['@answered', 'jobs'])
})
