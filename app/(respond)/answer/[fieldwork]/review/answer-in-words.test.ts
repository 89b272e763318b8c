import { expect, it } from 'vitest'
import type { Answers } from '@/lib/questionnaire/answers'
import type { Definition, Item } from '@/lib/questionnaire/definition'
import { optionText, rowText, textOf } from '@/lib/questionnaire/texts'
import { answerInWords } from './answer-in-words'

const options = [
  { code: 'a' },
  { code: 'other', other: true },
  { code: 'nsp', missing: 'dk' as const },
]
const items: Item[] = [
  { id: 'one', code: 'one', type: 'single', scale: 's' },
  { id: 'many', code: 'many', type: 'multiple', scale: 's' },
  { id: 'top', code: 'top', type: 'ranking', scale: 's', top: 2 },
  { id: 'grid', code: 'grid', type: 'matrix', rows: ['x', 'y'], scale: 's' },
  { id: 'share', code: 'share', type: 'constantSum', rows: ['x', 'y'], total: 100, decimals: 1 },
  {
    id: 'km',
    code: 'km',
    type: 'number',
    min: 0,
    max: 9999,
    decimals: 1,
    options: [{ code: 'nsp', missing: 'dk' }],
  },
  {
    id: 'born',
    code: 'born',
    type: 'year',
    min: 1900,
    max: 2026,
    options: [{ code: 'nsp', missing: 'dk' }],
  },
  {
    id: 'on',
    code: 'on',
    type: 'date',
    min: '2000-01-01',
    max: '2026-12-31',
    options: [{ code: 'nsp', missing: 'dk' }],
  },
  { id: 'words', code: 'words', type: 'text', maxLength: 100 },
  {
    id: 'town',
    code: 'town',
    type: 'territory',
    level: 'commune',
    outside: 'out',
    keeps: 'commune',
  },
  { id: 'agree', code: 'agree', type: 'consent' },
]
const definition: Definition = {
  schema: 2,
  id: 'words',
  scales: { s: { options } },
  items,
  pages: [{ id: 'p', items: items.map(({ id }) => id) }],
  screenings: [],
  minutes: 1,
  languages: ['fr'],
  texts: {
    fr: {
      'scale.s.a': 'Premier',
      'scale.s.other': 'Autre',
      'scale.s.nsp': 'Ne sait pas',
      'item.grid.x': 'Ligne x',
      'item.grid.y': 'Ligne y',
      'item.share.x': 'Part x',
      'item.share.y': 'Part y',
      'item.share.unit': '%',
      'item.km.unit': 'km',
      'item.km.nsp': 'Je ne sais pas',
      'item.born.nsp': 'Je ne sais plus',
      'item.on.nsp': 'Je ne sais plus',
      'item.town.out': 'Ailleurs',
    },
  },
}

function inWords(id: string, answers: Answers) {
  const item = items.find((it) => it.id === id) as Item
  const respondent = {
    definition,
    language: 'fr',
    seed: 'seed',
    names: { town: 'Metz (57)' },
    texts: {
      option: (of: Item, code: string) => optionText(definition, 'fr', of, code),
      row: (of: Item, row: string) => rowText(definition, 'fr', of, row),
      unit: (of: Item) => textOf(definition, 'fr', `item.${of.id}.unit`),
    },
    say: (word: string, values: Record<string, string> = {}) =>
      word === 'consentYes' ? 'Oui' : `${values.label}\u00a0: ${values.text}`,
  }
  return answerInWords(respondent, item, answers)
}

it.each<[string, Answers, string[]]>([
  ['one', { one: 'a' }, ['Premier']],
  ['one', { one: 'other', 'one.other': '<b>Moi</b>' }, ['Autre\u00a0: <b>Moi</b>']],
  ['one', { one: 'other' }, ['Autre']],
  ['many', { many: ['a', 'nsp'] }, ['Premier', 'Ne sait pas']],
  ['top', { top: ['other', 'a'], 'top.other': 'Tout' }, ['1. Autre\u00a0: Tout', '2. Premier']],
  ['top', { top: ['nsp'] }, ['Ne sait pas']],
  ['km', { km: 1234.5 }, ['1\u202f234,5\u00a0km']],
  ['km', { km: 0 }, ['0\u00a0km']],
  ['km', { km: 'nsp' }, ['Je ne sais pas']],
  ['born', { born: 1980 }, ['1980']],
  ['born', { born: 'nsp' }, ['Je ne sais plus']],
  ['on', { on: '2026-07-14' }, ['14 juillet 2026']],
  ['on', { on: 'nsp' }, ['Je ne sais plus']],
  ['words', { words: '=1+1\n2026-07-14' }, ['=1+1\n2026-07-14']],
  ['town', { town: '57463' }, ['Metz (57)']],
  ['town', { town: 'out' }, ['Ailleurs']],
  ['agree', { agree: 'yes' }, ['Oui']],
  ['words', {}, []],
  ['one', {}, []],
])('%s read again: %j', (id, answers, said) => {
  expect(inWords(id, answers)).toEqual({ said })
})

it('reads rows one by one, those without an answer too', () => {
  expect(inWords('grid', { grid: { y: 'a' } })).toEqual({
    rows: [
      { row: 'Ligne x', said: '' },
      { row: 'Ligne y', said: 'Premier' },
    ],
    count: 1,
  })
  expect(inWords('share', { share: { x: 0, y: 100 } })).toEqual({
    rows: [
      { row: 'Part x', said: '0\u00a0%' },
      { row: 'Part y', said: '100\u00a0%' },
    ],
    count: 2,
  })
})
