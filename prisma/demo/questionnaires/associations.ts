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
      'Baromètre des alliances : associations',
      'Barometer of alliances: associations',
      'Barometer der Bündnisse: Vereine',
    ],
    'page.vous': ['Votre association', 'Your association', 'Ihr Verein'],
    'item.p_commune': [
      'Dans quelle commune se trouve le siège ou l’établissement pour lequel vous répondez ?',
      'In which municipality is the head office or branch you are answering for?',
      'In welcher Gemeinde liegt der Sitz oder die Niederlassung, für die Sie antworten?',
    ],
  },
}

const own = partnerships({
  practice: [
    'Votre association mène-t-elle un ou des partenariats avec des entreprises ?',
    'Does your association have one or more partnerships with companies?',
    'Hat Ihr Verein eine oder mehrere Partnerschaften mit Unternehmen?',
  ],
  number: [
    'Combien de partenariats avec des entreprises sont en cours ?',
    'How many partnerships with companies are under way?',
    'Wie viele Partnerschaften mit Unternehmen laufen derzeit?',
  ],
  intention: [
    'Dans les deux ans à venir, vos partenariats avec des entreprises vont…',
    'Over the next two years, your partnerships with companies will…',
    'In den nächsten zwei Jahren werden Ihre Partnerschaften mit Unternehmen …',
  ],
  effects: {
    innovation: ['l’innovation', 'innovation', 'die Innovation'],
    performance: ['vos résultats', 'your results', 'Ihre Ergebnisse'],
    ressources: ['vos moyens', 'your resources', 'Ihre Mittel'],
    ancrage: [
      'votre place sur le territoire',
      'your place in the area',
      'Ihre Verankerung in der Gegend',
    ],
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
      id: 'asso_domaine',
      code: 'asso_domaine',
      type: 'single',
      options: [
        { code: 'sport' },
        { code: 'culture' },
        { code: 'loisirs' },
        { code: 'social_sante' },
        { code: 'droits' },
        { code: 'education' },
        { code: 'economie' },
        { code: 'environnement' },
        { code: 'insertion' },
        other,
      ],
    },
    {
      id: 'asso_salaries',
      code: 'asso_salaries',
      type: 'single',
      options: [
        { code: 's0' },
        { code: 's1_2' },
        { code: 's3_9' },
        { code: 's10_49' },
        { code: 's50' },
      ],
    },
    {
      id: 'asso_budget',
      code: 'asso_budget',
      type: 'single',
      options: [
        { code: 'b0_10' },
        { code: 'b10_50' },
        { code: 'b50_200' },
        { code: 'b200_500' },
        { code: 'b500' },
        nsp,
      ],
    },
    {
      id: 'asso_rayon',
      code: 'asso_rayon',
      type: 'single',
      options: [
        { code: 'commune' },
        { code: 'interco' },
        { code: 'departement' },
        { code: 'region' },
        { code: 'national' },
      ],
    },
    {
      id: 'asso_statut',
      code: 'asso_statut',
      type: 'single',
      options: [
        { code: 'loi1901' },
        { code: 'droit_local' },
        { code: 'rup' },
        { code: 'fondation' },
        other,
      ],
    },
    {
      id: 'asso_fonction',
      code: 'asso_fonction',
      type: 'single',
      options: [{ code: 'president' }, { code: 'bureau' }, { code: 'direction' }, other],
    },
  ],
  texts: {
    'item.asso_domaine': [
      'Quel est le domaine principal de votre association ?',
      'What is the main field of your association?',
      'In welchem Bereich ist Ihr Verein hauptsächlich tätig?',
    ],
    'item.asso_domaine.sport': ['Sport', 'Sport', 'Sport'],
    'item.asso_domaine.culture': ['Culture', 'Culture', 'Kultur'],
    'item.asso_domaine.loisirs': [
      'Loisirs, vie sociale',
      'Leisure, social life',
      'Freizeit, Geselligkeit',
    ],
    'item.asso_domaine.social_sante': [
      'Action sociale, santé, humanitaire',
      'Social work, health, humanitarian aid',
      'Soziales, Gesundheit, humanitäre Hilfe',
    ],
    'item.asso_domaine.droits': [
      'Défense de causes, de droits',
      'Defence of causes, of rights',
      'Einsatz für Anliegen und Rechte',
    ],
    'item.asso_domaine.education': [
      'Enseignement, formation, recherche',
      'Teaching, training, research',
      'Unterricht, Bildung, Forschung',
    ],
    'item.asso_domaine.economie': [
      'Développement local, services économiques',
      'Local development, economic services',
      'Lokale Entwicklung, Dienste für die Wirtschaft',
    ],
    'item.asso_domaine.environnement': ['Environnement', 'Environment', 'Umwelt'],
    'item.asso_domaine.insertion': [
      'Emploi, insertion',
      'Employment, access to work',
      'Arbeit, berufliche Eingliederung',
    ],
    'item.asso_domaine.autre': otherText,
    'item.asso_salaries': [
      'Combien de salariés votre association emploie-t-elle ?',
      'How many employees does your association have?',
      'Wie viele Beschäftigte hat Ihr Verein?',
    ],
    'item.asso_salaries.s0': ['Aucun', 'None', 'Keine'],
    'item.asso_salaries.s1_2': ['1 ou 2', '1 or 2', '1 oder 2'],
    'item.asso_salaries.s3_9': ['De 3 à 9', '3 to 9', '3 bis 9'],
    'item.asso_salaries.s10_49': ['De 10 à 49', '10 to 49', '10 bis 49'],
    'item.asso_salaries.s50': ['50 et plus', '50 or more', '50 oder mehr'],
    'item.asso_budget': [
      'Quel est le budget annuel de votre association ?',
      'What is the annual budget of your association?',
      'Wie hoch ist das Jahresbudget Ihres Vereins?',
    ],
    'item.asso_budget.b0_10': ['Moins de 10 000 €', 'Under €10,000', 'Unter 10.000 €'],
    'item.asso_budget.b10_50': [
      'De 10 000 à 50 000 €',
      '€10,000 to €50,000',
      '10.000 bis 50.000 €',
    ],
    'item.asso_budget.b50_200': [
      'De 50 000 à 200 000 €',
      '€50,000 to €200,000',
      '50.000 bis 200.000 €',
    ],
    'item.asso_budget.b200_500': [
      'De 200 000 à 500 000 €',
      '€200,000 to €500,000',
      '200.000 bis 500.000 €',
    ],
    'item.asso_budget.b500': ['Plus de 500 000 €', 'Over €500,000', 'Über 500.000 €'],
    'item.asso_budget.nsp': dontKnow,
    'check.budget_improbable': [
      'Vous avez indiqué au moins dix salariés, pour un budget annuel de moins de 10 000 €.',
      'You gave at least ten employees, for an annual budget under €10,000.',
      'Sie haben mindestens zehn Beschäftigte angegeben, bei einem Jahresbudget unter 10.000 €.',
    ],
    'item.asso_rayon': [
      'Quelle est la zone d’action principale de votre association ?',
      'What is the main area of action of your association?',
      'In welchem Umkreis ist Ihr Verein hauptsächlich tätig?',
    ],
    'item.asso_rayon.commune': [
      'Quartier, commune',
      'Neighbourhood, municipality',
      'Stadtteil, Gemeinde',
    ],
    'item.asso_rayon.interco': [
      'Intercommunalité',
      'Grouping of municipalities',
      'Gemeindeverband',
    ],
    'item.asso_rayon.departement': ['Département', 'Department', 'Departement'],
    'item.asso_rayon.region': ['Région', 'Region', 'Region'],
    'item.asso_rayon.national': [
      'France entière et au-delà',
      'The whole of France and beyond',
      'Ganz Frankreich und darüber hinaus',
    ],
    'item.asso_statut': [
      'Quel est le statut de votre association ?',
      'What is the legal form of your association?',
      'Welche Rechtsform hat Ihr Verein?',
    ],
    'item.asso_statut.loi1901': [
      'Association loi de 1901',
      'Association under the 1901 act',
      'Verein nach dem Gesetz von 1901',
    ],
    'item.asso_statut.droit_local': [
      'Association de droit local (Alsace-Moselle)',
      'Association under local law (Alsace-Moselle)',
      'Verein nach örtlichem Recht (Elsass-Mosel)',
    ],
    'item.asso_statut.rup': [
      'Association reconnue d’utilité publique',
      'Association recognised as being of public utility',
      'Als gemeinnützig anerkannter Verein (utilité publique)',
    ],
    'item.asso_statut.fondation': [
      'Fondation, fonds de dotation',
      'Foundation, endowment fund',
      'Stiftung, Stiftungsfonds (fonds de dotation)',
    ],
    'item.asso_statut.autre': otherText,
    'item.asso_fonction': ['Votre fonction ?', 'Your position?', 'Ihre Funktion?'],
    'item.asso_fonction.president': ['Présidence', 'Chair', 'Vorsitz'],
    'item.asso_fonction.bureau': [
      'Autre membre du bureau',
      'Other member of the board',
      'Anderes Vorstandsmitglied',
    ],
    'item.asso_fonction.direction': [
      'Direction salariée',
      'Salaried director',
      'Hauptamtliche Leitung',
    ],
    'item.asso_fonction.autre': otherText,
  },
}

export const associations = assemble('associations', {
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
        'asso_domaine',
        'asso_salaries',
        'asso_budget',
        'asso_rayon',
        'asso_statut',
        'asso_fonction',
      ],
    },
  ],
  checks: [
    {
      id: 'budget_improbable',
      where: {
        op: 'and',
        of: [
          { op: 'in', item: 'asso_salaries', values: ['s10_49', 's50'] },
          { op: 'eq', item: 'asso_budget', value: 'b0_10' },
        ],
      },
      soft: true,
    },
  ],
})
