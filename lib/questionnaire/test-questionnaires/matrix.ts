import type { Definition } from '../definition'

/** Scores from 0 to 10 on rows of a shared list; a required matrix with rows of its own. */
export const matrix: Definition = {
  schema: 2,
  id: 'matrix',
  scales: {
    themes: {
      order: 'random',
      options: [{ code: 'emploi' }, { code: 'logement' }, { code: 'sante' }, { code: 'mobilite' }],
    },
    score: {
      options: [
        ...['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'].map((code) => ({ code })),
        { code: 'nsp', missing: 'dk' },
      ],
    },
    effect: { options: [{ code: '3' }, { code: '2' }, { code: '1' }] },
  },
  items: [
    { id: 'gravity', code: 'gravity', type: 'matrix', rowsFrom: 'themes', scale: 'score' },
    {
      id: 'effects',
      code: 'effects',
      type: 'matrix',
      rows: ['services', 'confiance'],
      scale: 'effect',
      required: true,
    },
  ],
  pages: [
    { id: 'subjects', items: ['gravity'] },
    { id: 'effects', items: ['effects'] },
  ],
  screenings: [],
  minutes: 2,
  languages: ['fr', 'en'],
  texts: {
    fr: {
      title: 'Grille',
      'page.subjects': 'Les sujets',
      'page.effects': 'Les effets',
      'item.gravity': 'Quelle gravité donnez-vous à chacun de ces sujets ?',
      'item.effects': 'Quel effet sur…',
      'item.effects.services': 'la qualité des services',
      'item.effects.confiance': 'la confiance entre acteurs',
      'scale.themes.emploi': 'Emploi',
      'scale.themes.logement': 'Logement',
      'scale.themes.sante': 'Santé',
      'scale.themes.mobilite': 'Mobilité',
      'scale.score.low': 'pas du tout un problème',
      'scale.score.high': 'un problème très grave',
      'scale.score.nsp': 'Ne sait pas',
      'scale.effect.3': 'Effet fort',
      'scale.effect.2': 'Effet modéré',
      'scale.effect.1': 'Pas d’effet',
    },
    en: {
      title: 'Matrix',
      'page.subjects': 'The subjects',
      'page.effects': 'The effects',
      'item.gravity': 'How serious is each of these subjects?',
      'item.effects': 'What effect on…',
      'item.effects.services': 'the quality of services',
      'item.effects.confiance': 'trust between partners',
      'scale.themes.emploi': 'Employment',
      'scale.themes.logement': 'Housing',
      'scale.themes.sante': 'Health',
      'scale.themes.mobilite': 'Mobility',
      'scale.score.low': 'not a problem at all',
      'scale.score.high': 'a very serious problem',
      'scale.score.nsp': 'Don’t know',
      'scale.effect.3': 'Strong effect',
      'scale.effect.2': 'Moderate effect',
      'scale.effect.1': 'No effect',
    },
  },
}
