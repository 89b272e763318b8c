import type { Definition } from '../definition'

/** Two to three ticks of a shared list with options that stand alone; then a list without a maximum. */
export const multipleChoice: Definition = {
  schema: 2,
  id: 'multiple_choice',
  scales: {
    obstacles: {
      options: [
        { code: 'temps' },
        { code: 'moyens' },
        { code: 'confiance' },
        { code: 'juridique' },
        { code: 'autre', other: true },
        { code: 'aucun', exclusive: true },
        { code: 'nsp', exclusive: true, missing: 'dk' },
      ],
    },
  },
  items: [
    { id: 'freins', code: 'freins', type: 'multiple', scale: 'obstacles', min: 2, max: 3 },
    {
      id: 'vecus',
      code: 'vecus',
      type: 'multiple',
      scale: 'obstacles',
      without: ['autre'],
      required: true,
    },
  ],
  pages: [{ id: 'hindrance', items: ['freins', 'vecus'] }],
  screenings: [],
  minutes: 1,
  languages: ['fr', 'en'],
  texts: {
    fr: {
      title: 'Choix multiple',
      'page.hindrance': 'Ce qui gêne',
      'item.freins': 'Qu’est-ce qui gêne le plus ?',
      'item.vecus': 'Qu’avez-vous rencontré vous-même ?',
      'scale.obstacles.temps': 'Manque de temps',
      'scale.obstacles.moyens': 'Manque d’argent',
      'scale.obstacles.confiance': 'Méfiance',
      'scale.obstacles.juridique': 'Complexité juridique',
      'scale.obstacles.autre': 'Autre, précisez',
      'scale.obstacles.aucun': 'Rien de cela',
      'scale.obstacles.nsp': 'Ne sait pas',
    },
    en: {
      title: 'Multiple choice',
      'page.hindrance': 'What hinders',
      'item.freins': 'What hinders most?',
      'item.vecus': 'What have you met yourself?',
      'scale.obstacles.temps': 'Lack of time',
      'scale.obstacles.moyens': 'Lack of money',
      'scale.obstacles.confiance': 'Distrust',
      'scale.obstacles.juridique': 'Legal complexity',
      'scale.obstacles.autre': 'Other, please say',
      'scale.obstacles.aucun': 'None of these',
      'scale.obstacles.nsp': 'Don’t know',
    },
  },
}
