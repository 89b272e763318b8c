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
    title: ['Baromètre des alliances : associations', 'Barometer of alliances: associations'],
    'page.vous': ['Votre association', 'Your association'],
    'item.p_commune': [
      'Commune du siège ou de l’établissement pour lequel vous répondez ?',
      'Municipality of the head office or branch you are answering for?',
    ],
  },
}

const own = partnerships({
  practice: [
    'Votre association mène-t-elle un ou des partenariats avec des entreprises ?',
    'Does your association have one or more partnerships with companies?',
  ],
  number: [
    'Combien de partenariats avec des entreprises sont en cours ?',
    'How many partnerships with companies are under way?',
  ],
  intention: [
    'Dans les deux ans, vos partenariats avec des entreprises vont…',
    'Over the next two years, your partnerships with companies will…',
  ],
  effects: {
    innovation: ['l’innovation', 'innovation'],
    performance: ['vos résultats', 'your results'],
    ressources: ['vos moyens', 'your resources'],
    ancrage: ['votre place sur le territoire', 'your place in the area'],
    equipe: ['la motivation des équipes', 'the motivation of your teams'],
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
    'item.asso_domaine': ['Domaine principal ?', 'Main field?'],
    'item.asso_domaine.sport': ['Sport', 'Sport'],
    'item.asso_domaine.culture': ['Culture', 'Culture'],
    'item.asso_domaine.loisirs': ['Loisirs, vie sociale', 'Leisure, social life'],
    'item.asso_domaine.social_sante': [
      'Action sociale, santé, humanitaire',
      'Social work, health, humanitarian aid',
    ],
    'item.asso_domaine.droits': ['Défense de causes, de droits', 'Defence of causes, of rights'],
    'item.asso_domaine.education': [
      'Enseignement, formation, recherche',
      'Teaching, training, research',
    ],
    'item.asso_domaine.economie': [
      'Développement local, services économiques',
      'Local development, economic services',
    ],
    'item.asso_domaine.environnement': ['Environnement', 'Environment'],
    'item.asso_domaine.insertion': ['Emploi, insertion', 'Employment, access to work'],
    'item.asso_domaine.autre': otherText,
    'item.asso_salaries': ['Nombre de salariés ?', 'Number of employees?'],
    'item.asso_salaries.s0': ['Aucun', 'None'],
    'item.asso_salaries.s1_2': ['1 ou 2', '1 or 2'],
    'item.asso_salaries.s3_9': ['De 3 à 9', '3 to 9'],
    'item.asso_salaries.s10_49': ['De 10 à 49', '10 to 49'],
    'item.asso_salaries.s50': ['50 et plus', '50 or more'],
    'item.asso_budget': ['Budget annuel ?', 'Annual budget?'],
    'item.asso_budget.b0_10': ['Moins de 10 k€', 'Under €10k'],
    'item.asso_budget.b10_50': ['De 10 à 50 k€', '€10k to €50k'],
    'item.asso_budget.b50_200': ['De 50 à 200 k€', '€50k to €200k'],
    'item.asso_budget.b200_500': ['De 200 à 500 k€', '€200k to €500k'],
    'item.asso_budget.b500': ['Plus de 500 k€', 'Over €500k'],
    'item.asso_budget.nsp': dontKnow,
    'item.asso_rayon': ['Zone d’action principale ?', 'Main area of action?'],
    'item.asso_rayon.commune': ['Quartier, commune', 'Neighbourhood, municipality'],
    'item.asso_rayon.interco': ['Intercommunalité', 'Grouping of municipalities'],
    'item.asso_rayon.departement': ['Département', 'Department'],
    'item.asso_rayon.region': ['Région', 'Region'],
    'item.asso_rayon.national': ['National et plus', 'National and beyond'],
    'item.asso_statut': ['Statut ?', 'Legal form?'],
    'item.asso_statut.loi1901': ['Association loi de 1901', 'Association under the 1901 act'],
    'item.asso_statut.droit_local': [
      'Association de droit local (Alsace-Moselle)',
      'Association under local law (Alsace-Moselle)',
    ],
    'item.asso_statut.rup': [
      'Association reconnue d’utilité publique',
      'Association recognised as being of public utility',
    ],
    'item.asso_statut.fondation': ['Fondation, fonds de dotation', 'Foundation, endowment fund'],
    'item.asso_statut.autre': otherText,
    'item.asso_fonction': ['Votre fonction ?', 'Your position?'],
    'item.asso_fonction.president': ['Président', 'President'],
    'item.asso_fonction.bureau': ['Autre membre du bureau', 'Other member of the board'],
    'item.asso_fonction.direction': ['Direction salariée', 'Salaried director'],
    'item.asso_fonction.autre': otherText,
  },
}

export const associations = assemble('associations', {
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
        'asso_domaine',
        'asso_salaries',
        'asso_budget',
        'asso_rayon',
        'asso_statut',
        'asso_fonction',
      ],
    },
  ],
})
