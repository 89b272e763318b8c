import type { Definition } from '../definition'

/** One code among a shared scale, « don't know » included; the first question must be answered. */
export const singleChoice: Definition = {
  schema: 2,
  id: 'single_choice',
  scales: {
    agree: {
      options: [
        { code: '4' },
        { code: '3' },
        { code: '2' },
        { code: '1' },
        { code: 'nsp', missing: 'dk' },
      ],
    },
  },
  items: [
    { id: 'useful', code: 'useful', type: 'single', scale: 'agree', required: true },
    { id: 'trust', code: 'trust', type: 'single', scale: 'agree', without: ['nsp'] },
  ],
  pages: [{ id: 'opinion', items: ['useful', 'trust'] }],
  screenings: [],
  minutes: 1,
  languages: ['fr', 'en', 'de'],
  texts: {
    fr: {
      title: 'Choix unique',
      'page.opinion': 'Votre avis',
      'item.useful': 'Ces projets sont-ils utiles ?',
      'item.useful.help': 'Une seule réponse.',
      'item.trust': 'Leur faites-vous confiance ?',
      'scale.agree.4': 'Oui, tout à fait',
      'scale.agree.3': 'Oui, plutôt',
      'scale.agree.2': 'Non, plutôt pas',
      'scale.agree.1': 'Non, pas du tout',
      'scale.agree.nsp': 'Ne sait pas',
    },
    en: {
      title: 'Single choice',
      'page.opinion': 'Your opinion',
      'item.useful': 'Are these projects useful?',
      'item.useful.help': 'One answer only.',
      'item.trust': 'Do you trust them?',
      'scale.agree.4': 'Yes, very much',
      'scale.agree.3': 'Yes, rather',
      'scale.agree.2': 'No, not really',
      'scale.agree.1': 'No, not at all',
      'scale.agree.nsp': 'Don’t know',
    },
    de: {
      title: 'Einfachauswahl',
      'page.opinion': 'Ihre Meinung',
      'item.useful': 'Sind diese Vorhaben nützlich?',
      'item.useful.help': 'Nur eine Antwort.',
      'item.trust': 'Vertrauen Sie ihnen?',
      'scale.agree.4': 'Ja, sehr',
      'scale.agree.3': 'Ja, eher',
      'scale.agree.2': 'Nein, eher nicht',
      'scale.agree.1': 'Nein, gar nicht',
      'scale.agree.nsp': 'Weiß nicht',
    },
  },
}
