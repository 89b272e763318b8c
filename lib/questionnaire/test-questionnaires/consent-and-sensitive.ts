import type { Definition } from '../definition'

/** Questions on health, asked only of whom agreed to it; the agreement is a box that nobody ticked. */
export const consentAndSensitive: Definition = {
  schema: 2,
  id: 'consent_and_sensitive',
  scales: { yes_no: { options: [{ code: 'oui' }, { code: 'non' }] } },
  items: [
    { id: 'agreed', code: 'agreed', type: 'consent' },
    {
      id: 'health',
      code: 'health',
      type: 'single',
      scale: 'yes_no',
      options: [{ code: 'refus', missing: 'refused' }],
      sensitive: true,
      relevance: { op: 'eq', item: 'agreed', value: 'yes' },
    },
    {
      id: 'care',
      code: 'care',
      type: 'text',
      maxLength: 200,
      privacy: 'open',
      sensitive: true,
      relevance: {
        op: 'and',
        of: [
          { op: 'eq', item: 'agreed', value: 'yes' },
          { op: 'eq', item: 'health', value: 'oui' },
        ],
      },
    },
    { id: 'useful', code: 'useful', type: 'single', scale: 'yes_no' },
  ],
  pages: [
    { id: 'agreement', items: ['agreed'] },
    { id: 'health', items: ['health', 'care'] },
    { id: 'opinion', items: ['useful'] },
  ],
  screenings: [],
  minutes: 1,
  languages: ['fr', 'en', 'de'],
  texts: {
    fr: {
      title: 'Accord et santé',
      'page.agreement': 'Votre accord',
      'page.health': 'Votre santé',
      'page.opinion': 'Votre avis',
      'item.agreed':
        'J’accepte que mes réponses **sur ma santé** soient recueillies. Sans accord, ces questions ne sont pas posées.',
      'item.health': 'Une maladie vous gêne-t-elle au quotidien ?',
      'item.health.refus': 'Ne souhaite pas répondre',
      'item.care': 'Quels soins vous manquent ?',
      'item.useful': 'Ces projets sont-ils utiles ?',
      'scale.yes_no.oui': 'Oui',
      'scale.yes_no.non': 'Non',
    },
    en: {
      title: 'Agreement and health',
      'page.agreement': 'Your agreement',
      'page.health': 'Your health',
      'page.opinion': 'Your opinion',
      'item.agreed':
        'I agree that my answers **about my health** are collected. Without agreement, these questions are not asked.',
      'item.health': 'Does an illness hinder you in daily life?',
      'item.health.refus': 'Prefer not to answer',
      'item.care': 'Which care do you lack?',
      'item.useful': 'Are these projects useful?',
      'scale.yes_no.oui': 'Yes',
      'scale.yes_no.non': 'No',
    },
    de: {
      title: 'Einwilligung und Gesundheit',
      'page.agreement': 'Ihre Einwilligung',
      'page.health': 'Ihre Gesundheit',
      'page.opinion': 'Ihre Meinung',
      'item.agreed':
        'Ich bin einverstanden, dass meine Antworten **zu meiner Gesundheit** erhoben werden. Ohne Einwilligung werden diese Fragen nicht gestellt.',
      'item.health': 'Schränkt eine Krankheit Ihren Alltag ein?',
      'item.health.refus': 'Keine Angabe',
      'item.care': 'Welche Versorgung fehlt Ihnen?',
      'item.useful': 'Sind diese Vorhaben nützlich?',
      'scale.yes_no.oui': 'Ja',
      'scale.yes_no.non': 'Nein',
    },
  },
}
