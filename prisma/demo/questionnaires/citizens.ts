import type { Definition } from '@/lib/questionnaire/definition'
import { area } from './area'
import { assemble, type Block, dontKnow, noneAlone, nsp, nspAlone } from './block'
import { core, corePages } from './core'
import { scales } from './scales'
import { sex } from './sex'

function who(year: number): Block {
  return {
    items: [
      {
        id: 'p_commune',
        code: 'p_commune',
        type: 'territory',
        level: 'commune',
        outside: 'hors_region',
        keeps: 'commune',
        required: true,
        privacy: 'quasi',
      },
      {
        id: 'p_naissance',
        code: 'p_naissance',
        type: 'year',
        min: 1900,
        max: year,
        required: true,
        privacy: 'quasi',
      },
    ],
    texts: {
      title: [
        'Baromètre des alliances : citoyens',
        'Barometer of alliances: citizens',
        'Barometer der Bündnisse: Bürgerinnen und Bürger',
      ],
      'page.vous': ['Qui êtes-vous ?', 'Who are you?', 'Wer sind Sie?'],
      'item.p_commune': [
        'Dans quelle commune habitez-vous ?',
        'Which municipality do you live in?',
        'In welcher Gemeinde wohnen Sie?',
      ],
      'item.p_commune.hors_region': [
        'J’habite hors de la région Grand Est',
        'I live outside the Grand Est region',
        'Ich wohne nicht in der Region Grand Est',
      ],
      'item.p_naissance': ['Votre année de naissance ?', 'Your year of birth?', 'Ihr Geburtsjahr?'],
      'check.age_improbable': [
        'Vous avez indiqué {naissance} comme année de naissance : vous auriez plus de 105 ans.',
        'You gave {naissance} as your year of birth: you would be over 105.',
        'Sie haben {naissance} als Geburtsjahr angegeben: Sie wären über 105 Jahre alt.',
      ],
      'placeholder.naissance': ['cette année', 'that year', 'dieses Jahr'],
      'screening.hors_region': [
        'Ce questionnaire s’adresse aux personnes qui habitent la région Grand Est. Merci de votre intérêt.',
        'This questionnaire is for people who live in the Grand Est region. Thank you for your interest.',
        'Dieser Fragebogen richtet sich an Personen, die in der Region Grand Est wohnen. Vielen Dank für Ihr Interesse.',
      ],
      'screening.mineur': [
        'Ce questionnaire s’adresse aux personnes de 18 ans et plus. Merci de votre intérêt.',
        'This questionnaire is for people aged 18 and over. Thank you for your interest.',
        'Dieser Fragebogen richtet sich an Personen ab 18 Jahren. Vielen Dank für Ihr Interesse.',
      ],
    },
  }
}

const own: Block = {
  items: [
    {
      id: 'cit_connait',
      code: 'cit_connait',
      type: 'single',
      options: [{ code: 'precis' }, { code: 'vague' }, { code: 'non' }, nsp],
    },
    {
      id: 'cit_engage',
      code: 'cit_engage',
      type: 'multiple',
      options: [
        { code: 'benevolat' },
        { code: 'don' },
        { code: 'participation' },
        { code: 'achat' },
        { code: 'travail' },
        noneAlone,
      ],
    },
    {
      id: 'cit_envie',
      code: 'cit_envie',
      type: 'single',
      options: [{ code: '4' }, { code: '3' }, { code: '2' }, { code: '1' }, nsp],
    },
    {
      id: 'cit_initiateur',
      code: 'cit_initiateur',
      type: 'multiple',
      scale: 'acteurs',
      options: [nspAlone],
      max: 2,
    },
    { id: 'cit_ecoute', code: 'cit_ecoute', type: 'single', scale: 'accord' },
  ],
  texts: {
    'page.vous_et_projets': [
      'Vous et ces projets',
      'You and these projects',
      'Sie und solche Projekte',
    ],
    'item.cit_connait': [
      'Avant ce questionnaire, aviez-vous entendu parler d’un projet mené ensemble par une entreprise et une association près de chez vous ?',
      'Before this questionnaire, had you heard of a project carried out together by a company and an association near you?',
      'Hatten Sie vor diesem Fragebogen schon von einem Projekt in Ihrer Nähe gehört, das ein Unternehmen und ein Verein gemeinsam durchführen?',
    ],
    'item.cit_connait.precis': [
      'Oui, je vois lequel',
      'Yes, I know which one',
      'Ja, ich weiß, welches',
    ],
    'item.cit_connait.vague': ['Oui, vaguement', 'Yes, vaguely', 'Ja, vage'],
    'item.cit_connait.non': ['Non', 'No', 'Nein'],
    'item.cit_connait.nsp': dontKnow,
    'item.cit_engage': [
      'Ces douze derniers mois, avez-vous…',
      'Over the past twelve months, have you…',
      'Haben Sie in den letzten zwölf Monaten …',
    ],
    'item.cit_engage.benevolat': [
      'donné du temps à une association',
      'given time to an association',
      'sich ehrenamtlich für einen Verein engagiert',
    ],
    'item.cit_engage.don': ['fait un don', 'made a donation', 'etwas gespendet'],
    'item.cit_engage.participation': [
      'pris part à une réunion ou un vote participatif',
      'taken part in a public meeting or a participatory vote',
      'an einer Bürgerversammlung oder Bürgerabstimmung teilgenommen',
    ],
    'item.cit_engage.achat': [
      'choisi un achat pour son effet local ou social',
      'chosen a purchase for its local or social effect',
      'beim Einkaufen auf den Nutzen für die Gegend oder die Gesellschaft geachtet',
    ],
    'item.cit_engage.travail': [
      'agi par l’intermédiaire de votre employeur ou de votre école',
      'acted through your employer or your school',
      'sich über Ihren Betrieb oder Ihre Schule engagiert',
    ],
    'item.cit_engage.aucun': ['Rien de tout cela', 'None of these', 'Nichts davon'],
    'item.cit_envie': [
      'Seriez-vous prêt ou prête à participer à un projet de ce type sur votre territoire ?',
      'Would you be willing to take part in a project of this kind in your area?',
      'Wären Sie bereit, bei einem solchen Projekt in Ihrer Gegend mitzumachen?',
    ],
    'item.cit_envie.4': ['Oui, certainement', 'Yes, certainly', 'Ja, sicher'],
    'item.cit_envie.3': ['Oui, probablement', 'Yes, probably', 'Ja, wahrscheinlich'],
    'item.cit_envie.2': ['Non, probablement pas', 'No, probably not', 'Nein, wahrscheinlich nicht'],
    'item.cit_envie.1': ['Non, certainement pas', 'No, certainly not', 'Nein, sicher nicht'],
    'item.cit_envie.nsp': dontKnow,
    'item.cit_initiateur': [
      'Qui est le mieux placé pour lancer ces projets ?',
      'Who is best placed to launch these projects?',
      'Wer kann solche Projekte am besten anstoßen?',
    ],
    'item.cit_initiateur.nsp': dontKnow,
    'item.cit_ecoute': [
      'Sur votre territoire, tient-on compte de l’avis des habitants ?',
      'In your area, are residents’ opinions taken into account?',
      'Wird in Ihrer Gegend die Meinung der Einwohnerinnen und Einwohner berücksichtigt?',
    ],
  },
}

const profile: Block = {
  items: [
    {
      id: 'p_pcs',
      code: 'p_pcs',
      type: 'single',
      options: [
        { code: 'pcs1' },
        { code: 'pcs2' },
        { code: 'pcs3' },
        { code: 'pcs4' },
        { code: 'pcs5' },
        { code: 'pcs6' },
        { code: 'pcs7' },
        { code: 'pcs8' },
      ],
    },
    {
      id: 'p_diplome',
      code: 'p_diplome',
      type: 'single',
      options: [
        { code: 'aucun' },
        { code: 'cap' },
        { code: 'bac' },
        { code: 'bac2' },
        { code: 'bac3' },
      ],
    },
    {
      id: 'p_anciennete',
      code: 'p_anciennete',
      type: 'single',
      options: [{ code: 'moins2' }, { code: '2a9' }, { code: '10plus' }],
    },
  ],
  texts: {
    'item.p_pcs': [
      'Votre situation ou profession actuelle ?',
      'Your current situation or occupation?',
      'Ihre derzeitige Lage oder Ihr Beruf?',
    ],
    'item.p_pcs.help': [
      'Si vous êtes au chômage, indiquez votre dernier emploi.',
      'If you are unemployed, give your last job.',
      'Wenn Sie arbeitslos sind, geben Sie Ihren letzten Beruf an.',
    ],
    'item.p_pcs.pcs1': ['Agriculteur exploitant', 'Farmer', 'Landwirtin, Landwirt'],
    'item.p_pcs.pcs2': [
      'Artisan, commerçant, chef d’entreprise',
      'Craftsperson, shopkeeper, company head',
      'Selbstständig in Handwerk oder Handel, Unternehmensleitung',
    ],
    'item.p_pcs.pcs3': [
      'Cadre, profession intellectuelle supérieure',
      'Manager, professional',
      'Führungskraft, akademischer Beruf',
    ],
    'item.p_pcs.pcs4': [
      'Profession intermédiaire (technique, soins, école…)',
      'Intermediate occupation (technical, nursing, primary school…)',
      'Mittlere Fachkraft (Technik, Pflege, Grundschule …)',
    ],
    'item.p_pcs.pcs5': [
      'Employé',
      'Clerical, sales or service worker',
      'Büro, Verkauf oder Dienstleistung (angestellt)',
    ],
    'item.p_pcs.pcs6': ['Ouvrier', 'Manual worker', 'Arbeiterin, Arbeiter'],
    'item.p_pcs.pcs7': ['Retraité', 'Retired', 'Im Ruhestand'],
    'item.p_pcs.pcs8': [
      'Autre sans activité professionnelle',
      'Other, not in work',
      'Sonstige, nicht berufstätig',
    ],
    'item.p_diplome': [
      'Votre diplôme le plus élevé ?',
      'Your highest qualification?',
      'Ihr höchster Abschluss?',
    ],
    'item.p_diplome.aucun': [
      'Sans diplôme, brevet',
      'No qualification, or lower secondary certificate',
      'Kein Abschluss oder Mittelschulabschluss (brevet)',
    ],
    'item.p_diplome.cap': [
      'CAP, BEP',
      'Vocational certificate (CAP, BEP)',
      'Abgeschlossene Lehre (CAP, BEP)',
    ],
    'item.p_diplome.bac': [
      'Baccalauréat',
      'Baccalauréat (upper secondary)',
      'Abitur (baccalauréat)',
    ],
    'item.p_diplome.bac2': [
      'Bac+2',
      'Two years of higher education (Bac+2)',
      'Zwei Jahre Studium (Bac+2)',
    ],
    'item.p_diplome.bac3': [
      'Bac+3 et plus',
      'Three years of higher education or more (Bac+3)',
      'Drei Jahre Studium oder mehr (Bac+3)',
    ],
    'item.p_anciennete': [
      'Depuis quand vivez-vous sur ce territoire ?',
      'How long have you lived in this area?',
      'Wie lange leben Sie schon in dieser Gegend?',
    ],
    'item.p_anciennete.moins2': ['Moins de 2 ans', 'Less than 2 years', 'Weniger als 2 Jahre'],
    'item.p_anciennete.2a9': ['De 2 à 9 ans', '2 to 9 years', '2 bis 9 Jahre'],
    'item.p_anciennete.10plus': ['10 ans et plus', '10 years or more', '10 Jahre oder länger'],
  },
}

/**
 * A version for each wave: who is a minor depends on its `year`. Only the year of birth is known, so
 * someone who turns 18 during that year is let in.
 */
export function citizens(year: number): Definition {
  return assemble('citizens', {
    minutes: 9,
    blocks: [
      scales,
      who(year),
      area([
        'où vous habitez',
        'the part of the region you live your daily life in',
        'in dem Sie wohnen und Ihren Alltag verbringen',
      ]),
      core,
      own,
      sex,
      profile,
    ],
    pages: [
      { id: 'vous', items: ['p_commune', 'p_naissance'] },
      ...corePages,
      {
        id: 'vous_et_projets',
        items: ['cit_connait', 'cit_engage', 'cit_envie', 'cit_initiateur', 'cit_ecoute'],
      },
      {
        id: 'profil',
        items: ['initiative_texte', 'p_sexe', 'p_pcs', 'p_diplome', 'p_anciennete'],
      },
    ],
    screenings: [
      { id: 'hors_region', where: { op: 'eq', item: 'p_commune', value: 'hors_region' } },
      { id: 'mineur', where: { op: 'gt', item: 'p_naissance', value: year - 18 } },
    ],
    checks: [
      {
        id: 'age_improbable',
        where: { op: 'lt', item: 'p_naissance', value: year - 105 },
        soft: true,
      },
    ],
    placeholders: { naissance: { item: 'p_naissance' } },
  })
}
