import type { Page } from '@/lib/questionnaire/definition'
import { type Block, dontKnow, noneAlone, nsp, nspAlone, other, otherText } from './block'

/** The ten questions asked of every audience in the same words. */
export const core: Block = {
  scales: {
    freins: {
      options: [
        { code: 'temps' },
        { code: 'moyens' },
        { code: 'connaissance' },
        { code: 'confiance' },
        { code: 'juridique' },
        { code: 'interet' },
        { code: 'pilotage' },
        { code: 'politique' },
      ],
      order: 'random',
    },
    conditions: {
      options: [
        { code: 'lieu' },
        { code: 'diagnostic' },
        { code: 'financement' },
        { code: 'exemples' },
        { code: 'methode' },
        { code: 'soutien_elus' },
        { code: 'simplification' },
        { code: 'temps_agents' },
      ],
      order: 'random',
    },
  },
  items: [
    { id: 'frag_note', code: 'frag_note', type: 'matrix', rowsFrom: 'themes', scale: 'note' },
    {
      id: 'frag_top3',
      code: 'frag_top3',
      type: 'ranking',
      scale: 'themes',
      options: [other, nspAlone],
      top: 3,
    },
    { id: 'def_alliance', code: 'def_alliance', type: 'info' },
    { id: 'alliance_innov', code: 'alliance_innov', type: 'single', scale: 'accord' },
    {
      id: 'cocon_sujets',
      code: 'cocon_sujets',
      type: 'multiple',
      scale: 'themes',
      options: [other, noneAlone, nspAlone],
    },
    {
      id: 'cocon_premier',
      code: 'cocon_premier',
      type: 'single',
      carriedFrom: 'cocon_sujets',
      relevance: { op: 'countSelected', item: 'cocon_sujets', min: 2 },
    },
    {
      id: 'dyn_territoire',
      code: 'dyn_territoire',
      type: 'single',
      options: [{ code: '4' }, { code: '3' }, { code: '2' }, { code: '1' }, nsp],
    },
    {
      id: 'mobilisation',
      code: 'mobilisation',
      type: 'matrix',
      rowsFrom: 'acteurs',
      scale: 'mobil',
    },
    {
      id: 'freins',
      code: 'freins',
      type: 'multiple',
      scale: 'freins',
      options: [other, noneAlone, nspAlone],
      max: 3,
    },
    {
      id: 'conditions',
      code: 'conditions',
      type: 'multiple',
      scale: 'conditions',
      options: [other, nspAlone],
      max: 3,
    },
    {
      id: 'initiative_texte',
      code: 'initiative_texte',
      type: 'text',
      maxLength: 500,
      long: true,
      privacy: 'open',
    },
  ],
  texts: {
    'page.sujets': ['Les sujets de votre territoire', 'The subjects of your area'],
    'page.priorites': ['Les priorités', 'Priorities'],
    'page.ensemble': ['Agir ensemble', 'Acting together'],
    'page.dynamique': ['La dynamique du territoire', 'How the area is moving'],
    'page.leviers': ['Ce qui gêne, ce qui aide', 'What hinders, what helps'],
    'page.profil': ['Quelques mots et votre profil', 'A few words and your profile'],

    'item.frag_note': [
      'Aujourd’hui, sur votre territoire, quelle gravité donnez-vous à chacun de ces sujets ?',
      'In your area today, how serious would you say each of these subjects is?',
    ],
    'item.frag_top3': [
      'Parmi ces sujets, lesquels devraient être traités en priorité ? Classez-en jusqu’à trois.',
      'Which of these subjects should be dealt with first? Rank up to three.',
    ],
    'item.frag_top3.autre': otherText,
    'item.frag_top3.nsp': dontKnow,

    'item.def_alliance': [
      'Alliance ou co-construction : un projet mené ensemble par des acteurs différents (collectivité, entreprise, association…), chacun y contribuant.',
      'Alliance or co-construction: a project carried out together by different actors (local authority, company, association…), each of them contributing to it.',
    ],
    'item.alliance_innov': [
      'Selon vous, les alliances entre entreprises, associations et collectivités font-elles naître des solutions nouvelles et concrètes aux difficultés de votre territoire ?',
      'In your view, do alliances between companies, associations and local authorities give rise to new, practical solutions to the difficulties of your area?',
    ],
    'item.cocon_sujets': [
      'Sur quels sujets est-il utile que collectivités, entreprises et associations agissent ensemble sur votre territoire ? Cochez tous ceux qui conviennent.',
      'On which subjects is it useful for local authorities, companies and associations to act together in your area? Tick all that apply.',
    ],
    'item.cocon_sujets.autre': otherText,
    'item.cocon_sujets.aucun': ['Aucun', 'None'],
    'item.cocon_sujets.nsp': dontKnow,
    'item.cocon_premier': [
      'Et lequel faudrait-il engager en tout premier ?',
      'And which of them should be started first of all?',
    ],

    'item.dyn_territoire': [
      'Diriez-vous que votre territoire est engagé dans ce type de démarches ?',
      'Would you say that your area is engaged in this kind of approach?',
    ],
    'item.dyn_territoire.4': ['Oui, fortement', 'Yes, strongly'],
    'item.dyn_territoire.3': ['Oui, cela commence', 'Yes, it is beginning'],
    'item.dyn_territoire.2': ['Non, mais c’est envisagé', 'No, but it is being considered'],
    'item.dyn_territoire.1': ['Non', 'No'],
    'item.dyn_territoire.nsp': dontKnow,
    'item.mobilisation': [
      'Pour agir ensemble sur votre territoire, chacun de ces acteurs vous paraît-il assez mobilisé ?',
      'When it comes to acting together in your area, does each of these actors seem involved enough?',
    ],

    'item.freins': [
      'Qu’est-ce qui gêne le plus ces alliances ?',
      'What stands most in the way of these alliances?',
    ],
    'scale.freins.temps': ['Manque de temps ou de personnel', 'Lack of time or staff'],
    'scale.freins.moyens': ['Manque d’argent', 'Lack of money'],
    'scale.freins.connaissance': ['Ne pas savoir à qui s’adresser', 'Not knowing whom to approach'],
    'scale.freins.confiance': [
      'Méfiance ou cultures trop différentes',
      'Mistrust, or cultures that differ too much',
    ],
    'scale.freins.juridique': [
      'Complexité juridique ou administrative',
      'Legal or administrative complexity',
    ],
    'scale.freins.interet': ['Bénéfice peu visible', 'Benefits that are hard to see'],
    'scale.freins.pilotage': [
      'Absence de lieu ou de personne pour animer',
      'No place or person to lead the work',
    ],
    'scale.freins.politique': ['Manque de volonté politique', 'Lack of political will'],
    'item.freins.autre': otherText,
    'item.freins.aucun': ['Rien de particulier', 'Nothing in particular'],
    'item.freins.nsp': dontKnow,

    'item.conditions': [
      'Qu’est-ce qui aiderait le plus à les faire naître ?',
      'What would help most to bring them about?',
    ],
    'scale.conditions.lieu': [
      'Un lieu ou un animateur pour se rencontrer',
      'A place to meet, or someone to bring people together',
    ],
    'scale.conditions.diagnostic': [
      'Un diagnostic partagé des besoins',
      'A shared diagnosis of needs',
    ],
    'scale.conditions.financement': ['Un financement dédié', 'Dedicated funding'],
    'scale.conditions.exemples': ['Des exemples qui ont marché', 'Examples that have worked'],
    'scale.conditions.methode': [
      'Une méthode, des outils, une formation',
      'A method, tools, training',
    ],
    'scale.conditions.soutien_elus': [
      'Un appui visible des élus',
      'Visible support from elected officials',
    ],
    'scale.conditions.simplification': ['Des règles plus simples', 'Simpler rules'],
    'scale.conditions.temps_agents': [
      'Du temps reconnu pour s’y consacrer',
      'Recognised working time to spend on it',
    ],
    'item.conditions.autre': otherText,
    'item.conditions.nsp': dontKnow,

    'item.initiative_texte': [
      'Connaissez-vous une initiative de ce type près de chez vous ? Décrivez-la en quelques mots, sans citer de personne.',
      'Do you know of an initiative of this kind near you? Describe it in a few words, without naming anyone.',
    ],
    'item.initiative_texte.help': [
      'Facultatif. Votre texte est relu avant toute diffusion.',
      'Optional. Your text is read by the team before anything is published.',
    ],
  },
}

/** Pages of the core; the last question of the core stands on the profile page. */
export const corePages: Page[] = [
  { id: 'sujets', items: ['def_territoire', 'frag_note'] },
  { id: 'priorites', items: ['frag_top3'] },
  { id: 'ensemble', items: ['def_alliance', 'alliance_innov', 'cocon_sujets', 'cocon_premier'] },
  { id: 'dynamique', items: ['dyn_territoire', 'mobilisation'] },
  { id: 'leviers', items: ['freins', 'conditions'] },
]
