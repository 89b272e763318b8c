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
    title: ['Baromètre des alliances : entreprises', 'Barometer of alliances: companies'],
    'page.vous': ['Votre entreprise', 'Your company'],
    'item.p_commune': [
      'Commune de l’établissement pour lequel vous répondez ?',
      'Municipality of the establishment you are answering for?',
    ],
  },
}

const own = partnerships({
  practice: [
    'Votre entreprise mène-t-elle un ou des partenariats avec des associations ou d’autres structures d’intérêt général ?',
    'Does your company have one or more partnerships with associations or other organisations of general interest?',
  ],
  number: [
    'Combien de partenariats avec des associations sont en cours ?',
    'How many partnerships with associations are under way?',
  ],
  intention: [
    'Dans les deux ans, vos partenariats avec des associations vont…',
    'Over the next two years, your partnerships with associations will…',
  ],
  effects: {
    innovation: ['l’innovation', 'innovation'],
    performance: ['vos résultats', 'your results'],
    ancrage: ['votre place sur le territoire', 'your place in the area'],
    image: ['votre image', 'your image'],
    equipe: ['la motivation des équipes', 'the motivation of your teams'],
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
      'Effectif salarié de l’entreprise ?',
      'Number of employees of the company?',
    ],
    'item.ent_effectif.e0': ['Aucun salarié', 'No employees'],
    'item.ent_effectif.e1_9': ['De 1 à 9', '1 to 9'],
    'item.ent_effectif.e10_19': ['De 10 à 19', '10 to 19'],
    'item.ent_effectif.e20_49': ['De 20 à 49', '20 to 49'],
    'item.ent_effectif.e50_249': ['De 50 à 249', '50 to 249'],
    'item.ent_effectif.e250': ['250 et plus', '250 or more'],
    'item.ent_secteur': ['Secteur principal ?', 'Main sector?'],
    'item.ent_secteur.agri': ['Agriculture', 'Agriculture'],
    'item.ent_secteur.industrie': ['Industrie', 'Manufacturing'],
    'item.ent_secteur.construction': ['Construction', 'Construction'],
    'item.ent_secteur.commerce_transport_hotel': [
      'Commerce, transports, hôtellerie, restauration',
      'Retail, transport, hotels, restaurants',
    ],
    'item.ent_secteur.services': [
      'Services aux entreprises et autres services',
      'Business services and other services',
    ],
    'item.ent_secteur.sante_educ': [
      'Santé, enseignement, action sociale',
      'Health, education, social work',
    ],
    'item.ent_type': ['Votre entreprise est…', 'Your company is…'],
    'item.ent_type.independante': ['Indépendante', 'Independent'],
    'item.ent_type.groupe': [
      'Filiale ou établissement d’un groupe',
      'A subsidiary or an establishment of a group',
    ],
    'item.ent_type.coop_ess': [
      'Coopérative, entreprise de l’économie sociale et solidaire',
      'A cooperative, a company of the social economy',
    ],
    'item.ent_type.individuelle': ['Entreprise individuelle', 'A sole proprietorship'],
    'item.ent_age': ['Ancienneté de l’entreprise ?', 'How old is the company?'],
    'item.ent_age.moins3': ['Moins de 3 ans', 'Less than 3 years'],
    'item.ent_age.3a9': ['De 3 à 9 ans', '3 to 9 years'],
    'item.ent_age.10a29': ['De 10 à 29 ans', '10 to 29 years'],
    'item.ent_age.30plus': ['30 ans et plus', '30 years or more'],
    'item.ent_rse': [
      'Avez-vous une démarche de responsabilité sociétale ?',
      'Do you have a social responsibility policy?',
    ],
    'item.ent_rse.formalisee': ['Oui, formalisée', 'Yes, a formal one'],
    'item.ent_rse.informelle': ['Oui, informelle', 'Yes, an informal one'],
    'item.ent_rse.non': ['Non', 'No'],
    'item.ent_rse.nsp': dontKnow,
    'item.ent_fonction': ['Votre fonction ?', 'Your position?'],
    'item.ent_fonction.dirigeant': ['Dirigeant', 'Head of the company'],
    'item.ent_fonction.direction': [
      'Direction (RH, RSE, communication…)',
      'Management (HR, CSR, communication…)',
    ],
    'item.ent_fonction.autre': otherText,
  },
}

export const companies = assemble('companies', {
  blocks: [
    scales,
    effects,
    who,
    area(
      'où votre structure agit principalement',
      'the part of the region where your organisation mainly acts',
    ),
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
