import type { Definition } from '../definition'

/** Up to three in order of importance, among a shuffled list and the item's own options. */
export const topRanking: Definition = {
  schema: 2,
  id: 'top_ranking',
  scales: {
    themes: {
      order: 'random',
      options: [
        { code: 'emploi' },
        { code: 'logement' },
        { code: 'sante' },
        { code: 'mobilite' },
        { code: 'energie' },
      ],
    },
  },
  items: [
    {
      id: 'top3',
      code: 'top3',
      type: 'ranking',
      scale: 'themes',
      top: 3,
      options: [
        { code: 'autre', other: true },
        { code: 'nsp', exclusive: true, missing: 'dk' },
      ],
    },
  ],
  pages: [{ id: 'priorities', items: ['top3'] }],
  screenings: [],
  minutes: 1,
  languages: ['fr', 'en', 'de'],
  texts: {
    fr: {
      title: 'Classement',
      'page.priorities': 'Les priorités',
      'item.top3': 'Quels sujets traiter d’abord ?',
      'item.top3.help': 'Classez-en jusqu’à trois.',
      'item.top3.autre': 'Autre, précisez',
      'item.top3.nsp': 'Ne sait pas',
      'scale.themes.emploi': 'Emploi',
      'scale.themes.logement': 'Logement',
      'scale.themes.sante': 'Santé',
      'scale.themes.mobilite': 'Mobilité',
      'scale.themes.energie': 'Énergie',
    },
    en: {
      title: 'Ranking',
      'page.priorities': 'Priorities',
      'item.top3': 'Which subjects should come first?',
      'item.top3.help': 'Rank up to three.',
      'item.top3.autre': 'Other, please say',
      'item.top3.nsp': 'Don’t know',
      'scale.themes.emploi': 'Employment',
      'scale.themes.logement': 'Housing',
      'scale.themes.sante': 'Health',
      'scale.themes.mobilite': 'Mobility',
      'scale.themes.energie': 'Energy',
    },
    de: {
      title: 'Rangfolge',
      'page.priorities': 'Die Prioritäten',
      'item.top3': 'Welche Themen sollen zuerst angegangen werden?',
      'item.top3.help': 'Ordnen Sie bis zu drei.',
      'item.top3.autre': 'Anderes, bitte angeben',
      'item.top3.nsp': 'Weiß nicht',
      'scale.themes.emploi': 'Arbeit',
      'scale.themes.logement': 'Wohnen',
      'scale.themes.sante': 'Gesundheit',
      'scale.themes.mobilite': 'Mobilität',
      'scale.themes.energie': 'Energie',
    },
  },
}
