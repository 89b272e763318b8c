import type { CsvRow } from '@/lib/platform/read-csv'
import { searchName } from '@/lib/territory/search-name'
import { type MarginVocabulary, variableNamed } from './margin-vocabulary'

/** What is wrong in a file of margins, and on which line; `value`: as it stands there. */
export type MarginIssue = {
  line: number
  issue:
    | 'empty-file'
    | 'no-population-column'
    | 'no-variable-column'
    | 'unknown-column'
    | 'unknown-variable'
    | 'unknown-category'
    | 'no-category'
    | 'too-many-variables'
    | 'not-a-number'
    | 'negative'
    | 'said-twice'
    | 'other-variables'
    | 'no-source'
    | 'no-year'
    | 'too-long'
  value?: string
}

const columns = {
  margin: ['margin', 'marge'],
  variable: ['variable'],
  category: ['category', 'categorie', 'modalite'],
  population: ['population', 'effectif', 'total', 'nombre', 'part', 'share'],
  source: ['source'],
  year: ['year', 'annee'],
} as const
type Column = keyof typeof columns

export type MarginHeader = {
  vocabulary: MarginVocabulary
  place: Partial<Record<Column, number>>
  variables: { variable: MarginVocabulary[number]; at: number }[]
}

/** Which column is what. */
export function readHeader(
  { line, cells }: CsvRow,
  vocabulary: MarginVocabulary,
): MarginHeader | { issues: MarginIssue[] } {
  const place: MarginHeader['place'] = {}
  const variables: MarginHeader['variables'] = []
  const issues: MarginIssue[] = []
  for (const [at, cell] of cells.entries()) {
    // The code of a variable wins over a word of ours: « effectif » may be either.
    const exact = vocabulary.find(({ variable }) => variable === cell)
    const column = exact ? undefined : columnNamed(cell)
    const variable = exact ?? (column ? undefined : variableNamed(vocabulary, cell))
    if (column) place[column] ??= at
    else if (variable) variables.push({ variable, at })
    else if (cell !== '') issues.push({ line, issue: 'unknown-column', value: cell })
  }
  const isLong = place.variable !== undefined && place.category !== undefined
  if (place.population === undefined) issues.push({ line, issue: 'no-population-column' })
  if (!isLong && variables.length === 0) issues.push({ line, issue: 'no-variable-column' })
  return issues.length > 0 ? { issues } : { vocabulary, place, variables }
}

function columnNamed(text: string): Column | undefined {
  const wanted = searchName(text)
  return (Object.keys(columns) as Column[]).find((column) =>
    (columns[column] as readonly string[]).includes(wanted),
  )
}
