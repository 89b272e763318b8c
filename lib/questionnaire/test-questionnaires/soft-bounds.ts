import type { Definition } from '../definition'

/** Numbers with units and decimals, unusual outside of soft bounds, impossible outside of the others. */
export const softBounds: Definition = {
  schema: 2,
  id: 'soft_bounds',
  scales: {},
  items: [
    {
      id: 'distance',
      code: 'distance',
      type: 'number',
      min: 0,
      max: 500,
      decimals: 1,
      softMax: 80,
    },
    {
      id: 'hours',
      code: 'hours',
      type: 'number',
      min: 0,
      max: 168,
      decimals: 0,
      softMin: 5,
      softMax: 60,
      required: true,
    },
  ],
  pages: [{ id: 'work', items: ['distance', 'hours'] }],
  screenings: [],
  minutes: 1,
  languages: ['fr', 'en', 'de'],
  texts: {
    fr: {
      title: 'Bornes souples',
      'page.work': 'Votre travail',
      'item.distance': 'À quelle distance travaillez-vous ?',
      'item.distance.unit': 'km',
      'item.hours': 'Combien d’heures par semaine ?',
      'item.hours.unit': 'heures',
    },
    en: {
      title: 'Soft bounds',
      'page.work': 'Your work',
      'item.distance': 'How far away do you work?',
      'item.distance.unit': 'km',
      'item.hours': 'How many hours a week?',
      'item.hours.unit': 'hours',
    },
    de: {
      title: 'Weiche Grenzen',
      'page.work': 'Ihre Arbeit',
      'item.distance': 'Wie weit entfernt arbeiten Sie?',
      'item.distance.unit': 'km',
      'item.hours': 'Wie viele Stunden pro Woche?',
      'item.hours.unit': 'Stunden',
    },
  },
}
