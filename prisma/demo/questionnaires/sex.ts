import type { Block } from './block'

export const sex: Block = {
  items: [
    {
      id: 'p_sexe',
      code: 'p_sexe',
      type: 'single',
      options: [{ code: 'f' }, { code: 'h' }, { code: 'autre' }],
    },
  ],
  texts: {
    'item.p_sexe': ['Vous êtes…', 'You are…', 'Sie sind …'],
    'item.p_sexe.f': ['Une femme', 'A woman', 'Eine Frau'],
    'item.p_sexe.h': ['Un homme', 'A man', 'Ein Mann'],
    'item.p_sexe.autre': [
      'Autre, ou ne souhaite pas répondre',
      'Other, or prefer not to say',
      'Divers, oder keine Angabe',
    ],
  },
}
