import type { Definition } from '../definition'

/** Little Markdown in an information, a question, a help and an agreement; stars that are none. */
export const richTexts: Definition = {
  schema: 2,
  id: 'rich_text',
  scales: { yes_no: { options: [{ code: 'oui' }, { code: 'non' }] } },
  items: [
    { id: 'about', code: 'about', type: 'info' },
    { id: 'useful', code: 'useful', type: 'single', scale: 'yes_no' },
    { id: 'agreed', code: 'agreed', type: 'consent' },
  ],
  pages: [{ id: 'opinion', items: ['about', 'useful', 'agreed'] }],
  screenings: [],
  minutes: 1,
  languages: ['fr', 'en', 'de'],
  texts: {
    fr: {
      title: 'Texte mis en forme',
      'page.opinion': 'Votre avis',
      'item.about':
        'Un **projet de territoire** réunit :\n\n- des communes,\n- des *associations*,\n- des entreprises.\n\nUne surface de 3*4*5 mètres reste du texte.\nVoir [la page du projet](https://example.org/projet) ou écrire à [l’équipe](mailto:equipe@example.org).',
      'item.useful': 'Est-ce **vraiment** utile ?',
      'item.useful.help': '1. Pensez à *votre* commune.\n2. Répondez.',
      'item.agreed': 'J’accepte la [notice](https://example.org/notice).',
      'scale.yes_no.oui': 'Oui',
      'scale.yes_no.non': 'Non',
    },
    en: {
      title: 'Formatted text',
      'page.opinion': 'Your opinion',
      'item.about':
        'A **territorial project** brings together:\n\n- communes,\n- *associations*,\n- companies.\n\nAn area of 3*4*5 metres stays text.\nSee [the project’s page](https://example.org/project) or write to [the team](mailto:team@example.org).',
      'item.useful': 'Is it **really** useful?',
      'item.useful.help': '1. Think of *your* commune.\n2. Answer.',
      'item.agreed': 'I accept the [notice](https://example.org/notice).',
      'scale.yes_no.oui': 'Yes',
      'scale.yes_no.non': 'No',
    },
    de: {
      title: 'Gestalteter Text',
      'page.opinion': 'Ihre Meinung',
      'item.about':
        'Ein **Gebietsvorhaben** vereint:\n\n- Gemeinden,\n- *Vereine*,\n- Unternehmen.\n\nEine Fläche von 3*4*5 Metern bleibt Text.\nSiehe [die Seite des Vorhabens](https://example.org/vorhaben) oder schreiben Sie [dem Team](mailto:team@example.org).',
      'item.useful': 'Ist das **wirklich** nützlich?',
      'item.useful.help': '1. Denken Sie an *Ihre* Gemeinde.\n2. Antworten Sie.',
      'item.agreed': 'Ich akzeptiere den [Hinweis](https://example.org/hinweis).',
      'scale.yes_no.oui': 'Ja',
      'scale.yes_no.non': 'Nein',
    },
  },
}
