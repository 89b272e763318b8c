import { type Block, dontKnow, nsp } from './block'

const plain = (...codes: string[]) => codes.map((code) => ({ code }))

/** The sixteen subjects, in the order of the source; each respondent sees one shuffled order. */
export const themeCodes = [
  'emploi',
  'deveco',
  'pouvoir_achat',
  'pauvrete',
  'education',
  'logement',
  'sante',
  'vieillissement',
  'lien_social',
  'diversite',
  'securite',
  'mobilite',
  'environnement',
  'energie',
  'numerique',
  'culture_sport',
] as const
export type Theme = (typeof themeCodes)[number]

export const actorCodes = [
  'commune',
  'dep_region',
  'etat',
  'entreprises',
  'associations',
  'ecoles',
  'citoyens',
] as const

const marks = Array.from({ length: 11 }, (_, mark) => String(mark))

/** Asked of those who act: mayors, associations, companies. */
export const effects: Block = {
  items: [],
  scales: { effet: { options: [...plain('3', '2', '1'), nsp] } },
  texts: {
    'scale.effet.3': ['Effet fort', 'Strong effect', 'Starke Wirkung'],
    'scale.effet.2': ['Effet modéré', 'Moderate effect', 'Mäßige Wirkung'],
    'scale.effet.1': ['Pas d’effet', 'No effect', 'Keine Wirkung'],
    'scale.effet.nsp': dontKnow,
  },
}

/** Lists of codes shared by questions of the four questionnaires. */
export const scales: Block = {
  items: [],
  scales: {
    themes: { options: plain(...themeCodes), order: 'random' },
    acteurs: { options: plain(...actorCodes) },
    accord: { options: [...plain('4', '3', '2', '1'), nsp] },
    note: { options: [...plain(...marks), nsp] },
    mobil: { options: [...plain('trop_peu', 'assez'), nsp] },
  },
  texts: {
    'scale.themes.emploi': [
      'Emploi, chômage et insertion professionnelle',
      'Jobs, unemployment and access to work',
      'Arbeit, Arbeitslosigkeit und berufliche Eingliederung',
    ],
    'scale.themes.deveco': [
      'Développement économique du territoire',
      'Economic development of the area',
      'Wirtschaftliche Entwicklung vor Ort',
    ],
    'scale.themes.pouvoir_achat': [
      'Niveau de vie, pouvoir d’achat',
      'Standard of living, purchasing power',
      'Lebensstandard, Kaufkraft',
    ],
    'scale.themes.pauvrete': [
      'Pauvreté, précarité, exclusion',
      'Poverty, insecurity, exclusion',
      'Armut, unsichere Lebensverhältnisse, Ausgrenzung',
    ],
    'scale.themes.education': [
      'Éducation, réussite scolaire, formation',
      'Education, success at school, training',
      'Bildung, Schulerfolg, Ausbildung',
    ],
    'scale.themes.logement': ['Logement', 'Housing', 'Wohnen'],
    'scale.themes.sante': [
      'Santé, accès aux soins',
      'Health, access to care',
      'Gesundheit, medizinische Versorgung',
    ],
    'scale.themes.vieillissement': [
      'Vieillissement, perte d’autonomie',
      'Ageing, loss of independence',
      'Älterwerden, Pflegebedürftigkeit',
    ],
    'scale.themes.lien_social': [
      'Isolement, lien social',
      'Isolation, social ties',
      'Einsamkeit, sozialer Zusammenhalt',
    ],
    'scale.themes.diversite': [
      'Diversité, égalité des chances, handicap',
      'Diversity, equal opportunities, disability',
      'Vielfalt, Chancengleichheit, Behinderung',
    ],
    'scale.themes.securite': ['Sécurité, délinquance', 'Safety, crime', 'Sicherheit, Kriminalität'],
    'scale.themes.mobilite': ['Mobilité, transports', 'Mobility, transport', 'Mobilität, Verkehr'],
    'scale.themes.environnement': [
      'Environnement, biodiversité, déchets',
      'Environment, biodiversity, waste',
      'Umwelt, Artenvielfalt, Abfall',
    ],
    'scale.themes.energie': [
      'Transition énergétique, climat',
      'Energy transition, climate',
      'Energiewende, Klima',
    ],
    'scale.themes.numerique': [
      'Accès au numérique',
      'Access to the Internet and digital services',
      'Zugang zu Internet und digitalen Diensten',
    ],
    'scale.themes.culture_sport': [
      'Culture, sport, loisirs',
      'Culture, sport, leisure',
      'Kultur, Sport, Freizeit',
    ],

    'scale.acteurs.commune': [
      'Communes et intercommunalités',
      'Municipalities and their groupings',
      'Gemeinden und Gemeindeverbände',
    ],
    'scale.acteurs.dep_region': [
      'Département, Région',
      'Department, Region',
      'Departement, Region',
    ],
    'scale.acteurs.etat': [
      'État et ses services',
      'The State and its services',
      'Staat und staatliche Behörden',
    ],
    'scale.acteurs.entreprises': ['Entreprises', 'Companies', 'Unternehmen'],
    'scale.acteurs.associations': [
      'Associations, fondations',
      'Associations, foundations',
      'Vereine, Stiftungen',
    ],
    'scale.acteurs.ecoles': [
      'Écoles, universités, recherche',
      'Schools, universities, research bodies',
      'Schulen, Hochschulen, Forschung',
    ],
    'scale.acteurs.citoyens': ['Habitants', 'Residents', 'Einwohnerinnen und Einwohner'],

    'scale.accord.4': ['Oui, tout à fait', 'Yes, definitely', 'Ja, voll und ganz'],
    'scale.accord.3': ['Oui, plutôt', 'Yes, rather', 'Eher ja'],
    'scale.accord.2': ['Non, plutôt pas', 'No, not really', 'Eher nein'],
    'scale.accord.1': ['Non, pas du tout', 'No, not at all', 'Nein, überhaupt nicht'],
    'scale.accord.nsp': dontKnow,

    'scale.note.low': ['Pas du tout un problème', 'Not a problem at all', 'Überhaupt kein Problem'],
    'scale.note.high': [
      'Un problème très grave',
      'A very serious problem',
      'Ein sehr ernstes Problem',
    ],
    ...Object.fromEntries(marks.map((mark) => [`scale.note.${mark}`, [mark, mark, mark] as const])),
    'scale.note.nsp': dontKnow,

    'scale.mobil.trop_peu': ['Pas assez mobilisés', 'Not involved enough', 'Nicht engagiert genug'],
    'scale.mobil.assez': ['Assez mobilisés', 'Involved enough', 'Engagiert genug'],
    'scale.mobil.nsp': dontKnow,
  },
}
