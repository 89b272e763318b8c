import type { Indicator, IndicatorRecipe } from '@/lib/tabulation/indicator'

function everywhere(recipe: Omit<IndicatorRecipe, 'comparability'>): Indicator['recipes'] {
  const same: IndicatorRecipe = { ...recipe, comparability: 'identical' }
  return { citizens: same, mayors: same, associations: same, companies: same }
}

/** Mirror questions: each audience is asked about the other. */
function ofPartners(recipe: Omit<IndicatorRecipe, 'comparability'>): Indicator['recipes'] {
  const mirrored: IndicatorRecipe = { ...recipe, comparability: 'harmonised' }
  return { associations: mirrored, companies: mirrored }
}

/** In the order of the founding document: F1, F3, F5, F6, F2', F7. */
export const indicators: Indicator[] = [
  {
    code: 'alliance_innov',
    name: {
      fr: 'Les alliances sont source d’innovation',
      en: 'Alliances are a source of innovation',
    },
    position: 1,
    recipes: everywhere({ question: 'alliance_innov', positive: ['4', '3'] }),
  },
  {
    code: 'cocon_emploi',
    name: {
      fr: 'L’emploi, terrain de co-construction',
      en: 'Employment, a ground for co-construction',
    },
    position: 2,
    recipes: everywhere({ question: 'cocon_sujets', positive: ['emploi'] }),
  },
  {
    code: 'pratique',
    name: {
      fr: 'Pratiquent des partenariats entre entreprises et associations',
      en: 'Practise partnerships between companies and associations',
    },
    position: 3,
    recipes: ofPartners({ question: 'part_pratique', positive: ['actuel'] }),
  },
  {
    code: 'pratiques_resp',
    name: {
      fr: 'Pratiques responsables, parmi les structures qui ont des partenariats',
      en: 'Responsible practices, among those that have partnerships',
    },
    position: 4,
    recipes: ofPartners({
      question: 'part_types',
      positive: ['pratiques_resp'],
      where: { op: 'eq', item: 'part_pratique', value: 'actuel' },
    }),
  },
  {
    code: 'emploi_priorite',
    name: {
      fr: 'L’emploi parmi les trois priorités du territoire',
      en: 'Employment among the three priorities of the area',
    },
    position: 5,
    recipes: everywhere({ question: 'frag_top3', positive: ['emploi'] }),
  },
  {
    code: 'dyn_territoire',
    name: {
      fr: 'Le territoire est engagé dans ces démarches',
      en: 'The area is engaged in these approaches',
    },
    position: 6,
    recipes: everywhere({ question: 'dyn_territoire', positive: ['4', '3'] }),
  },
  {
    code: 'mai_intention',
    name: {
      fr: 'Souhaitent s’appuyer davantage sur ces alliances',
      en: 'Wish to rely more on these alliances',
    },
    position: 7,
    recipes: {
      mayors: { question: 'mai_intention', positive: ['4', '3'], comparability: 'notComparable' },
    },
  },
]
