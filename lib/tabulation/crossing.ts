import { findItem, isCounted, isSubstantive } from '@/lib/questionnaire/find-item'
import { optionsOf } from '@/lib/questionnaire/options'
import { type RaoScott, raoScott, sparseShare } from '@/lib/statistics/rao-scott'
import type { Part } from './compare-domains'
import { designOf } from './design-of'
import { inDomain, type Reading, type Tabulation } from './tabulation'

/** A variable whose answers make columns, or rows: its name in the cells and its codes in their order. */
export type CrossedVariable = {
  variable: string
  codes: { code: string; isMissing: boolean }[]
  /** Nobody has two of the codes. */
  isExclusive: boolean
}

/** What stands in the columns of a table; figures of a column are those of its part. */
export type Crossing = {
  column: CrossedVariable
  columns: { code: string; isMissing: boolean; part: Part }[]
}

/**
 * A profile variable, a question by its export code, one row of a battery as `<question>.<row>`, or an
 * indicator as `indicator:<code>`. Null: there is none, or its answers are numbers, texts or ranks.
 */
export function crossedVariable(
  { definition, fieldwork, recipes, profiles }: Tabulation,
  name: string,
): CrossedVariable | null {
  if (name.startsWith('indicator:')) {
    const codes = ['1', '0'].map((code) => ({ code, isMissing: false }))
    const isKnown = recipes.some(({ indicator }) => `indicator:${indicator}` === name)
    return isKnown ? { variable: name, codes, isExclusive: true } : null
  }
  const [question = '', row] = name.split('.')
  const item =
    definition.items.find(({ code }) => code === question) ?? findItem(definition, question)
  if (item && item.type !== 'territory') {
    const isKnown =
      row === undefined ? ['single', 'multiple'].includes(item.type) : item.type === 'matrix'
    if (!isKnown) return null
    const unions = fieldwork.tallyPlan.derivations.flatMap((one) =>
      one.kind === 'union' && one.item === item.id ? [{ code: one.code, isMissing: false }] : [],
    )
    const offered = optionsOf(definition, item).filter(isCounted)
    const options = offered.map((option) => ({
      code: option.code,
      isMissing: !isSubstantive(option),
    }))
    return {
      variable: row === undefined ? item.id : `${item.id}.${row}`,
      codes: [...options, ...unions],
      isExclusive: item.type !== 'multiple',
    }
  }
  if (!fieldwork.tallyPlan.profile.includes(name)) return null
  const found = new Set(profiles.map(({ values }) => values[name] ?? '@notAsked'))
  const codes = [...found].sort().map((code) => ({ code, isMissing: code.startsWith('@') }))
  return { variable: name, codes, isExclusive: true }
}

/** From the cells alone: null where the variable is none that responses are counted by. */
export function crossByProfile(tabulation: Tabulation, name: string): Crossing | null {
  const column = crossedVariable(tabulation, name)
  if (!column || !tabulation.fieldwork.tallyPlan.profile.includes(column.variable)) return null
  const partOf = (code: string): Part => ({
    tabulation,
    domain: { universe: true, filter: { [column.variable]: [code] } },
  })
  return { column, columns: column.codes.map((one) => ({ ...one, part: partOf(one.code) })) }
}

export type Association = RaoScott & {
  /** More than a fifth of the table expects fewer than five: the test is not shown (`statistics.md` 7.4). */
  isSparse: boolean
}

/**
 * Are rows and columns related? Rao and Scott's test on those who gave a substantive answer to both, within
 * the domain. Null: for samples that chose themselves, and where codes do not exclude one another or the
 * table is under two by two.
 */
export function association(
  crossing: Crossing,
  rowName: string,
  reading: Reading,
): Association | null {
  const [first] = crossing.columns
  const row = first && crossedVariable(first.part.tabulation, rowName)
  if (!first || !row?.isExclusive || !crossing.column.isExclusive) return null
  if (first.part.tabulation.fieldwork.sampleKind === 'open') return null
  const { sample, cellOf } = designOf(first.part.tabulation, reading)
  const rows = row.codes.filter(({ isMissing }) => !isMissing)
  const columns = crossing.columns.filter(({ isMissing }) => !isMissing)
  const lines = {
    cell: [] as number[],
    row: [] as number[],
    column: [] as number[],
    count: [] as number[],
  }
  columns.forEach(({ part: { tabulation, domain } }, at) => {
    const isIn = inDomain(tabulation, domain)
    const isInReading = inDomain(tabulation, reading.domain)
    rows.forEach(({ code }, ofRow) => {
      const found = tabulation.counts(row.variable).get(code)
      found?.places.forEach((place, line) => {
        if (!isIn[place] || !isInReading[place] || (cellOf[place] as number) < 0) return
        lines.cell.push(cellOf[place] as number)
        lines.row.push(ofRow)
        lines.column.push(at)
        lines.count.push(found.counts[line] as number)
      })
    })
  })
  const counts = {
    rows: rows.length,
    columns: columns.length,
    cell: Int32Array.from(lines.cell),
    row: Int32Array.from(lines.row),
    column: Int32Array.from(lines.column),
    count: Float64Array.from(lines.count),
  }
  const test = raoScott(sample, counts)
  return test && { ...test, isSparse: sparseShare(sample, counts) > 0.2 }
}
