import type { AudienceUnit } from '@/lib/audience/audience'
import type { Part } from '@/lib/tabulation/compare-domains'
import type { Figure } from '@/lib/tabulation/figure'
import { type Domain, inDomain } from '@/lib/tabulation/tabulation'
import type { TerritorySet } from '@/lib/territory/territory'
import { isTooFine } from './grain'
import { protectTables, type Table } from './protect-tables'

type Column = { of: Part; part: { code: string } | null }

/**
 * The figures of an audience's columns, protected together with what the desk shows anyhow: the whole and
 * each territory set, and what addresses with fewer conditions show, which a table must not give back what
 * is hidden of, by subtraction. Those are protected first: what a page of the desk shows stays the same
 * whatever is explored.
 */
export async function protectColumns(
  columns: readonly Column[],
  figuresOf: (part: Part) => Figure[],
  unit: AudienceUnit,
  sets: readonly TerritorySet[],
): Promise<Figure[][]> {
  const [first] = columns
  if (!first) return []
  const { tabulation } = first.of
  const isPlaced = tabulation.fieldwork.tallyPlan.profile.includes('department')
  const shownAnyhow: Domain[] = [
    { universe: true },
    ...(isPlaced ? sets : []).map(({ departments }) => ({
      universe: true,
      filter: { department: departments },
    })),
  ]
  const codes = columns.flatMap(({ of, part }) =>
    part && of.tabulation !== tabulation ? [part.code] : [],
  )
  // Where columns are answers to a question, the groups that all tables share are profiles by answer.
  const groupsOf = ({ of, part }: Column): string[] => {
    const isIn = inDomain(tabulation, of.domain)
    const suffixes = part && of.tabulation !== tabulation ? [part.code] : ['', ...codes]
    const places = [...isIn.keys()].filter((at) => isIn[at])
    return places.flatMap((at) => suffixes.map((suffix) => `${at}/${suffix}`))
  }
  // Answers to a question cut an audience as a variable does.
  const isFine = ({ of, part }: Column): boolean => {
    const answer = part && of.tabulation !== tabulation ? { '@answer': [part.code] } : {}
    const domain = { ...of.domain, filter: { ...of.domain.filter, ...answer } }
    return isTooFine(unit, tabulation, domain, sets)
  }
  const tables: Table[] = []
  const tableOf = new Map<string, number>()
  const place = (column: Column, rank: number): number => {
    const members = groupsOf(column)
    const key = members.join(' ')
    const known = tableOf.get(key)
    if (known !== undefined) return known
    tableOf.set(key, tables.length)
    const figures = figuresOf(column.of)
    return tables.push({ figures, members, rank, isTooFine: isFine(column) }) - 1
  }
  for (const domain of shownAnyhow) place({ of: { tabulation, domain }, part: null }, 0)
  const depth = ({ filter = {} }: Domain) => Object.keys(filter).length
  const wider = columns.flatMap(({ of }) => widerThan(of.domain))
  for (const domain of wider.toSorted((a, b) => depth(a) - depth(b)))
    place({ of: { tabulation, domain }, part: null }, depth(domain))
  const places = columns.map((column) => place(column, depth(column.of.domain) + 1))
  const shown = await protectTables(tables, unit, 'desk')
  return places.map((at) => shown[at]?.figures ?? [])
}

/** More conditions than these, and only what leaves one of them out counts as asked before. */
const mostConditions = 3

/**
 * What another address shows with fewer of the conditions: a territory without the filter, a filter
 * without the territory. The few that a condition leaves out would be the one less the other.
 */
function widerThan({ universe, filter = {} }: Domain): Domain[] {
  const conditions = Object.entries(filter)
  const without = (left: number) => conditions.filter((_, at) => ((left >> at) & 1) === 0)
  const choices =
    conditions.length > mostConditions
      ? conditions.map((_, at) => 1 << at)
      : Array.from({ length: Math.max(0, (1 << conditions.length) - 2) }, (_, at) => at + 1)
  return choices.map((left) => ({ universe, filter: Object.fromEntries(without(left)) }))
}
