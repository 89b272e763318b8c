import { columnNames, commonColumns } from './column-names'
import type { Definition } from './definition'
import { type Finding, type FindingProblem, finding } from './finding'

/** Stata reads no longer names of variables; SPSS and R do. */
const longestName = 32

/** Names and places: nothing twice, everything on one page, no name that JavaScript objects already have. */
export function checkStructure(definition: Definition): Finding[] {
  const { items, pages, scales, screenings, checks = [], languages, wordings = {} } = definition
  return [
    ...repeatedIds('item', items),
    ...repeatedIds('page', pages),
    ...repeatedIds('screening', screenings),
    ...repeatedIds('check', checks),
    ...repeated(languages, (language) => finding('languages', 'duplicate-language', language)),
    ...checkColumns(definition),
    ...items.flatMap(({ id, code }) => [
      ...badName(`item.${id}`, id),
      ...badName(`item.${id}`, code),
    ]),
    ...Object.entries(scales).flatMap(([id, scale]) => {
      const codes = scale.options.map(({ code }) => code)
      return [
        ...badName(`scale.${id}`, id),
        ...checkCodes(`scale.${id}`, codes, ['low', 'high']),
        ...(isUsed(definition, id) ? [] : [finding(`scale.${id}`, 'unused-scale')]),
      ]
    }),
    ...Object.entries(wordings).flatMap(([id, { variants }]) => [
      ...badName(`wording.${id}`, id),
      ...checkCodes(`wording.${id}`, variants),
    ]),
    ...Object.keys(definition.placeholders ?? {}).flatMap((name) =>
      badName(`placeholder.${name}`, name),
    ),
    ...checkPlaces(definition),
  ]
}

/** Names that statistical packages give variables: they fold their case, and some cut long ones. */
function checkColumns(definition: Definition): Finding[] {
  const columns = definition.items.flatMap((item) =>
    columnNames(definition, item).map((name) => ({ item, name })),
  )
  // Published figures name the item itself, whatever its columns.
  const names = definition.items
    .flatMap((item) => [...new Set([item.code, ...columnNames(definition, item)])])
    .map((name) => name.toLowerCase())
  return [
    ...repeated([...commonColumns(definition), ...names], (name) =>
      finding('items', 'duplicate-code', name),
    ),
    ...columns
      .filter(({ item, name }) => name.length > longestName && item.code.length <= longestName)
      .map(({ item, name }) => finding(`item.${item.id}`, 'over-long-column', name)),
  ]
}

const repeatedIds = (kind: string, list: { id: string }[]): Finding[] =>
  repeated(
    list.map(({ id }) => id),
    (id) => finding(`${kind}.${id}`, 'duplicate-id', id),
  )

/** Codes of one list: options or rows. `help` and the like would be keys of other texts. */
export function checkCodes(at: string, codes: string[], taken: string[] = []): Finding[] {
  return [
    ...repeated(codes, (code) => finding(at, 'duplicate-code', code)),
    ...codes.flatMap((code) => badName(at, code)),
    ...codes
      .filter((code) => code === 'help' || taken.includes(code))
      .map((code) => finding(at, 'reserved-name', code)),
  ]
}

function badName(at: string, name: string): Finding[] {
  const problems: FindingProblem[] = []
  if (name.length > longestName) problems.push('over-long-code')
  if (name in {}) problems.push('reserved-name')
  return problems.map((problem) => finding(at, problem, name))
}

function checkPlaces(definition: Definition): Finding[] {
  const known = new Set(definition.items.map(({ id }) => id))
  const placed = definition.pages.flatMap(({ items }) => items)
  const unplaced = [...known].filter((id) => !placed.includes(id))
  return [
    ...definition.pages.flatMap((page) =>
      page.items
        .filter((id) => !known.has(id))
        .map((id) => finding(`page.${page.id}`, 'unknown-item', id)),
    ),
    ...unplaced.map((id) => finding(`item.${id}`, 'on-no-page')),
    ...repeated(placed, (id) => finding(`item.${id}`, 'on-two-pages')),
  ]
}

function isUsed(definition: Definition, scale: string): boolean {
  return definition.items.some(
    (item) =>
      ('scale' in item && item.scale === scale) || ('rowsFrom' in item && item.rowsFrom === scale),
  )
}

function repeated(names: string[], say: (name: string) => Finding): Finding[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const name of names) (seen.has(name) ? twice : seen).add(name)
  return [...twice].map(say)
}
