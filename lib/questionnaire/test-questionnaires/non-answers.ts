import type { Definition, Option } from '../definition'

const offered: Option[] = [
  { code: 'nsp', missing: 'dk' },
  { code: 'refus', missing: 'refused' },
  { code: 'sans_objet', missing: 'na' },
]

const words = (item: string, [dk, refused, na]: [string, string, string]) => ({
  [`item.${item}.nsp`]: dk,
  [`item.${item}.refus`]: refused,
  [`item.${item}.sans_objet`]: na,
})

const inAll = (three: [string, string, string]) =>
  Object.assign({}, ...['income', 'moved', 'last', 'trust'].map((item) => words(item, three)))

/** Don't know, refused and does not apply: beside a number, a year, a day and a list; two must be answered. */
export const nonAnswers: Definition = {
  schema: 2,
  id: 'non_answers',
  scales: { yes_no: { options: [{ code: 'oui' }, { code: 'non' }] } },
  items: [
    {
      id: 'income',
      code: 'income',
      type: 'number',
      min: 0,
      max: 100_000,
      decimals: 0,
      required: true,
      options: offered,
    },
    { id: 'moved', code: 'moved', type: 'year', min: 1930, max: 2026, options: offered },
    {
      id: 'last',
      code: 'last',
      type: 'date',
      min: '2020-01-01',
      max: '2026-12-31',
      required: true,
      options: offered,
    },
    { id: 'trust', code: 'trust', type: 'single', scale: 'yes_no', options: offered },
    {
      id: 'settled',
      code: 'settled',
      type: 'single',
      scale: 'yes_no',
      relevance: { op: 'lt', item: 'moved', value: 2000 },
    },
  ],
  pages: [
    { id: 'you', items: ['income', 'moved', 'last'] },
    { id: 'opinion', items: ['trust', 'settled'] },
  ],
  screenings: [],
  minutes: 1,
  languages: ['fr', 'en', 'de'],
  texts: {
    fr: {
      title: 'Non-réponses',
      'page.you': 'Vous',
      'page.opinion': 'Votre avis',
      'item.income': 'Quel est votre revenu par mois ?',
      'item.income.unit': '€',
      'item.moved': 'En quelle année vous êtes-vous installé ici ?',
      'item.last': 'Quel jour avez-vous voté pour la dernière fois ?',
      'item.trust': 'Faites-vous confiance aux élus ?',
      'item.settled': 'Vous sentez-vous d’ici ?',
      'scale.yes_no.oui': 'Oui',
      'scale.yes_no.non': 'Non',
      ...inAll(['Ne sait pas', 'Ne souhaite pas répondre', 'Sans objet']),
    },
    en: {
      title: 'Non-answers',
      'page.you': 'You',
      'page.opinion': 'Your opinion',
      'item.income': 'What is your income per month?',
      'item.income.unit': '€',
      'item.moved': 'In which year did you settle here?',
      'item.last': 'On which day did you last vote?',
      'item.trust': 'Do you trust elected officials?',
      'item.settled': 'Do you feel at home here?',
      'scale.yes_no.oui': 'Yes',
      'scale.yes_no.non': 'No',
      ...inAll(['Don’t know', 'Prefer not to answer', 'Does not apply']),
    },
    de: {
      title: 'Keine Angabe',
      'page.you': 'Über Sie',
      'page.opinion': 'Ihre Meinung',
      'item.income': 'Wie hoch ist Ihr Einkommen im Monat?',
      'item.income.unit': '€',
      'item.moved': 'In welchem Jahr sind Sie hierher gezogen?',
      'item.last': 'An welchem Tag haben Sie zuletzt gewählt?',
      'item.trust': 'Vertrauen Sie den Gewählten?',
      'item.settled': 'Fühlen Sie sich hier zu Hause?',
      'scale.yes_no.oui': 'Ja',
      'scale.yes_no.non': 'Nein',
      ...inAll(['Weiß nicht', 'Keine Angabe', 'Trifft nicht zu']),
    },
  },
}
