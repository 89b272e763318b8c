import type { Definition, Item, Option } from '../definition'

const codes = (count: number): Option[] =>
  Array.from({ length: count }, (_, at) => ({ code: `a${at + 1}` }))

const lists: Item[] = Array.from({ length: 12 }, (_, at) => ({
  id: `list${at + 1}`,
  code: `list${at + 1}`,
  type: 'single',
  scale: at === 0 ? 'twelve' : 'five',
  required: true,
}))

const items: Item[] = [
  ...lists,
  { id: 'yes_no', code: 'yes_no', type: 'single', scale: 'two', required: true },
  { id: 'agree', code: 'agree', type: 'single', scale: 'five', required: true },
  {
    id: 'age',
    code: 'age',
    type: 'number',
    min: 0,
    max: 120,
    decimals: 0,
    required: true,
  },
  { id: 'means', code: 'means', type: 'multiple', scale: 'eight' },
  { id: 'places', code: 'places', type: 'multiple', scale: 'six' },
  {
    id: 'views',
    code: 'views',
    type: 'matrix',
    rowsFrom: 'six',
    scale: 'five',
    required: true,
  },
  { id: 'first', code: 'first', type: 'ranking', scale: 'ten', top: 3, required: true },
  { id: 'remarks', code: 'remarks', type: 'text', maxLength: 2000, long: true, privacy: 'open' },
]

const sizes = { two: 2, five: 5, six: 6, eight: 8, ten: 10, twelve: 12 }

const scaleTexts = (word: string) =>
  Object.entries(sizes).flatMap(([scale, size]) =>
    codes(size).map(({ code }, at) => [`scale.${scale}.${code}`, `${word} ${at + 1}`]),
  )

/**
 * The questionnaire that a comparable product was measured with, for benchmarks: twenty questions on
 * one page, seventeen of them required, 37 answers.
 */
export const peerInstrument: Definition = {
  schema: 2,
  id: 'peer_instrument',
  scales: Object.fromEntries(
    Object.entries(sizes).map(([id, size]) => [id, { options: codes(size) }]),
  ),
  items,
  pages: [{ id: 'all', items: items.map(({ id }) => id) }],
  screenings: [],
  minutes: 5,
  languages: ['fr', 'en', 'de'],
  texts: {
    fr: {
      title: 'Vingt questions',
      'page.all': 'Vingt questions',
      ...Object.fromEntries(items.map(({ id }, at) => [`item.${id}`, `Question ${at + 1} ?`])),
      ...Object.fromEntries(scaleTexts('Réponse')),
    },
    en: {
      title: 'Twenty questions',
      'page.all': 'Twenty questions',
      ...Object.fromEntries(items.map(({ id }, at) => [`item.${id}`, `Question ${at + 1}?`])),
      ...Object.fromEntries(scaleTexts('Answer')),
    },
    de: {
      title: 'Zwanzig Fragen',
      'page.all': 'Zwanzig Fragen',
      ...Object.fromEntries(items.map(({ id }, at) => [`item.${id}`, `Frage ${at + 1}?`])),
      ...Object.fromEntries(scaleTexts('Antwort')),
    },
  },
}
