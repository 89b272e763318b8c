import type { Definition } from '../definition'

/** The second question offers what was ticked at the first, on the same page, if two or more were. */
export const carriedOptions: Definition = {
  schema: 2,
  id: 'carried_options',
  scales: {
    themes: {
      order: 'random',
      options: [{ code: 'emploi' }, { code: 'logement' }, { code: 'sante' }, { code: 'mobilite' }],
    },
  },
  items: [
    {
      id: 'subjects',
      code: 'subjects',
      type: 'multiple',
      scale: 'themes',
      options: [
        { code: 'autre', other: true },
        { code: 'aucun', exclusive: true },
        { code: 'nsp', exclusive: true, missing: 'dk' },
      ],
    },
    {
      id: 'first',
      code: 'first',
      type: 'single',
      carriedFrom: 'subjects',
      relevance: { op: 'countSelected', item: 'subjects', min: 2 },
    },
    {
      id: 'why',
      code: 'why',
      type: 'text',
      maxLength: 200,
      privacy: 'open',
      relevance: { op: 'answered', item: 'first' },
    },
  ],
  pages: [{ id: 'together', items: ['subjects', 'first', 'why'] }],
  screenings: [],
  minutes: 1,
  languages: ['fr', 'en'],
  texts: {
    fr: {
      title: 'Options reprises',
      'page.together': 'Agir ensemble',
      'item.subjects': 'Sur quels sujets agir ensemble ?',
      'item.subjects.autre': 'Autre, précisez',
      'item.subjects.aucun': 'Aucun',
      'item.subjects.nsp': 'Ne sait pas',
      'item.first': 'Et lequel engager en tout premier ?',
      'item.why': 'Pourquoi celui-là ?',
      'scale.themes.emploi': 'Emploi',
      'scale.themes.logement': 'Logement',
      'scale.themes.sante': 'Santé',
      'scale.themes.mobilite': 'Mobilité',
    },
    en: {
      title: 'Carried options',
      'page.together': 'Acting together',
      'item.subjects': 'On which subjects should they act together?',
      'item.subjects.autre': 'Other, please say',
      'item.subjects.aucun': 'None',
      'item.subjects.nsp': 'Don’t know',
      'item.first': 'And which one should start first?',
      'item.why': 'Why that one?',
      'scale.themes.emploi': 'Employment',
      'scale.themes.logement': 'Housing',
      'scale.themes.sante': 'Health',
      'scale.themes.mobilite': 'Mobility',
    },
  },
}
