import type { Definition } from '../definition'

/**
 * Numbers that may not be, or may hardly be: two hard checks, one of them over two pages, and a soft one
 * on a page where it can be met together with them.
 */
export const softAndHardChecks: Definition = {
  schema: 2,
  id: 'soft_and_hard_checks',
  scales: {},
  items: [
    {
      id: 'people',
      code: 'people',
      type: 'number',
      min: 1,
      max: 30,
      decimals: 0,
      required: true,
    },
    { id: 'children', code: 'children', type: 'number', min: 0, max: 30, decimals: 0 },
    { id: 'workers', code: 'workers', type: 'number', min: 0, max: 30, decimals: 0 },
  ],
  pages: [
    { id: 'home', items: ['people', 'children'] },
    { id: 'work', items: ['workers'] },
  ],
  screenings: [],
  checks: [
    {
      id: 'too_many_children',
      where: { op: 'gt', item: 'children', value: { item: 'people' } },
    },
    {
      id: 'large',
      soft: true,
      where: {
        op: 'or',
        of: [
          { op: 'gt', item: 'people', value: 12 },
          { op: 'gt', item: 'children', value: 8 },
        ],
      },
    },
    { id: 'too_many_workers', where: { op: 'gt', item: 'workers', value: { item: 'people' } } },
  ],
  minutes: 1,
  languages: ['fr', 'en', 'de'],
  texts: {
    fr: {
      title: 'Contrôles',
      'page.home': 'Votre foyer',
      'page.work': 'Le travail',
      'item.people': 'Combien de personnes vivent chez vous ?',
      'item.children': 'Combien sont des enfants ?',
      'item.workers': 'Combien travaillent ?',
      'check.too_many_children': 'Il y a plus d’enfants que de personnes.',
      'check.large': 'C’est un très grand foyer.',
      'check.too_many_workers': 'Il y a plus de personnes qui travaillent que de personnes.',
    },
    en: {
      title: 'Checks',
      'page.home': 'Your household',
      'page.work': 'Work',
      'item.people': 'How many people live in your home?',
      'item.children': 'How many are children?',
      'item.workers': 'How many have a job?',
      'check.too_many_children': 'There are more children than people.',
      'check.large': 'That is a very large household.',
      'check.too_many_workers': 'There are more people with a job than people.',
    },
    de: {
      title: 'Prüfungen',
      'page.home': 'Ihr Haushalt',
      'page.work': 'Die Arbeit',
      'item.people': 'Wie viele Personen wohnen bei Ihnen?',
      'item.children': 'Wie viele davon sind Kinder?',
      'item.workers': 'Wie viele arbeiten?',
      'check.too_many_children': 'Das sind mehr Kinder als Personen.',
      'check.large': 'Das ist ein sehr großer Haushalt.',
      'check.too_many_workers': 'Das sind mehr Arbeitende als Personen.',
    },
  },
}
