import { readCsv } from '@/lib/platform/read-csv'
import { readNumber } from '@/lib/platform/read-number'
import { searchName } from '@/lib/territory/search-name'
import { categoryNamed, type MarginVocabulary, variableNamed } from './margin-vocabulary'

/** What is wrong in a file of places, and on which line; `value`: as it stands there. */
export type CellIssue = {
  line: number
  issue:
    | 'empty-file'
    | 'too-long'
    | 'no-places-column'
    | 'no-variable-column'
    | 'too-many-variables'
    | 'unknown-column'
    | 'unknown-category'
    | 'not-a-number'
    | 'said-twice'
  value?: string
}

export type ReadCells = {
  variables: string[]
  cells: { categories: Record<string, string>; places: number }[]
}

const placesColumn = ['places', 'place', 'quota', 'effectif']
/** Of our own file, which says how far each crossing is. */
const ignored = ['taken', 'held', 'remaining', 'prises', 'gardees', 'restantes']

const mostLines = 5_000
const mostIssues = 50

/**
 * Places by crossing from a CSV file: a `places` column, and one column for each variable, whose categories are
 * said by their codes or their names. Cells, or every issue.
 */
export function readQuotaCells(
  text: string,
  vocabulary: MarginVocabulary,
): ReadCells | { issues: CellIssue[] } {
  const [header, ...rows] = readCsv(text.slice(0, 1_000_000))
  if (!header || rows.length === 0) return { issues: [{ line: 1, issue: 'empty-file' }] }
  if (text.length > 1_000_000 || rows.length > mostLines)
    return { issues: [{ line: mostLines + 1, issue: 'too-long' }] }
  const issues: CellIssue[] = []
  const columns = header.cells.map((cell) => {
    const name = searchName(cell)
    if (cell === '' || ignored.includes(name)) return 'ignored' as const
    const variable = variableNamed(vocabulary, cell)
    if (variable) return variable
    if (placesColumn.includes(name)) return 'places' as const
    issues.push({ line: header.line, issue: 'unknown-column', value: cell })
    return 'ignored' as const
  })
  const variables = columns.filter((column) => typeof column === 'object')
  if (!columns.includes('places')) issues.push({ line: header.line, issue: 'no-places-column' })
  if (variables.length === 0) issues.push({ line: header.line, issue: 'no-variable-column' })
  if (variables.length > 4) issues.push({ line: header.line, issue: 'too-many-variables' })
  if (issues.length > 0) return { issues }

  const cells: ReadCells['cells'] = []
  const seen = new Set<string>()
  for (const { line, cells: row } of rows) {
    const categories: Record<string, string> = {}
    let places: number | null = null
    for (const [at, column] of columns.entries()) {
      const value = row[at] ?? ''
      if (column === 'places') {
        places = value === '' ? null : readNumber(value)
        if (places === null || !Number.isInteger(places) || places < 0 || places > 1_000_000)
          issues.push({ line, issue: 'not-a-number', value })
      } else if (typeof column === 'object') {
        const found = value === '@missing' ? { category: value } : categoryNamed(column, value)
        if (!found || ('codes' in found && found.codes.length !== 1))
          issues.push({ line, issue: 'unknown-category', value })
        else categories[column.variable] = found.category
      }
    }
    const said = variables.map(({ variable }) => categories[variable]).join('\u001f')
    const isWhole = Object.keys(categories).length === variables.length
    if (isWhole && seen.has(said))
      issues.push({ line, issue: 'said-twice', value: Object.values(categories).join(' × ') })
    seen.add(said)
    if (isWhole && places !== null) cells.push({ categories, places })
  }
  if (issues.length > 0) return { issues: issues.slice(0, mostIssues) }
  return { variables: variables.map(({ variable }) => variable), cells }
}
