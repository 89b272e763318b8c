import type { Definition } from '@/lib/questionnaire/definition'

const perPage = 40

/** As many open questions as there are texts for one response, and nothing else. */
export function openQuestions(count: number): Definition {
  const ids = Array.from({ length: count }, (_, at) => `texte_${at + 1}`)
  const pages = Array.from({ length: Math.ceil(count / perPage) }, (_, at) => ({
    id: `page_${at + 1}`,
    items: ids.slice(at * perPage, (at + 1) * perPage),
  }))
  return {
    schema: 2,
    id: 'textes_hostiles',
    scales: {},
    items: ids.map((id) => ({
      ...{ id, code: id, type: 'text', maxLength: 400, long: true, privacy: 'open' },
    })),
    pages,
    screenings: [],
    minutes: 60,
    languages: ['fr'],
    texts: {
      fr: {
        title: 'Textes hostiles',
        ...Object.fromEntries(pages.map(({ id }, at) => [`page.${id}`, `Partie ${at + 1}`])),
        ...Object.fromEntries(ids.map((id, at) => [`item.${id}`, `Texte numéro ${at + 1}`])),
      },
    },
  }
}
