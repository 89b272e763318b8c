import { Definition } from '@/lib/questionnaire/definition'

const numbers = (count: number, prefix = 'o') =>
  Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`)
const options = (count: number) => numbers(count).map((code) => ({ code }))

const texts: Record<string, string> = {
  title: 'Instrument de comparaison',
  'page.all': 'Questions',
}

function word(id: string, codes: string[]): void {
  texts[`item.${id}`] = `Question ${id}, telle qu’un questionnaire courant la pose ?`
  for (const code of codes) texts[`item.${id}.${code}`] = `Réponse ${code} de ${id}`
}

function single(id: string, count: number, required = true) {
  word(id, numbers(count))
  return { id, code: id, type: 'single' as const, options: options(count), required }
}

function multiple(id: string, count: number) {
  word(id, numbers(count))
  return { id, code: id, type: 'multiple' as const, options: options(count), required: true }
}

word('age', [])
word('grille', numbers(6, 'r'))
word('ordre', numbers(10))
word('texte', [])
for (const code of numbers(5)) texts[`scale.accord.${code}`] = `Degré ${code}`

const items = [
  single('liste12', 12),
  ...numbers(11, 'liste').map((id) => single(id, 5)),
  single('liste13', 4, false),
  single('ouinon', 2),
  single('echelle5', 5),
  {
    id: 'age',
    code: 'age',
    type: 'number' as const,
    min: 0,
    max: 120,
    decimals: 0,
    required: true,
  },
  multiple('choix8', 8),
  multiple('choix6', 6),
  { id: 'grille', code: 'grille', type: 'matrix' as const, rows: numbers(6, 'r'), scale: 'accord' },
  { id: 'ordre', code: 'ordre', type: 'ranking' as const, top: 3, options: options(10) },
  { id: 'texte', code: 'texte', type: 'text' as const, maxLength: 2000, long: true },
]

/** The peer's instrument of the comparison: 20 questions and a long text on one page, 17 of them mandatory. */
export const peerInstrument = Definition.parse({
  schema: 2,
  id: 'peer',
  scales: { accord: { options: options(5) } },
  items,
  pages: [{ id: 'all', items: items.map((item) => item.id) }],
  screenings: [],
  minutes: 8,
  languages: ['fr'],
  texts: { fr: texts },
})

/** Its results are broken down by three of its questions: 120 profile cells. */
export const peerPlan = {
  profile: ['liste12', 'ouinon', 'echelle5'],
  derivations: [],
  universe: { name: { fr: 'répondants' } },
}
