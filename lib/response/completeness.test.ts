import { expect, test } from 'vitest'
import { defaultRules } from '@/lib/wave/disposition-rules'
import { completenessOf, eventOf } from './completeness'
import type { StoredAnswers } from './response'
import { testQuestionnaire } from './test-questionnaire'

const of = (answers: StoredAnswers) => completenessOf(testQuestionnaire, answers)
const place = { commune: '67482', department: '67', region: '44', sizeBand: '10000plus' as const }

test('each row of a matrix is a question; what was not asked is none', () => {
  // place, born, agree, where_to, top, four rows of grade, words: ten. `first` and `staff` were not asked.
  expect(of({ place })).toEqual({ asked: 10, answered: 1 })
  expect(of({ place, agree: 'yes' })).toEqual({ asked: 11, answered: 2 })
  expect(of({ place, grade: { jobs: '5', homes: '0' } })).toEqual({ asked: 10, answered: 3 })
})

test('don’t know is an answer, a refusal is none, what does not apply was not asked', () => {
  const item = testQuestionnaire.items.find(({ id }) => id === 'agree')
  if (item?.type !== 'single') throw new Error('agree is a single')
  const options = [
    { code: 'yes' },
    { code: 'dk', missing: 'dk' as const },
    { code: 'no', missing: 'refused' as const },
    { code: 'na', missing: 'na' as const },
  ]
  const definition = {
    ...testQuestionnaire,
    items: testQuestionnaire.items.map((one) => (one === item ? { ...item, options } : one)),
  }
  const said = (agree: string) => completenessOf(definition, { place, agree })
  expect(said('dk')).toEqual({ asked: 10, answered: 2 })
  expect(said('no')).toEqual({ asked: 10, answered: 1 })
  expect(said('na')).toEqual({ asked: 9, answered: 1 })
})

test('what the history says: from 80 % complete, from 50 % partial if the key items are answered', () => {
  const event = (answers: StoredAnswers, keyItems: string[] = []) =>
    eventOf(testQuestionnaire, { outcome: 'complete', answers }, { ...defaultRules, keyItems })
  const five = { place, born: 1980, agree: 'no', where_to: ['jobs'], words: 'x' }
  const eight = { ...five, grade: { jobs: '5', homes: '5', rivers: '5' } }
  expect(event(eight)).toBe('complete')
  expect(event({ ...eight, grade: { jobs: '5', homes: '5' } })).toBe('partial')
  expect(event(five)).toBe('partial')
  expect(event(five, ['grade'])).toBe('insufficient')
  expect(event(five, ['staff', 'agree'])).toBe('partial')
  expect(event({ place, born: 1980 })).toBe('insufficient')
  const outcome = (outcome: 'screenedOut' | 'overQuota') =>
    eventOf(testQuestionnaire, { outcome, answers: {} }, null)
  expect(outcome('screenedOut')).toBe('screenedOut')
  expect(outcome('overQuota')).toBe('quotaFull')
})
