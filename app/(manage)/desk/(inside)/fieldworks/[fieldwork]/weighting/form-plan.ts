import { readNumber } from '@/lib/platform/read-number'
import type { Margin, WeightingPlan } from '@/lib/tabulation/weighting'
import type { NamedVariable } from './names'

/** A plan as it is typed: numbers are texts until it is read. */
export type FormMargin = {
  variables: { variable: string; groups: Record<string, string[]> }[]
  /** By categories joined. */
  populations: Record<string, string>
  source: string
  year: string
  asShares: boolean
}
type Range = { low: string; high: string }
export type FormPlan = {
  margins: FormMargin[]
  method: WeightingPlan['method']
  isBounded: boolean
  bounds: Range
  isTrimmed: boolean
  trim: Range
}

/** What cannot be read as typed, and where. `line`: categories joined. */
export type Problem =
  | { problem: 'population'; margin: number; line: string }
  | { problem: 'no-lines' | 'source' | 'year'; margin: number }
  | { problem: 'no-margins' | 'bounds' | 'trim' }

export const emptyPlan: FormPlan = {
  margins: [],
  method: 'raking',
  isBounded: false,
  bounds: { low: '0,3', high: '4' },
  isTrimmed: false,
  trim: { low: '0,3', high: '4' },
}

const separator = '\u001f'
export const keyOf = (categories: readonly string[]) => categories.join(separator)

/** Categories of a variable once its codes are grouped, in the questionnaire's order, with respondents. */
export function categoriesOf(
  named: NamedVariable | undefined,
  groups: Record<string, string[]>,
): { code: string; respondents: number }[] {
  const found = new Map<string, number>()
  for (const { code, respondents } of named?.categories ?? []) {
    const group = Object.entries(groups).find(([, codes]) => codes.includes(code))
    const category = group?.[0] ?? code
    found.set(category, (found.get(category) ?? 0) + respondents)
  }
  return [...found].map(([code, respondents]) => ({ code, respondents }))
}

/** Every line a margin may have: the crossing of its variables' categories. */
export function linesOf(margin: FormMargin, variables: readonly NamedVariable[]): string[][] {
  return margin.variables.reduce<string[][]>(
    (lines, { variable, groups }) => {
      const named = variables.find((one) => one.variable === variable)
      const categories = categoriesOf(named, groups)
      return lines.flatMap((line) => categories.map(({ code }) => [...line, code]))
    },
    [[]],
  )
}

/** Other groups of one variable: what was typed follows, added up where categories come together. */
export function regrouped(
  margin: FormMargin,
  at: number,
  groups: Record<string, string[]>,
): FormMargin {
  const before = margin.variables[at]?.groups ?? {}
  const populations: Record<string, string> = {}
  for (const [key, typed] of Object.entries(margin.populations)) {
    const categories = key.split(separator)
    const codes = before[categories[at] ?? ''] ?? [categories[at] ?? '']
    const group = Object.entries(groups).find(([, all]) =>
      codes.every((code) => all.includes(code)),
    )
    if (!group && codes.length > 1) continue
    const now = keyOf(categories.map((one, place) => (place === at ? (group?.[0] ?? one) : one)))
    populations[now] = added(populations[now], typed)
  }
  const variables = margin.variables.map((one, place) => (place === at ? { ...one, groups } : one))
  return { ...margin, variables, populations }
}

function added(known: string | undefined, typed: string): string {
  if (known === undefined || known.trim() === '') return typed
  const [a, b] = [readNumber(known), readNumber(typed)]
  return a === null || b === null ? known : String(Number((a + b).toPrecision(12)))
}

export function formMargin({ variables, lines, source, year, asShares }: Margin): FormMargin {
  return {
    variables: variables.map(({ variable, groups }) => ({ variable, groups: groups ?? {} })),
    populations: Object.fromEntries(
      lines.map(({ categories, population }) => [keyOf(categories), String(population)]),
    ),
    source,
    year: String(year),
    asShares,
  }
}

export function formPlan({ method, margins, bounds, trim }: WeightingPlan): FormPlan {
  const typed = (range: { low: number; high: number }) => ({
    low: String(range.low),
    high: String(range.high),
  })
  return {
    margins: margins.map(formMargin),
    method,
    isBounded: bounds !== null,
    bounds: bounds ? typed(bounds) : emptyPlan.bounds,
    isTrimmed: trim !== null,
    trim: trim ? typed(trim) : emptyPlan.trim,
  }
}

/** The plan that is typed, or everything in it that cannot be read. An empty population is no line. */
export function typedPlan(
  form: FormPlan,
  variables: readonly NamedVariable[],
): { plan: WeightingPlan } | { problems: Problem[] } {
  const problems: Problem[] = form.margins.length === 0 ? [{ problem: 'no-margins' }] : []
  const margins = form.margins.map((margin, at): Margin => {
    const lines = linesOf(margin, variables).flatMap((categories) => {
      const typed = margin.populations[keyOf(categories)] ?? ''
      if (typed.trim() === '') return []
      const population = readNumber(typed)
      if (population === null || population < 0)
        problems.push({ problem: 'population', margin: at, line: keyOf(categories) })
      return [{ categories, population: population ?? 0 }]
    })
    const year = readNumber(margin.year)
    if (lines.length === 0) problems.push({ problem: 'no-lines', margin: at })
    if (margin.source.trim() === '') problems.push({ problem: 'source', margin: at })
    if (year === null || !Number.isInteger(year) || year < 1900 || year > 2100)
      problems.push({ problem: 'year', margin: at })
    return {
      variables: margin.variables.map(({ variable, groups }) => ({
        variable,
        ...(Object.keys(groups).length > 0 && { groups }),
      })),
      lines,
      source: margin.source.trim(),
      year: year ?? 0,
      asShares: margin.asShares,
    }
  })
  const range = (typed: Range, problem: 'bounds' | 'trim') => {
    const [low, high] = [readNumber(typed.low), readNumber(typed.high)]
    if (low !== null && high !== null && low >= 0 && low < 1 && high > 1) return { low, high }
    problems.push({ problem })
    return null
  }
  const needsBounds = form.isBounded || form.method !== 'raking'
  const plan: WeightingPlan = {
    method: form.method,
    margins,
    bounds: needsBounds ? range(form.bounds, 'bounds') : null,
    trim: form.isTrimmed ? range(form.trim, 'trim') : null,
  }
  return problems.length > 0 ? { problems } : { plan }
}
