import type { Definition } from '../definition'

/** A year, required. */
export const birthYear: Definition = {
  schema: 2,
  id: 'birth_year',
  scales: {},
  items: [
    {
      id: 'birth',
      code: 'birth',
      type: 'year',
      min: 1900,
      max: 2026,
      required: true,
      privacy: 'quasi',
    },
  ],
  pages: [{ id: 'you', items: ['birth'] }],
  screenings: [],
  minutes: 1,
  languages: ['fr', 'en', 'de'],
  texts: {
    fr: { title: 'Année', 'page.you': 'Vous', 'item.birth': 'Votre année de naissance ?' },
    en: { title: 'Year', 'page.you': 'You', 'item.birth': 'Your year of birth?' },
    de: { title: 'Jahr', 'page.you': 'Über Sie', 'item.birth': 'Ihr Geburtsjahr?' },
  },
}
