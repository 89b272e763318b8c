import { area } from './area'
import { assemble, type Block, dontKnow, nsp, other, otherText } from './block'
import { core, corePages } from './core'
import { partnershipPages, partnerships } from './partnerships'
import { effects, scales } from './scales'

const who: Block = {
  items: [
    {
      id: 'p_commune',
      code: 'p_commune',
      type: 'territory',
      level: 'commune',
      keeps: 'commune',
      required: true,
      privacy: 'quasi',
    },
  ],
  texts: {
    title: [
      'Baromètre des alliances : entreprises',
      'Barometer of alliances: companies',
      'Barometer der Bündnisse: Unternehmen',
    ],
    'page.vous': ['Votre entreprise', 'Your company', 'Ihr Unternehmen'],
    'item.p_commune': [
      'Dans quelle commune se trouve l’établissement pour lequel vous répondez ?',
      'In which municipality is the establishment you are answering for?',
      'In welcher Gemeinde liegt der Betrieb, für den Sie antworten?',
    ],
  },
}

const own = partnerships({
  practice: [
    'Votre entreprise mène-t-elle un ou des partenariats avec des associations ou d’autres structures d’intérêt général ?',
    'Does your company have one or more partnerships with associations or other organisations of general interest?',
    'Hat Ihr Unternehmen eine oder mehrere Partnerschaften mit Vereinen oder anderen gemeinnützigen Organisationen?',
  ],
  number: [
    'Combien de partenariats avec des associations sont en cours ?',
    'How many partnerships with associations are under way?',
    'Wie viele Partnerschaften mit Vereinen laufen derzeit?',
  ],
  intention: [
    'Dans les deux ans à venir, vos partenariats avec des associations vont…',
    'Over the next two years, your partnerships with associations will…',
    'In den nächsten zwei Jahren werden Ihre Partnerschaften mit Vereinen …',
  ],
  effects: {
    innovation: ['l’innovation', 'innovation', 'die Innovation'],
    performance: ['vos résultats', 'your results', 'Ihre Ergebnisse'],
    ancrage: [
      'votre place sur le territoire',
      'your place in the area',
      'Ihre Verankerung in der Gegend',
    ],
    image: ['votre image', 'your image', 'Ihr Ansehen'],
    equipe: [
      'la motivation des équipes',
      'the motivation of your teams',
      'die Motivation der Teams',
    ],
  },
})

const profile: Block = {
  items: [
    {
      id: 'ent_effectif',
      code: 'ent_effectif',
      type: 'single',
      options: [
        { code: 'e0' },
        { code: 'e1_9' },
        { code: 'e10_19' },
        { code: 'e20_49' },
        { code: 'e50_249' },
        { code: 'e250' },
      ],
    },
    {
      id: 'ent_secteur',
      code: 'ent_secteur',
      type: 'single',
      options: [
        { code: 'agri' },
        { code: 'industrie' },
        { code: 'construction' },
        { code: 'commerce_transport_hotel' },
        { code: 'services' },
        { code: 'sante_educ' },
      ],
    },
    {
      id: 'ent_type',
      code: 'ent_type',
      type: 'single',
      options: [
        { code: 'independante' },
        { code: 'groupe' },
        { code: 'coop_ess' },
        { code: 'individuelle' },
      ],
    },
    {
      id: 'ent_age',
      code: 'ent_age',
      type: 'single',
      options: [{ code: 'moins3' }, { code: '3a9' }, { code: '10a29' }, { code: '30plus' }],
    },
    {
      id: 'ent_rse',
      code: 'ent_rse',
      type: 'single',
      options: [{ code: 'formalisee' }, { code: 'informelle' }, { code: 'non' }, nsp],
    },
    {
      id: 'ent_fonction',
      code: 'ent_fonction',
      type: 'single',
      options: [{ code: 'dirigeant' }, { code: 'direction' }, other],
    },
  ],
  texts: {
    'item.ent_effectif': [
      'Quel est l’effectif salarié de l’entreprise ?',
      'How many employees does the company have?',
      'Wie viele Beschäftigte hat das Unternehmen?',
    ],
    'item.ent_effectif.e0': ['Aucun salarié', 'No employees', 'Keine Beschäftigten'],
    'item.ent_effectif.e1_9': ['De 1 à 9', '1 to 9', '1 bis 9'],
    'item.ent_effectif.e10_19': ['De 10 à 19', '10 to 19', '10 bis 19'],
    'item.ent_effectif.e20_49': ['De 20 à 49', '20 to 49', '20 bis 49'],
    'item.ent_effectif.e50_249': ['De 50 à 249', '50 to 249', '50 bis 249'],
    'item.ent_effectif.e250': ['250 et plus', '250 or more', '250 oder mehr'],
    'item.ent_secteur': [
      'Quel est le secteur principal de l’entreprise ?',
      'What is the main sector of the company?',
      'In welcher Branche ist das Unternehmen hauptsächlich tätig?',
    ],
    'item.ent_secteur.agri': ['Agriculture', 'Agriculture', 'Landwirtschaft'],
    'item.ent_secteur.industrie': ['Industrie', 'Manufacturing', 'Industrie'],
    'item.ent_secteur.construction': ['Construction', 'Construction', 'Bau'],
    'item.ent_secteur.commerce_transport_hotel': [
      'Commerce, transports, hôtellerie, restauration',
      'Retail, transport, hotels, restaurants',
      'Handel, Verkehr, Gastgewerbe',
    ],
    'item.ent_secteur.services': [
      'Services aux entreprises et autres services',
      'Business services and other services',
      'Dienstleistungen für Unternehmen und andere',
    ],
    'item.ent_secteur.sante_educ': [
      'Santé, enseignement, action sociale',
      'Health, education, social work',
      'Gesundheit, Bildung, Soziales',
    ],
    'item.ent_type': ['Votre entreprise est…', 'Your company is…', 'Ihr Unternehmen ist …'],
    'item.ent_type.independante': ['Indépendante', 'Independent', 'Unabhängig'],
    'item.ent_type.groupe': [
      'Filiale ou établissement d’un groupe',
      'A subsidiary or an establishment of a group',
      'Tochterunternehmen oder Betrieb einer Unternehmensgruppe',
    ],
    'item.ent_type.coop_ess': [
      'Coopérative, entreprise de l’économie sociale et solidaire',
      'A cooperative, a company of the social economy',
      'Eine Genossenschaft, ein Unternehmen der Sozial- und Solidarwirtschaft (ESS)',
    ],
    'item.ent_type.individuelle': [
      'Entreprise individuelle',
      'A sole proprietorship',
      'Ein Einzelunternehmen',
    ],
    'item.ent_age': [
      'Depuis combien de temps l’entreprise existe-t-elle ?',
      'How long has the company existed?',
      'Wie lange besteht das Unternehmen schon?',
    ],
    'item.ent_age.moins3': ['Moins de 3 ans', 'Less than 3 years', 'Weniger als 3 Jahre'],
    'item.ent_age.3a9': ['De 3 à 9 ans', '3 to 9 years', '3 bis 9 Jahre'],
    'item.ent_age.10a29': ['De 10 à 29 ans', '10 to 29 years', '10 bis 29 Jahre'],
    'item.ent_age.30plus': ['30 ans et plus', '30 years or more', '30 Jahre oder länger'],
    'item.ent_rse': [
      'L’entreprise a-t-elle une démarche de responsabilité sociétale (RSE) ?',
      'Does the company have a corporate social responsibility (CSR) policy?',
      'Hat das Unternehmen ein Konzept für gesellschaftliche Verantwortung (CSR)?',
    ],
    'item.ent_rse.formalisee': [
      'Oui, formalisée par écrit',
      'Yes, set out in writing',
      'Ja, schriftlich festgelegt',
    ],
    'item.ent_rse.informelle': [
      'Oui, informelle',
      'Yes, an informal one',
      'Ja, aber nicht schriftlich',
    ],
    'item.ent_rse.non': ['Non', 'No', 'Nein'],
    'item.ent_rse.nsp': dontKnow,
    'item.ent_fonction': ['Votre fonction ?', 'Your position?', 'Ihre Funktion?'],
    'item.ent_fonction.dirigeant': [
      'Dirigeante ou dirigeant',
      'Head of the company',
      'Unternehmensleitung',
    ],
    'item.ent_fonction.direction': [
      'Autre direction (RH, RSE, communication…)',
      'Other management (HR, CSR, communication…)',
      'Bereichsleitung (Personal, CSR, Kommunikation …)',
    ],
    'item.ent_fonction.autre': otherText,
  },
}

export const companies = assemble('companies', {
  minutes: 10,
  blocks: [
    scales,
    effects,
    who,
    area([
      'où votre structure agit principalement',
      'the part of the region where your organisation mainly acts',
      'in dem Ihre Organisation hauptsächlich tätig ist',
    ]),
    core,
    own,
    profile,
  ],
  pages: [
    { id: 'vous', items: ['p_commune'] },
    ...corePages,
    ...partnershipPages,
    {
      id: 'profil',
      items: [
        'initiative_texte',
        'ent_effectif',
        'ent_secteur',
        'ent_type',
        'ent_age',
        'ent_rse',
        'ent_fonction',
      ],
    },
  ],
})
