import type { Page } from '@/lib/questionnaire/definition'
import { type Block, dontKnow, nsp, other, otherText, type Text } from './block'

/** What differs between the two audiences that are asked about their partnerships. */
export type Partnerships = {
  practice: Text
  number: Text
  intention: Text
  /** Rows of `part_effets`, in order. */
  effects: Record<string, Text>
}

const practising = { op: 'eq', item: 'part_pratique', value: 'actuel' } as const

/** The mirror questions of associations and companies: same codes, same bases. */
export function partnerships(words: Partnerships): Block {
  return {
    scales: {
      types: {
        options: [
          { code: 'mecenat' },
          { code: 'pratiques_resp' },
          { code: 'coop_eco' },
          { code: 'innov_soc' },
        ],
        order: 'random',
      },
    },
    items: [
      {
        id: 'part_pratique',
        code: 'part_pratique',
        type: 'single',
        options: [
          { code: 'actuel' },
          { code: 'passe' },
          { code: 'souhait' },
          { code: 'refus' },
          nsp,
        ],
      },
      {
        id: 'part_types',
        code: 'part_types',
        type: 'multiple',
        scale: 'types',
        options: [other],
        relevance: practising,
      },
      {
        id: 'part_nombre',
        code: 'part_nombre',
        type: 'number',
        min: 1,
        max: 999,
        decimals: 0,
        options: [nsp],
        relevance: practising,
      },
      {
        id: 'part_echelle',
        code: 'part_echelle',
        type: 'multiple',
        options: [
          { code: 'local' },
          { code: 'departement' },
          { code: 'region' },
          { code: 'national' },
          { code: 'international' },
        ],
        relevance: practising,
      },
      {
        id: 'part_themes',
        code: 'part_themes',
        type: 'multiple',
        scale: 'themes',
        options: [other],
        relevance: practising,
      },
      {
        id: 'part_effets',
        code: 'part_effets',
        type: 'matrix',
        rows: Object.keys(words.effects),
        scale: 'effet',
        relevance: { op: 'in', item: 'part_pratique', values: ['actuel', 'passe'] },
      },
      {
        id: 'part_intention',
        code: 'part_intention',
        type: 'single',
        options: [{ code: 'plus' }, { code: 'stable' }, { code: 'moins' }, { code: 'aucun' }, nsp],
      },
    ],
    texts: {
      'page.partenariats': ['Vos partenariats', 'Your partnerships'],
      'page.partenariats_effets': [
        'Leurs sujets, leurs effets, la suite',
        'Their subjects, their effects, what next',
      ],
      'item.part_pratique': words.practice,
      'item.part_pratique.actuel': ['Oui, actuellement', 'Yes, at present'],
      'item.part_pratique.passe': ['Oui, mais plus aujourd’hui', 'Yes, but no longer'],
      'item.part_pratique.souhait': ['Non, mais nous le souhaitons', 'No, but we would like to'],
      'item.part_pratique.refus': ['Non, et ce n’est pas souhaité', 'No, and we do not wish to'],
      'item.part_pratique.nsp': dontKnow,
      'item.part_types': ['Sous quelle(s) forme(s) ?', 'In what form or forms?'],
      'scale.types.mecenat': ['Mécénat', 'Philanthropy'],
      'scale.types.mecenat.help': [
        'L’entreprise soutient un projet d’intérêt général (argent, matériel, locaux, temps de salariés) sans contrepartie équivalente.',
        'The company supports a project of general interest (money, equipment, premises, employees’ time) without an equivalent return.',
      ],
      'scale.types.pratiques_resp': ['Pratiques responsables', 'Responsible practices'],
      'scale.types.pratiques_resp.help': [
        'L’association apporte son savoir-faire pour aider l’entreprise à faire évoluer ses pratiques (handicap, insertion, achats, environnement…).',
        'The association brings its know-how to help the company change its practices (disability, access to work, purchasing, environment…).',
      ],
      'scale.types.coop_eco': ['Coopération économique', 'Economic cooperation'],
      'scale.types.coop_eco.help': [
        'Les deux répondent ensemble à un besoin par une offre, un marché ou un service commun.',
        'The two meet a need together through a joint offer, bid or service.',
      ],
      'scale.types.innov_soc': ['Innovation sociétale', 'Societal innovation'],
      'scale.types.innov_soc.help': [
        'Les deux conçoivent et testent une solution nouvelle à un problème du territoire.',
        'The two design and test a new solution to a problem of the area.',
      ],
      'item.part_types.autre': otherText,
      'item.part_nombre': words.number,
      'item.part_nombre.nsp': dontKnow,
      'item.part_echelle': ['À quelle échelle ?', 'On what scale?'],
      'item.part_echelle.local': [
        'Commune, intercommunalité',
        'Municipality, grouping of municipalities',
      ],
      'item.part_echelle.departement': ['Département', 'Department'],
      'item.part_echelle.region': ['Région', 'Region'],
      'item.part_echelle.national': ['France entière', 'The whole of France'],
      'item.part_echelle.international': ['International', 'International'],
      'item.part_themes': ['Sur quels sujets portent-ils ?', 'Which subjects are they about?'],
      'item.part_themes.autre': otherText,
      'item.part_effets': [
        'Pour votre structure, ces partenariats ont-ils un effet sur…',
        'For your organisation, do these partnerships have an effect on…',
      ],
      ...Object.fromEntries(
        Object.entries(words.effects).map(([row, text]) => [`item.part_effets.${row}`, text]),
      ),
      'item.part_intention': words.intention,
      'item.part_intention.plus': ['Augmenter ou commencer', 'Increase or begin'],
      'item.part_intention.stable': ['Rester stables', 'Stay the same'],
      'item.part_intention.moins': ['Diminuer', 'Decrease'],
      'item.part_intention.aucun': ['Il n’y en aura pas', 'There will be none'],
      'item.part_intention.nsp': dontKnow,
    },
  }
}

export const partnershipPages: Page[] = [
  { id: 'partenariats', items: ['part_pratique', 'part_types', 'part_nombre', 'part_echelle'] },
  { id: 'partenariats_effets', items: ['part_themes', 'part_effets', 'part_intention'] },
]
