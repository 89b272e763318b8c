import { expect, it } from 'vitest'
import type { Definition } from '@/lib/questionnaire/definition'
import { walk } from '@/lib/questionnaire/walk'
import { progressOf } from './progress'

const definition: Definition = {
  schema: 2,
  id: 'q',
  scales: {},
  items: [
    { id: 'a', code: 'a', type: 'single', options: [{ code: 'yes' }, { code: 'no' }] },
    {
      id: 'b',
      code: 'b',
      type: 'single',
      options: [{ code: 'x' }],
      relevance: { op: 'eq', item: 'a', value: 'yes' },
    },
    { id: 'c', code: 'c', type: 'single', options: [{ code: 'x' }] },
  ],
  pages: [
    { id: 'one', items: ['a'] },
    { id: 'two', items: ['b'] },
    { id: 'three', items: ['c'] },
  ],
  screenings: [],
  minutes: 12,
  languages: ['fr'],
  texts: { fr: {} },
}
const at = (page: string, answers: Record<string, string>) =>
  progressOf(definition, walk(definition, answers), page)

it('counts the pages of the path and shares the minutes out over them', () => {
  expect(at('one', { a: 'yes' })).toEqual({ page: 1, pages: 3, minutes: 12 })
  expect(at('three', { a: 'yes' })).toEqual({ page: 3, pages: 3, minutes: 4 })
  expect(at('three', { a: 'no' })).toEqual({ page: 2, pages: 2, minutes: 6 })
})
