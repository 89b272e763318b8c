import type { Definition } from '../definition'

/** An item's own options, one of which opens a short text. */
export const singleWithOther: Definition = {
  schema: 2,
  id: 'single_with_other',
  scales: {},
  items: [
    {
      id: 'role',
      code: 'role',
      type: 'single',
      options: [{ code: 'maire' }, { code: 'adjoint' }, { code: 'autre', other: true }],
    },
  ],
  pages: [{ id: 'you', items: ['role'] }],
  screenings: [],
  minutes: 1,
  languages: ['fr', 'en', 'de'],
  texts: {
    fr: {
      title: 'Choix unique avec « autre »',
      'page.you': 'Vous',
      'item.role': 'Votre fonction ?',
      'item.role.maire': 'Maire',
      'item.role.adjoint': 'Adjoint',
      'item.role.autre': 'Autre, précisez',
    },
    en: {
      title: 'Single choice with “other”',
      'page.you': 'You',
      'item.role': 'Your role?',
      'item.role.maire': 'Mayor',
      'item.role.adjoint': 'Deputy mayor',
      'item.role.autre': 'Other, please say',
    },
    de: {
      title: 'Einfachauswahl mit „Anderes“',
      'page.you': 'Über Sie',
      'item.role': 'Ihre Funktion?',
      'item.role.maire': 'Bürgermeisterin oder Bürgermeister',
      'item.role.adjoint': 'Stellvertretung',
      'item.role.autre': 'Anderes, bitte angeben',
    },
  },
}
