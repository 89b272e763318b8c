import { area } from './area'
import { assemble, type Block, dontKnow, noneAlone, nsp, other, otherText } from './block'
import { core, corePages } from './core'
import { effects, scales } from './scales'
import { sex } from './sex'

const who: Block = {
  items: [
    {
      id: 'p_commune',
      code: 'p_commune',
      type: 'territory',
      level: 'commune',
      keeps: 'coarse',
      required: true,
      privacy: 'quasi',
    },
    {
      id: 'p_fonction',
      code: 'p_fonction',
      type: 'single',
      options: [{ code: 'maire' }, { code: 'adjoint' }, { code: 'autre_elu' }, { code: 'agent' }],
    },
  ],
  texts: {
    title: ['Baromètre des alliances : maires', 'Barometer of alliances: mayors'],
    'page.vous': ['Votre commune', 'Your municipality'],
    'item.p_commune': [
      'Vous répondez pour la commune de… ?',
      'You are answering for the municipality of…',
    ],
    'item.p_commune.help': [
      'Votre réponse ne garde que le département et la taille de la commune, jamais son nom.',
      'Your answer keeps only the department and the size of the municipality, never its name.',
    ],
    'item.p_fonction': ['Votre fonction ?', 'Your position?'],
    'item.p_fonction.maire': ['Maire', 'Mayor'],
    'item.p_fonction.adjoint': ['Adjoint au maire', 'Deputy mayor'],
    'item.p_fonction.autre_elu': ['Autre élu', 'Other elected member'],
    'item.p_fonction.agent': ['Agent de la commune', 'Municipal employee'],
  },
}

const own: Block = {
  items: [
    {
      id: 'mai_leviers',
      code: 'mai_leviers',
      type: 'multiple',
      options: [
        { code: 'subvention' },
        { code: 'locaux' },
        { code: 'mise_en_relation' },
        { code: 'appel' },
        { code: 'achats' },
        { code: 'instance' },
        { code: 'poste' },
        noneAlone,
      ],
    },
    {
      id: 'mai_partenaires',
      code: 'mai_partenaires',
      type: 'multiple',
      scale: 'acteurs',
      without: ['commune'],
      options: [{ code: 'autres_communes' }, noneAlone],
    },
    {
      id: 'mai_projet',
      code: 'mai_projet',
      type: 'single',
      options: [{ code: 'oui' }, { code: 'en_projet' }, { code: 'non' }, nsp],
    },
    {
      id: 'mai_effets',
      code: 'mai_effets',
      type: 'matrix',
      rows: ['solutions', 'services', 'confiance', 'attractivite'],
      scale: 'effet',
      relevance: {
        op: 'or',
        of: [
          { op: 'eq', item: 'mai_projet', value: 'oui' },
          { op: 'countSelected', item: 'mai_leviers', min: 1 },
        ],
      },
    },
    {
      id: 'mai_besoins',
      code: 'mai_besoins',
      type: 'multiple',
      options: [
        { code: 'ingenierie' },
        { code: 'budget' },
        { code: 'formation' },
        { code: 'interco' },
        { code: 'exemples' },
        { code: 'cadre' },
        other,
        { code: 'rien', exclusive: true },
      ],
      max: 3,
    },
    { id: 'mai_intention', code: 'mai_intention', type: 'single', scale: 'accord' },
  ],
  texts: {
    'page.commune_action': ['Ce que fait votre commune', 'What your municipality does'],
    'page.commune_suite': ['Ce que cela change, et la suite', 'What it changes, and what next'],
    'item.mai_leviers': [
      'Ces deux dernières années, votre commune a-t-elle…',
      'Over the past two years, has your municipality…',
    ],
    'item.mai_leviers.subvention': [
      'soutenu financièrement un projet commun entreprise-association',
      'given financial support to a joint project of a company and an association',
    ],
    'item.mai_leviers.locaux': [
      'prêté un local, du terrain, du matériel',
      'lent premises, land or equipment',
    ],
    'item.mai_leviers.mise_en_relation': [
      'mis des acteurs en relation',
      'put actors in touch with one another',
    ],
    'item.mai_leviers.appel': [
      'lancé un appel à projets commun',
      'launched a joint call for projects',
    ],
    'item.mai_leviers.achats': [
      'utilisé des clauses sociales ou environnementales',
      'used social or environmental clauses in its purchasing',
    ],
    'item.mai_leviers.instance': [
      'animé un conseil ou un lieu de dialogue',
      'run a council or a place for dialogue',
    ],
    'item.mai_leviers.poste': [
      'confié cette mission à un élu ou un agent',
      'given this task to an elected member or an employee',
    ],
    'item.mai_leviers.aucun': ['Rien de tout cela', 'None of these'],
    'item.mai_partenaires': [
      'Avec qui votre commune mène-t-elle aujourd’hui au moins un projet partagé ?',
      'With whom does your municipality currently run at least one shared project?',
    ],
    'item.mai_partenaires.autres_communes': ['D’autres communes', 'Other municipalities'],
    'item.mai_partenaires.aucun': ['Aucun de ces acteurs', 'None of these'],
    'item.mai_projet': [
      'Un projet réunissant au moins une entreprise et une association existe-t-il sur votre commune ?',
      'Is there a project in your municipality that brings together at least one company and one association?',
    ],
    'item.mai_projet.oui': ['Oui', 'Yes'],
    'item.mai_projet.en_projet': ['Pas encore, mais c’est en projet', 'Not yet, but it is planned'],
    'item.mai_projet.non': ['Non', 'No'],
    'item.mai_projet.nsp': dontKnow,
    'item.mai_effets': [
      'Ces démarches ont-elles un effet sur…',
      'Do these approaches have an effect on…',
    ],
    'item.mai_effets.solutions': ['des réponses nouvelles', 'new answers'],
    'item.mai_effets.services': ['la qualité des services', 'the quality of services'],
    'item.mai_effets.confiance': ['la confiance entre acteurs', 'trust between actors'],
    'item.mai_effets.attractivite': ['l’attractivité', 'the appeal of the area'],
    'item.mai_besoins': [
      'De quoi auriez-vous besoin pour aller plus loin ?',
      'What would you need to go further?',
    ],
    'item.mai_besoins.ingenierie': ['Un appui en ingénierie', 'Project engineering support'],
    'item.mai_besoins.budget': ['Un budget', 'A budget'],
    'item.mai_besoins.formation': ['Une formation', 'Training'],
    'item.mai_besoins.interco': [
      'Un appui de l’intercommunalité',
      'Support from the grouping of municipalities',
    ],
    'item.mai_besoins.exemples': ['Des exemples', 'Examples'],
    'item.mai_besoins.cadre': ['Des règles plus simples', 'Simpler rules'],
    'item.mai_besoins.autre': otherText,
    'item.mai_besoins.rien': ['De rien', 'Nothing'],
    'item.mai_intention': [
      'D’ici la fin du mandat, souhaitez-vous vous appuyer davantage sur ces alliances ?',
      'By the end of the term, do you wish to rely more on these alliances?',
    ],
  },
}

const profile: Block = {
  items: [
    {
      id: 'p_age',
      code: 'p_age',
      type: 'single',
      options: [{ code: 'moins45' }, { code: '45a54' }, { code: '55a64' }, { code: '65plus' }],
    },
    {
      id: 'p_mandat',
      code: 'p_mandat',
      type: 'single',
      options: [
        { code: 'm1' },
        { code: 'm2' },
        { code: 'm3plus' },
        { code: 'sans_objet', missing: 'na' },
      ],
    },
    {
      id: 'p_interco',
      code: 'p_interco',
      type: 'single',
      options: [{ code: 'oui' }, { code: 'non' }],
    },
  ],
  texts: {
    'item.p_age': ['Votre âge ?', 'Your age?'],
    'item.p_age.moins45': ['Moins de 45 ans', 'Under 45'],
    'item.p_age.45a54': ['De 45 à 54 ans', '45 to 54'],
    'item.p_age.55a64': ['De 55 à 64 ans', '55 to 64'],
    'item.p_age.65plus': ['65 ans et plus', '65 or over'],
    'item.p_mandat': ['C’est votre… mandat de maire ?', 'This is your… term as mayor?'],
    'item.p_mandat.m1': ['1er', '1st'],
    'item.p_mandat.m2': ['2e', '2nd'],
    'item.p_mandat.m3plus': ['3e et plus', '3rd or later'],
    'item.p_mandat.sans_objet': ['Sans objet', 'Does not apply'],
    'item.p_interco': [
      'Exercez-vous une fonction dans l’exécutif intercommunal ?',
      'Do you hold a position in the executive of the grouping of municipalities?',
    ],
    'item.p_interco.oui': ['Oui', 'Yes'],
    'item.p_interco.non': ['Non', 'No'],
  },
}

export const mayors = assemble('mayors', {
  blocks: [
    scales,
    effects,
    who,
    area('que vous administrez', 'the part of the region you administer'),
    core,
    own,
    sex,
    profile,
  ],
  pages: [
    { id: 'vous', items: ['p_commune', 'p_fonction'] },
    ...corePages,
    { id: 'commune_action', items: ['mai_leviers', 'mai_partenaires', 'mai_projet'] },
    { id: 'commune_suite', items: ['mai_effets', 'mai_besoins', 'mai_intention'] },
    { id: 'profil', items: ['initiative_texte', 'p_sexe', 'p_age', 'p_mandat', 'p_interco'] },
  ],
})
