import type { Definition } from '../definition'

/** An information, a short text and a long one. */
export const openText: Definition = {
  schema: 2,
  id: 'open_text',
  scales: {},
  items: [
    { id: 'meaning', code: 'meaning', type: 'info' },
    { id: 'word', code: 'word', type: 'text', maxLength: 40, privacy: 'open' },
    {
      id: 'story',
      code: 'story',
      type: 'text',
      maxLength: 500,
      long: true,
      required: true,
      privacy: 'open',
    },
  ],
  pages: [{ id: 'words', items: ['meaning', 'word', 'story'] }],
  screenings: [],
  minutes: 1,
  languages: ['fr', 'en', 'de'],
  texts: {
    fr: {
      title: 'Texte libre',
      'page.words': 'Quelques mots',
      'item.meaning': 'Votre territoire : le bassin de vie où vous habitez.',
      'item.word': 'Un mot pour le dire ?',
      'item.story': 'Décrivez une initiative, sans citer de personne.',
    },
    en: {
      title: 'Open text',
      'page.words': 'A few words',
      'item.meaning': 'Your territory: the area you live your daily life in.',
      'item.word': 'One word for it?',
      'item.story': 'Describe an initiative, without naming anyone.',
    },
    de: {
      title: 'Freitext',
      'page.words': 'Einige Worte',
      'item.meaning': 'Ihr Gebiet: der Raum, in dem Sie Ihren Alltag leben.',
      'item.word': 'Ein Wort dafür?',
      'item.story': 'Beschreiben Sie eine Initiative, ohne jemanden zu nennen.',
    },
  },
}
