import { expect, test } from 'vitest'
import { parisDay } from './day'
import {
  isOpen,
  languagesMissing,
  Notice,
  refusalToExtend,
  refusalToOpen,
  standing,
} from './fieldwork'

const march = { state: 'open', opensOn: '2027-03-01', closesOn: '2027-03-31' } as const

test('a day begins at midnight in Paris, in winter and in summer', () => {
  expect(parisDay(new Date('2027-02-28T22:59:59Z'))).toBe('2027-02-28')
  expect(parisDay(new Date('2027-02-28T23:00:00Z'))).toBe('2027-03-01')
  expect(parisDay(new Date('2027-07-14T21:59:59Z'))).toBe('2027-07-14')
  expect(parisDay(new Date('2027-07-14T22:00:00Z'))).toBe('2027-07-15')
})

test('an open fieldwork takes answers from its first day to the end of its last, in Paris', () => {
  expect(standing(march, new Date('2027-02-28T22:59:59Z'))).toBe('notYetOpen')
  expect(isOpen(march, new Date('2027-02-28T23:00:00Z'))).toBe(true)
  // The clock goes forward on 28 March 2027: the last day ends an hour earlier in UTC.
  expect(isOpen(march, new Date('2027-03-31T21:59:59Z'))).toBe(true)
  expect(standing(march, new Date('2027-03-31T22:00:00Z'))).toBe('closed')
})

test('neither a draft nor a closed fieldwork takes answers within its days', () => {
  const day = new Date('2027-03-15T12:00:00Z')
  expect(standing({ ...march, state: 'draft' }, day)).toBe('draft')
  expect(standing({ ...march, state: 'closed' }, day)).toBe('closed')
})

const text = { fr: 'texte', de: 'Text' }
const notice = {
  controller: text,
  purpose: text,
  legalBasis: text,
  recipients: text,
  retention: text,
  rights: text,
  contact: 'contact@example.org',
}

test('refuses to open what is not a draft, or what closes in the past', () => {
  const draft = { ...march, notice, state: 'draft' } as const
  expect(refusalToOpen(draft, ['fr'], new Date('2027-03-31T21:00:00Z'))).toBeNull()
  expect(refusalToOpen(draft, ['fr'], new Date('2027-03-31T22:00:00Z'))).toBe('closes-in-the-past')
  expect(refusalToOpen({ ...march, notice }, ['fr'], new Date('2027-03-15'))).toBe(
    'fieldwork-not-draft',
  )
})

test('refuses to open without a notice, whole, in every language of the questionnaire', () => {
  const day = new Date('2027-03-15T12:00:00Z')
  const draft = { ...march, notice, state: 'draft' } as const
  expect(refusalToOpen(draft, ['fr', 'de'], day)).toBeNull()
  expect(refusalToOpen(draft, ['fr', 'en', 'de'], day)).toBe('notice-not-in-language')
  expect(languagesMissing(notice, ['fr', 'en', 'de'])).toEqual(['en'])
  const partly = { ...notice, rights: { fr: 'texte' } }
  expect(refusalToOpen({ ...draft, notice: partly }, ['fr', 'de'], day)).toBe(
    'notice-not-in-language',
  )
})

test('refuses to extend to a day that is not later, or past', () => {
  const day = new Date('2027-05-01T12:00:00Z')
  expect(refusalToExtend(march, '2027-05-01', day)).toBeNull()
  expect(refusalToExtend(march, '2027-04-30', day)).toBe('closes-in-the-past')
  expect(refusalToExtend(march, '2027-03-31', day)).toBe('not-later')
  expect(refusalToExtend({ ...march, state: 'closed' }, '2027-06-01', day)).toBe(
    'fieldwork-not-open',
  )
})

test('a notice without one of its parts is not a notice', () => {
  expect(Notice.safeParse(notice).success).toBe(true)
  for (const part of Object.keys(notice)) {
    expect(Notice.safeParse({ ...notice, [part]: undefined }).success, part).toBe(false)
    expect(Notice.safeParse({ ...notice, [part]: { fr: '' } }).success, part).toBe(false)
  }
})
