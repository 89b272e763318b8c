import type { Definition, Item, Option } from './definition'
import { findItem, findScale } from './find-item'
import type { Logic } from './logic'
import { askedWhen, neverTrue } from './never-true'
import { optionsOf, rowsOf } from './options'
import { optionName, rowName } from './possible-values'

/** What no answers lead to: ids of items; options and rows, by the names of `possible-values.ts`; pages. */
export type Unreached = { never: Set<string>; pages: Set<string> }

/** Found in the order of asking, by simple reasoning: what is not found may still be unreachable. */
export function unreached(definition: Definition): Unreached {
  const never = new Set<string>()
  const pages = new Set<string>()
  for (const page of definition.pages) {
    if (page.relevance && neverTrue(definition, page.relevance, never)) pages.add(page.id)
    for (const id of page.items) {
      const item = findItem(definition, id)
      if (!item) continue
      const when = askedWhen(definition, item)
      if (when && neverTrue(definition, when, never)) never.add(id)
      else if (!isOffered(definition, item, never)) never.add(id)
    }
  }
  return { never, pages }
}

/** Notes options and rows that are never offered, and says whether something is. */
function isOffered(definition: Definition, item: Item, never: Set<string>): boolean {
  const source = 'carriedFrom' in item ? item.carriedFrom : undefined
  const carries = (code: string) =>
    source === undefined || (!never.has(source) && !never.has(optionName(source, code)))
  const can = (relevance: Logic | undefined) => {
    if (!relevance) return true
    const when = askedWhen(definition, item)
    return !neverTrue(definition, when ? { op: 'and', of: [when, relevance] } : relevance, never)
  }
  const own = new Set(ownCodes(definition, item))
  const options = optionsOf(definition, item)
  for (const { code, relevance } of options) {
    const comes = item.type === 'matrix' || own.has(code) || carries(code)
    if (!comes || !can(relevance)) never.add(optionName(item.id, code))
  }
  const rows = rowsOf(definition, item)
  for (const row of rows) {
    const comes = own.has(row) || carries(row)
    if (!comes || !can(rowOption(definition, item, row)?.relevance)) {
      never.add(rowName(item.id, row))
    }
  }
  const has = (names: string[]) => names.length === 0 || names.some((name) => !never.has(name))
  const chooses = ['single', 'multiple', 'ranking', 'matrix'].includes(item.type)
  return (
    !chooses ||
    (has(options.map(({ code }) => optionName(item.id, code))) &&
      has(rows.map((row) => rowName(item.id, row))))
  )
}

/** Codes that an item offers whatever was ticked before. */
function ownCodes(definition: Definition, item: Item): string[] {
  const codes = (options: Option[] | undefined) => (options ?? []).map(({ code }) => code)
  if (item.type === 'matrix') {
    return [...(item.rows ?? []), ...codes(findScale(definition, item.rowsFrom)?.options)]
  }
  const scale = 'scale' in item ? findScale(definition, item.scale) : undefined
  return [...codes('options' in item ? item.options : undefined), ...codes(scale?.options)]
}

function rowOption(definition: Definition, item: Item, row: string): Option | undefined {
  if (item.type !== 'matrix') return undefined
  return findScale(definition, item.rowsFrom)?.options.find(({ code }) => code === row)
}
