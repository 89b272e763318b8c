import type { Definition } from '../definition'

/** A whole number or « don't know »; a number with two decimals. */
export const numberOrUnknown: Definition = {
  schema: 2,
  id: 'number_or_unknown',
  scales: {},
  items: [
    {
      id: 'partners',
      code: 'partners',
      type: 'number',
      min: 1,
      max: 999,
      decimals: 0,
      options: [{ code: 'nsp', missing: 'dk' }],
    },
    { id: 'hours', code: 'hours', type: 'number', min: 0, max: 168, decimals: 2 },
  ],
  pages: [{ id: 'figures', items: ['partners', 'hours'] }],
  screenings: [],
  minutes: 1,
  languages: ['fr', 'en', 'de'],
  texts: {
    fr: {
      title: 'Nombre',
      'page.figures': 'Quelques chiffres',
      'item.partners': 'Combien de partenariats sont en cours ?',
      'item.partners.nsp': 'Ne sait pas',
      'item.hours': 'Combien d’heures par semaine ?',
    },
    en: {
      title: 'Number',
      'page.figures': 'A few figures',
      'item.partners': 'How many partnerships are under way?',
      'item.partners.nsp': 'Don’t know',
      'item.hours': 'How many hours a week?',
    },
    de: {
      title: 'Zahl',
      'page.figures': 'Einige Zahlen',
      'item.partners': 'Wie viele Partnerschaften bestehen?',
      'item.partners.nsp': 'Weiß nicht',
      'item.hours': 'Wie viele Stunden pro Woche?',
    },
  },
}
