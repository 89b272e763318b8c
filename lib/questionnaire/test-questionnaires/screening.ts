import type { Definition } from '../definition'

/** Two ways out at the end of the first page, before the questions proper. */
export const screening: Definition = {
  schema: 2,
  id: 'screening',
  scales: { yes_no: { options: [{ code: 'oui' }, { code: 'non' }] } },
  items: [
    {
      id: 'home',
      code: 'home',
      type: 'territory',
      level: 'commune',
      outside: 'hors_region',
      keeps: 'commune',
      required: true,
    },
    { id: 'birth', code: 'birth', type: 'year', min: 1900, max: 2026, required: true },
    { id: 'useful', code: 'useful', type: 'single', scale: 'yes_no' },
  ],
  pages: [
    { id: 'you', items: ['home', 'birth'] },
    { id: 'opinion', items: ['useful'] },
  ],
  screenings: [
    { id: 'outside', where: { op: 'eq', item: 'home', value: 'hors_region' } },
    { id: 'minor', where: { op: 'gt', item: 'birth', value: 2008 } },
  ],
  minutes: 1,
  languages: ['fr', 'en'],
  texts: {
    fr: {
      title: 'Filtre d’entrée',
      'page.you': 'Vous',
      'page.opinion': 'Votre avis',
      'screening.outside': 'Cette enquête porte sur les habitants de la région. Merci.',
      'screening.minor': 'Cette enquête s’adresse aux personnes majeures. Merci.',
      'item.home': 'Dans quelle commune habitez-vous ?',
      'item.home.hors_region': 'J’habite hors de la région',
      'item.birth': 'Votre année de naissance ?',
      'item.useful': 'Ces projets sont-ils utiles ?',
      'scale.yes_no.oui': 'Oui',
      'scale.yes_no.non': 'Non',
    },
    en: {
      title: 'Screening',
      'page.you': 'You',
      'page.opinion': 'Your opinion',
      'screening.outside': 'This survey is about residents of the region. Thank you.',
      'screening.minor': 'This survey is for adults. Thank you.',
      'item.home': 'Which commune do you live in?',
      'item.home.hors_region': 'I live outside the region',
      'item.birth': 'Your year of birth?',
      'item.useful': 'Are these projects useful?',
      'scale.yes_no.oui': 'Yes',
      'scale.yes_no.non': 'No',
    },
  },
}
