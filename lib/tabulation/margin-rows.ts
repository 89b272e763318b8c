import type { CsvRow } from '@/lib/platform/read-csv'
import { readNumber } from '@/lib/platform/read-number'
import type { MarginHeader, MarginIssue } from './margin-header'
import {
  categoryNamed,
  type MarginVocabulary,
  type SaidCategory,
  variableNamed,
} from './margin-vocabulary'
import { Margin } from './weighting'

/** Of the whole file, unless its own columns say otherwise. */
export type MarginsOrigin = { source: string; year: number; asShares: boolean }

export const isYear = (year: number) => Number.isInteger(year) && year >= 1900 && year <= 2100

type Variable = MarginVocabulary[number]
type Draft = {
  variables: Variable[]
  groups: Map<string, Map<string, readonly string[]>>
  lines: { categories: string[]; population: number }[]
  origin: MarginsOrigin
}

/** Rows one after the other into margins, with what is wrong in them. */
export class MarginRows {
  readonly issues: MarginIssue[] = []
  private readonly margins = new Map<string, Draft>()

  constructor(private readonly origin: MarginsOrigin) {}

  take({ line, cells }: CsvRow, header: MarginHeader) {
    const { place } = header
    const at = (column: keyof MarginHeader['place']) => cells[place[column] ?? -1] ?? ''
    const wrong = (issue: MarginIssue['issue'], value?: string) => {
      this.issues.push({ line, issue, ...(value !== undefined && { value }) })
    }
    const said = this.categories(cells, header, wrong)
    const population = readNumber(at('population'))
    if (population === null) wrong('not-a-number', at('population'))
    else if (population < 0) wrong('negative', at('population'))
    const own = at('year') !== ''
    const year = own ? readNumber(at('year')) : this.origin.year
    if (own && (year === null || !isYear(year))) wrong('no-year', at('year'))
    if (!said || population === null || year === null) return

    const variables = said.map(({ variable }) => variable)
    const names = variables.map(({ variable }) => variable).join(' ')
    const key = at('margin') || names
    const origin = { ...this.origin, source: at('source') || this.origin.source, year }
    const known = this.margins.get(key)
    const draft: Draft = known ?? { variables, groups: new Map(), lines: [], origin }
    if (draft.variables.map(({ variable }) => variable).join(' ') !== names)
      return wrong('other-variables', key)
    for (const { variable, category, codes } of said)
      if (!remember(draft, variable.variable, { category, codes }))
        return wrong('said-twice', category)
    const categories = said.map(({ category }) => category)
    if (draft.lines.some((known) => String(known.categories) === String(categories)))
      return wrong('said-twice', categories.join(' × '))
    draft.lines.push({ categories, population })
    this.margins.set(key, draft)
  }

  result(): { margins: Margin[] } | { issues: MarginIssue[] } {
    const margins = [...this.margins.values()].map(({ variables, groups, lines, origin }) => ({
      variables: variables.map(({ variable }) => {
        const found = [...(groups.get(variable) ?? [])].filter(
          ([category, codes]) => codes.length > 1 || codes[0] !== category,
        )
        return {
          variable,
          ...(found.length > 0 && {
            groups: Object.fromEntries(found.map(([category, codes]) => [category, [...codes]])),
          }),
        }
      }),
      lines,
      ...origin,
    }))
    const parsed = Margin.array().min(1).max(8).safeParse(margins)
    return parsed.data ? { margins: parsed.data } : { issues: [{ line: 1, issue: 'too-long' }] }
  }

  /** Null where something is wrong, which is then said. */
  private categories(
    cells: readonly string[],
    { vocabulary, place, variables }: MarginHeader,
    wrong: (issue: MarginIssue['issue'], value?: string) => void,
  ): (SaidCategory & { variable: Variable })[] | null {
    const pairs = variables.map(({ variable, at }) => ({ variable, text: cells[at] ?? '' }))
    const long = cells[place.variable ?? -1] ?? ''
    if (long !== '') {
      const variable = variableNamed(vocabulary, long)
      if (!variable) wrong('unknown-variable', long)
      else pairs.push({ variable, text: cells[place.category ?? -1] ?? '' })
      if (!variable) return null
    }
    const present = pairs.filter(({ text }) => text !== '')
    if (present.length === 0) wrong('no-category')
    if (present.length > 3) wrong('too-many-variables')
    if (present.length === 0 || present.length > 3) return null
    const said = present.map(({ variable, text }) => {
      const category = categoryNamed(variable, text)
      if (!category) wrong('unknown-category', text)
      return category && { ...category, variable }
    })
    return said.every((one) => one !== null) ? said : null
  }
}

/** False: one of the codes is in another category of the margin already. */
function remember(draft: Draft, variable: string, { category, codes }: SaidCategory): boolean {
  const groups = draft.groups.get(variable) ?? new Map<string, readonly string[]>()
  draft.groups.set(variable, groups)
  for (const [other, taken] of groups)
    if (other !== category && taken.some((code) => codes.includes(code))) return false
  groups.set(category, codes)
  return true
}
