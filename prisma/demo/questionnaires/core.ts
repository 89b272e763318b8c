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
    'page.sujets': [
      'Les sujets de votre territoire',
      'The subjects of your area',
      'Die Themen Ihrer Gegend',
    ],
    'page.priorites': ['Les priorités', 'Priorities', 'Was Vorrang hat'],
    'page.ensemble': ['Agir ensemble', 'Acting together', 'Gemeinsam handeln'],
    'page.dynamique': [
      'La dynamique de votre territoire',
      'What is under way in your area',
      'Was in Ihrer Gegend in Bewegung ist',
    ],
    'page.leviers': [
      'Ce qui gêne, ce qui aide',
      'What hinders, what helps',
      'Was hindert, was hilft',
    ],
    'page.profil': [
      'Quelques mots et votre profil',
      'A few words and your profile',
      'Ein paar Worte und Angaben zu Ihnen',
    ],

    'item.frag_note': [
      'Aujourd’hui, sur votre territoire, quelle gravité donnez-vous à chacun de ces sujets ?',
      'In your area today, how serious would you say each of these subjects is?',
      'Wie ernst sind heute in Ihrer Gegend die Probleme bei jedem dieser Themen?',
    ],
    'item.frag_top3': [
      'Parmi ces sujets, lesquels devraient être traités en priorité ?\n\nClassez-en jusqu’à trois.',
      'Which of these subjects should be dealt with first?\n\nRank up to three.',
      'Welche dieser Themen sollten vorrangig angegangen werden?\n\nOrdnen Sie bis zu drei.',
    ],
    'item.frag_top3.autre': otherText,
    'item.frag_top3.nsp': dontKnow,

    'item.def_alliance': [
      '**Alliance** ou **co-construction** : un projet mené ensemble par des acteurs différents (collectivité, entreprise, association…), chacun y contribuant.',
      '**Alliance** or **co-construction**: a project carried out together by different actors (local authority, company, association…), each of them contributing to it.',
      '**Bündnis** oder gemeinsames Gestalten (auf Französisch „co-construction“): ein Projekt, das verschiedene Akteure (Kommune, Unternehmen, Verein …) zusammen durchführen und zu dem alle etwas beitragen. Mit **Kommunen** sind hier Gemeinden, Gemeindeverbände, Departements und Regionen gemeint.',
    ],
    'item.alliance_innov': [
      'Selon vous, les alliances entre entreprises, associations et collectivités font-elles naître des solutions nouvelles et concrètes aux difficultés de votre territoire ?',
      'In your view, do alliances between companies, associations and local authorities give rise to new, practical solutions to the difficulties of your area?',
      'Führen Bündnisse von Unternehmen, Vereinen und Kommunen Ihrer Meinung nach zu neuen, konkreten Lösungen für die Schwierigkeiten in Ihrer Gegend?',
    ],
    'item.cocon_sujets': [
      'Sur quels sujets est-il utile que collectivités, entreprises et associations agissent ensemble sur votre territoire ?\n\nCochez tous ceux qui conviennent.',
      'On which subjects is it useful for local authorities, companies and associations to act together in your area?\n\nTick all that apply.',
      'Bei welchen Themen ist es sinnvoll, dass Kommunen, Unternehmen und Vereine in Ihrer Gegend gemeinsam handeln?\n\nKreuzen Sie alles an, was zutrifft.',
    ],
    'item.cocon_sujets.autre': otherText,
    'item.cocon_sujets.aucun': [
      'Aucun de ces sujets',
      'None of these subjects',
      'Keines dieser Themen',
    ],
    'item.cocon_sujets.nsp': dontKnow,
    'item.cocon_premier': [
      'Et lequel faudrait-il engager en tout premier ?',
      'And which of them should be started first of all?',
      'Und welches davon sollte als Allererstes angegangen werden?',
    ],

    'item.dyn_territoire': [
      'Diriez-vous que votre territoire est engagé dans ce type de démarches ?',
      'Would you say that your area is engaged in this kind of approach?',
      'Würden Sie sagen, dass Ihre Gegend solche Vorhaben voranbringt?',
    ],
    'item.dyn_territoire.4': ['Oui, fortement', 'Yes, strongly', 'Ja, stark'],
    'item.dyn_territoire.3': ['Oui, cela commence', 'Yes, it is beginning', 'Ja, es fängt an'],
    'item.dyn_territoire.2': [
      'Non, mais c’est envisagé',
      'No, but it is being considered',
      'Nein, aber es wird erwogen',
    ],
    'item.dyn_territoire.1': ['Non', 'No', 'Nein'],
    'item.dyn_territoire.nsp': dontKnow,
    'item.mobilisation': [
      'Pour agir ensemble sur votre territoire, chacun de ces acteurs vous paraît-il assez mobilisé ?',
      'When it comes to acting together in your area, does each of these actors seem involved enough?',
      'Engagieren sich diese Akteure Ihrer Meinung nach jeweils genug, um in Ihrer Gegend gemeinsam zu handeln?',
    ],

    'item.freins': [
      'Qu’est-ce qui gêne le plus ces alliances ?',
      'What stands most in the way of these alliances?',
      'Was steht solchen Bündnissen am meisten im Weg?',
    ],
    'scale.freins.temps': [
      'Manque de temps ou de personnel',
      'Lack of time or staff',
      'Zu wenig Zeit oder Personal',
    ],
    'scale.freins.moyens': ['Manque d’argent', 'Lack of money', 'Zu wenig Geld'],
    'scale.freins.connaissance': [
      'Ne pas savoir à qui s’adresser',
      'Not knowing whom to approach',
      'Nicht wissen, an wen man sich wenden kann',
    ],
    'scale.freins.confiance': [
      'Méfiance ou cultures trop différentes',
      'Mistrust, or cultures that differ too much',
      'Misstrauen oder zu unterschiedliche Kulturen',
    ],
    'scale.freins.juridique': [
      'Complexité juridique ou administrative',
      'Legal or administrative complexity',
      'Rechtlich oder bürokratisch zu kompliziert',
    ],
    'scale.freins.interet': [
      'Bénéfice peu visible',
      'Benefits that are hard to see',
      'Nutzen kaum sichtbar',
    ],
    'scale.freins.pilotage': [
      'Absence de lieu ou de personne pour animer',
      'No place or person to lead the work',
      'Kein Treffpunkt oder niemand, der es voranbringt',
    ],
    'scale.freins.politique': [
      'Manque de volonté politique',
      'Lack of political will',
      'Fehlender politischer Wille',
    ],
    'item.freins.autre': otherText,
    'item.freins.aucun': ['Rien de particulier', 'Nothing in particular', 'Nichts Bestimmtes'],
    'item.freins.nsp': dontKnow,

    'item.conditions': [
      'Qu’est-ce qui aiderait le plus à faire naître ces alliances ?',
      'What would help most to bring these alliances about?',
      'Was würde am meisten helfen, damit solche Bündnisse entstehen?',
    ],
    'scale.conditions.lieu': [
      'Un lieu ou un animateur pour se rencontrer',
      'A place to meet, or someone to bring people together',
      'Ein Treffpunkt oder jemand, der die Beteiligten zusammenbringt',
    ],
    'scale.conditions.diagnostic': [
      'Un diagnostic partagé des besoins',
      'A shared assessment of needs',
      'Eine gemeinsame Analyse des Bedarfs',
    ],
    'scale.conditions.financement': [
      'Un financement dédié',
      'Dedicated funding',
      'Eigens dafür vorgesehene Mittel',
    ],
    'scale.conditions.exemples': [
      'Des exemples qui ont marché',
      'Examples that have worked',
      'Beispiele, die funktioniert haben',
    ],
    'scale.conditions.methode': [
      'Une méthode, des outils, une formation',
      'A method, tools, training',
      'Eine Methode, Werkzeuge, eine Schulung',
    ],
    'scale.conditions.soutien_elus': [
      'Un appui visible des élus',
      'Visible support from elected officials',
      'Sichtbare Unterstützung aus der Politik',
    ],
    'scale.conditions.simplification': [
      'Des règles plus simples',
      'Simpler rules',
      'Einfachere Regeln',
    ],
    'scale.conditions.temps_agents': [
      'Du temps reconnu pour s’y consacrer',
      'Recognised working time to spend on it',
      'Anerkannte Arbeitszeit dafür',
    ],
    'item.conditions.autre': otherText,
    'item.conditions.nsp': dontKnow,

    'item.initiative_texte': [
      'Connaissez-vous une initiative de ce type près de chez vous ?\n\nDécrivez-la en quelques mots, sans citer de personne.',
      'Do you know of an initiative of this kind near you?\n\nDescribe it in a few words, without naming anyone.',
      'Kennen Sie eine solche Initiative in Ihrer Nähe?\n\nBeschreiben Sie sie in wenigen Worten, ohne Personen zu nennen.',
    ],
    'item.initiative_texte.help': [
      'Facultatif. L’équipe relit votre texte avant toute diffusion.',
      'Optional. Your text is read by the team before anything is published.',
      'Freiwillig. Ihr Text wird vor jeder Veröffentlichung geprüft.',
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
