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
    title: [
      'Baromètre des alliances : maires',
      'Barometer of alliances: mayors',
      'Barometer der Bündnisse: Bürgermeisterinnen und Bürgermeister',
    ],
    'page.vous': ['Votre commune', 'Your municipality', 'Ihre Gemeinde'],
    'item.p_commune': [
      'Pour quelle commune répondez-vous ?',
      'Which municipality are you answering for?',
      'Für welche Gemeinde antworten Sie?',
    ],
    'item.p_commune.help': [
      'Votre réponse ne garde que le département et la taille de la commune, **jamais son nom**.',
      'Your answer keeps only the department and the size of the municipality, **never its name**.',
      'Ihre Antwort enthält nur das Departement und die Größe der Gemeinde, **nie ihren Namen**.',
    ],
    'item.p_fonction': ['Votre fonction ?', 'Your position?', 'Ihre Funktion?'],
    'item.p_fonction.maire': ['Maire', 'Mayor', 'Bürgermeisterin, Bürgermeister'],
    'item.p_fonction.adjoint': [
      'Adjoint ou adjointe au maire',
      'Deputy mayor',
      'Beigeordnete, Beigeordneter (adjoint)',
    ],
    'item.p_fonction.autre_elu': [
      'Autre élu ou élue',
      'Other elected member',
      'Anderes Ratsmitglied',
    ],
    'item.p_fonction.agent': [
      'Agent de la commune',
      'Municipal employee',
      'Beschäftigte, Beschäftigter der Gemeinde',
    ],
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
    'page.commune_action': [
      'Ce que fait votre commune',
      'What your municipality does',
      'Was Ihre Gemeinde tut',
    ],
    'page.commune_suite': [
      'Les effets et la suite',
      'Effects, and what next',
      'Wirkungen und wie es weitergeht',
    ],
    'item.mai_leviers': [
      'Ces deux dernières années, votre commune a-t-elle…',
      'Over the past two years, has your municipality…',
      'Hat Ihre Gemeinde in den letzten zwei Jahren …',
    ],
    'item.mai_leviers.subvention': [
      'soutenu financièrement un projet commun d’une entreprise et d’une association',
      'given financial support to a joint project of a company and an association',
      'ein gemeinsames Projekt von Unternehmen und Verein finanziell unterstützt',
    ],
    'item.mai_leviers.locaux': [
      'prêté un local, du terrain, du matériel',
      'lent premises, land or equipment',
      'Räume, ein Grundstück oder Material zur Verfügung gestellt',
    ],
    'item.mai_leviers.mise_en_relation': [
      'mis des acteurs en relation',
      'put actors in touch with one another',
      'Akteure miteinander in Kontakt gebracht',
    ],
    'item.mai_leviers.appel': [
      'lancé un appel à projets commun',
      'launched a joint call for projects',
      'einen gemeinsamen Projektaufruf gestartet',
    ],
    'item.mai_leviers.achats': [
      'utilisé des clauses sociales ou environnementales dans ses achats',
      'used social or environmental clauses in its purchasing',
      'soziale oder ökologische Klauseln in Aufträgen verwendet',
    ],
    'item.mai_leviers.instance': [
      'animé un conseil ou un lieu de dialogue',
      'run a council or a place for dialogue',
      'einen Beirat oder ein Forum für den Dialog geleitet',
    ],
    'item.mai_leviers.poste': [
      'confié cette mission à un élu ou un agent',
      'given this task to an elected member or an employee',
      'ein Ratsmitglied oder jemanden in der Verwaltung damit betraut',
    ],
    'item.mai_leviers.aucun': ['Rien de tout cela', 'None of these', 'Nichts davon'],
    'item.mai_partenaires': [
      'Avec qui votre commune mène-t-elle aujourd’hui au moins un projet partagé ?',
      'With whom does your municipality currently run at least one shared project?',
      'Mit wem führt Ihre Gemeinde derzeit mindestens ein gemeinsames Projekt durch?',
    ],
    'item.mai_partenaires.autres_communes': [
      'D’autres communes',
      'Other municipalities',
      'Andere Gemeinden',
    ],
    'item.mai_partenaires.aucun': [
      'Aucun de ces acteurs',
      'None of these',
      'Keiner dieser Akteure',
    ],
    'item.mai_projet': [
      'Un projet réunissant au moins une entreprise et une association existe-t-il dans votre commune ?',
      'Is there a project in your municipality that brings together at least one company and one association?',
      'Gibt es in Ihrer Gemeinde ein Projekt, an dem mindestens ein Unternehmen und ein Verein beteiligt sind?',
    ],
    'item.mai_projet.oui': ['Oui', 'Yes', 'Ja'],
    'item.mai_projet.en_projet': [
      'Pas encore, mais c’est en projet',
      'Not yet, but it is planned',
      'Noch nicht, aber es ist geplant',
    ],
    'item.mai_projet.non': ['Non', 'No', 'Nein'],
    'item.mai_projet.nsp': dontKnow,
    'item.mai_effets': [
      'Ces démarches ont-elles un effet sur…',
      'Do these approaches have an effect on…',
      'Haben diese Vorhaben eine Wirkung auf …',
    ],
    'item.mai_effets.solutions': [
      'la naissance de réponses nouvelles',
      'the emergence of new answers',
      'die Entstehung neuer Lösungen',
    ],
    'item.mai_effets.services': [
      'la qualité des services',
      'the quality of services',
      'die Qualität der Dienstleistungen',
    ],
    'item.mai_effets.confiance': [
      'la confiance entre acteurs',
      'trust between actors',
      'das Vertrauen zwischen den Akteuren',
    ],
    'item.mai_effets.attractivite': [
      'l’attractivité de la commune',
      'the appeal of the municipality',
      'die Attraktivität der Gemeinde',
    ],
    'item.mai_besoins': [
      'De quoi auriez-vous besoin pour aller plus loin ?',
      'What would you need to go further?',
      'Was würden Sie brauchen, um weiterzukommen?',
    ],
    'item.mai_besoins.ingenierie': [
      'Un appui en ingénierie de projet',
      'Project engineering support',
      'Fachliche Unterstützung bei Projekten',
    ],
    'item.mai_besoins.budget': ['Un budget', 'A budget', 'Ein Budget'],
    'item.mai_besoins.formation': ['Une formation', 'Training', 'Eine Schulung'],
    'item.mai_besoins.interco': [
      'Un appui de l’intercommunalité',
      'Support from the grouping of municipalities',
      'Unterstützung durch den Gemeindeverband',
    ],
    'item.mai_besoins.exemples': ['Des exemples', 'Examples', 'Beispiele'],
    'item.mai_besoins.cadre': ['Des règles plus simples', 'Simpler rules', 'Einfachere Regeln'],
    'item.mai_besoins.autre': otherText,
    'item.mai_besoins.rien': ['De rien', 'Nothing', 'Nichts'],
    'item.mai_intention': [
      'D’ici la fin du mandat, souhaitez-vous vous appuyer davantage sur ces alliances ?',
      'By the end of the term, do you wish to rely more on these alliances?',
      'Möchten Sie bis zum Ende der Amtszeit stärker auf solche Bündnisse setzen?',
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
    'item.p_age': ['Votre âge ?', 'Your age?', 'Ihr Alter?'],
    'item.p_age.moins45': ['Moins de 45 ans', 'Under 45', 'Unter 45 Jahre'],
    'item.p_age.45a54': ['De 45 à 54 ans', '45 to 54', '45 bis 54 Jahre'],
    'item.p_age.55a64': ['De 55 à 64 ans', '55 to 64', '55 bis 64 Jahre'],
    'item.p_age.65plus': ['65 ans et plus', '65 or over', '65 Jahre oder älter'],
    'item.p_mandat': [
      'Votre mandat de maire en cours est…',
      'Your current term as mayor is…',
      'Ihre wievielte Amtszeit im Bürgermeisteramt ist dies?',
    ],
    'item.p_mandat.m1': ['Le premier', 'The first', 'Die erste'],
    'item.p_mandat.m2': ['Le deuxième', 'The second', 'Die zweite'],
    'item.p_mandat.m3plus': [
      'Le troisième ou plus',
      'The third or a later one',
      'Die dritte oder eine spätere',
    ],
    'item.p_mandat.sans_objet': [
      'Sans objet, je ne suis pas maire',
      'Does not apply, I am not a mayor',
      'Entfällt, ich habe dieses Amt nicht',
    ],
    'check.maire_sans_mandat': [
      'Au début, vous avez indiqué être maire ; ici, que vous ne l’êtes pas.',
      'At the beginning you said that you are the mayor; here, that you are not.',
      'Am Anfang haben Sie angegeben, dass Sie das Bürgermeisteramt innehaben, hier das Gegenteil.',
    ],
    'item.p_interco': [
      'Exercez-vous une fonction dans l’exécutif de votre intercommunalité ?',
      'Do you hold a position in the executive of the grouping of municipalities?',
      'Haben Sie ein Amt in der Leitung des Gemeindeverbands?',
    ],
    'item.p_interco.oui': ['Oui', 'Yes', 'Ja'],
    'item.p_interco.non': ['Non', 'No', 'Nein'],
  },
}

export const mayors = assemble('mayors', {
  minutes: 10,
  blocks: [
    scales,
    effects,
    who,
    area(['que vous administrez', 'the part of the region you administer', 'den Sie verwalten']),
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
  checks: [
    {
      id: 'maire_sans_mandat',
      where: {
        op: 'and',
        of: [
          { op: 'eq', item: 'p_fonction', value: 'maire' },
          { op: 'eq', item: 'p_mandat', value: 'sans_objet' },
        ],
      },
      soft: true,
    },
  ],
})
