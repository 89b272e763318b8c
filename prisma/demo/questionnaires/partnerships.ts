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
        softMax: 60,
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
      'page.partenariats': ['Vos partenariats', 'Your partnerships', 'Ihre Partnerschaften'],
      'page.partenariats_effets': [
        'Sujets, effets et suite de vos partenariats',
        'Subjects, effects and what next',
        'Themen, Wirkungen und wie es weitergeht',
      ],
      'item.part_pratique': words.practice,
      'item.part_pratique.actuel': ['Oui, actuellement', 'Yes, at present', 'Ja, derzeit'],
      'item.part_pratique.passe': [
        'Oui, mais plus aujourd’hui',
        'Yes, but no longer',
        'Ja, aber heute nicht mehr',
      ],
      'item.part_pratique.souhait': [
        'Non, mais nous le souhaitons',
        'No, but we would like to',
        'Nein, aber wir möchten es',
      ],
      'item.part_pratique.refus': [
        'Non, et ce n’est pas souhaité',
        'No, and we do not wish to',
        'Nein, und wir möchten es auch nicht',
      ],
      'item.part_pratique.nsp': dontKnow,
      'item.part_types': [
        'Quelles formes prennent ces partenariats ?',
        'What forms do these partnerships take?',
        'Welche Formen haben diese Partnerschaften?',
      ],
      'scale.types.mecenat': ['Mécénat', 'Philanthropy', 'Mäzenatentum'],
      'scale.types.mecenat.help': [
        'L’entreprise soutient un projet d’intérêt général (argent, matériel, locaux, temps de salariés) sans contrepartie équivalente.',
        'The company supports a project of general interest (money, equipment, premises, employees’ time) without an equivalent return.',
        'Das Unternehmen unterstützt ein gemeinnütziges Projekt (Geld, Material, Räume, Arbeitszeit) ohne gleichwertige Gegenleistung.',
      ],
      'scale.types.pratiques_resp': [
        'Pratiques responsables',
        'Responsible practices',
        'Verantwortungsvolles Handeln',
      ],
      'scale.types.pratiques_resp.help': [
        'L’association apporte son savoir-faire pour aider l’entreprise à faire évoluer ses pratiques (handicap, insertion, achats, environnement…).',
        'The association brings its know-how to help the company change its practices (disability, access to work, purchasing, environment…).',
        'Der Verein hilft dem Unternehmen mit seinem Wissen, anders zu arbeiten (Behinderung, Eingliederung, Einkauf, Umwelt …).',
      ],
      'scale.types.coop_eco': [
        'Coopération économique',
        'Economic cooperation',
        'Wirtschaftliche Zusammenarbeit',
      ],
      'scale.types.coop_eco.help': [
        'Les deux répondent ensemble à un besoin par une offre, un marché ou un service commun.',
        'The two meet a need together through a joint offer, bid or service.',
        'Beide decken zusammen einen Bedarf: mit einem gemeinsamen Angebot, Auftrag oder Dienst.',
      ],
      'scale.types.innov_soc': [
        'Innovation sociétale',
        'Societal innovation',
        'Gesellschaftliche Innovation',
      ],
      'scale.types.innov_soc.help': [
        'Les deux conçoivent et testent une solution nouvelle à un problème du territoire.',
        'The two design and test a new solution to a problem of the area.',
        'Beide entwickeln und erproben eine neue Lösung für ein Problem der Gegend.',
      ],
      'item.part_types.autre': otherText,
      'item.part_nombre': words.number,
      'item.part_nombre.nsp': dontKnow,
      'item.part_echelle': [
        'À quelle échelle se font ces partenariats ?',
        'At what level do these partnerships take place?',
        'Auf welcher Ebene finden diese Partnerschaften statt?',
      ],
      'item.part_echelle.local': [
        'Commune, intercommunalité',
        'Municipality, grouping of municipalities',
        'Gemeinde, Gemeindeverband',
      ],
      'item.part_echelle.departement': ['Département', 'Department', 'Departement'],
      'item.part_echelle.region': ['Région', 'Region', 'Region'],
      'item.part_echelle.national': ['France entière', 'The whole of France', 'Ganz Frankreich'],
      'item.part_echelle.international': ['International', 'International', 'International'],
      'item.part_themes': [
        'Sur quels sujets portent vos partenariats ?',
        'Which subjects are your partnerships about?',
        'Um welche Themen geht es dabei?',
      ],
      'item.part_themes.autre': otherText,
      'item.part_effets': [
        'Pour votre structure, ces partenariats ont-ils un effet sur…',
        'For your organisation, do these partnerships have an effect on…',
        'Haben diese Partnerschaften für Ihre Organisation eine Wirkung auf …',
      ],
      ...Object.fromEntries(
        Object.entries(words.effects).map(([row, text]) => [`item.part_effets.${row}`, text]),
      ),
      'item.part_intention': words.intention,
      'item.part_intention.plus': [
        'Augmenter ou commencer',
        'Increase or begin',
        'Zunehmen oder beginnen',
      ],
      'item.part_intention.stable': ['Rester stables', 'Stay the same', 'Gleich bleiben'],
      'item.part_intention.moins': ['Diminuer', 'Decrease', 'Abnehmen'],
      'item.part_intention.aucun': [
        'Il n’y en aura pas',
        'There will be none',
        'Es wird keine geben',
      ],
      'item.part_intention.nsp': dontKnow,
    },
  }
}

export const partnershipPages: Page[] = [
  { id: 'partenariats', items: ['part_pratique', 'part_types', 'part_nombre', 'part_echelle'] },
  { id: 'partenariats_effets', items: ['part_themes', 'part_effets', 'part_intention'] },
]
