import type { Definition } from '../definition'

/** A commune kept as such, with a way out for those outside; another of which only coarse facts are kept. */
export const commune: Definition = {
  schema: 2,
  id: 'commune',
  scales: {},
  items: [
    {
      id: 'home',
      code: 'home',
      type: 'territory',
      level: 'commune',
      outside: 'hors_region',
      keeps: 'commune',
      required: true,
      privacy: 'quasi',
    },
    { id: 'office', code: 'office', type: 'territory', level: 'commune', keeps: 'coarse' },
  ],
  pages: [{ id: 'place', items: ['home', 'office'] }],
  screenings: [],
  minutes: 1,
  languages: ['fr', 'en', 'de'],
  texts: {
    fr: {
      title: 'Commune',
      'page.place': 'Votre commune',
      'item.home': 'Dans quelle commune habitez-vous ?',
      'item.home.hors_region': 'J’habite hors de la région',
      'item.office': 'Pour quelle commune répondez-vous ?',
    },
    en: {
      title: 'Commune',
      'page.place': 'Your commune',
      'item.home': 'Which commune do you live in?',
      'item.home.hors_region': 'I live outside the region',
      'item.office': 'Which commune do you answer for?',
    },
    de: {
      title: 'Gemeinde',
      'page.place': 'Ihre Gemeinde',
      'item.home': 'In welcher Gemeinde wohnen Sie?',
      'item.home.hors_region': 'Ich wohne außerhalb der Region',
      'item.office': 'Für welche Gemeinde antworten Sie?',
    },
  },
}
