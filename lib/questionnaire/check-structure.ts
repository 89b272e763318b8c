import type { Definition } from './definition'
import { type Finding, type FindingProblem, finding } from './finding'
import { rowsOf } from './options'

/** SPSS and most readers of exports take more, but not for the names that rows are appended to. */
const longestCode = 32

/** Names and places: nothing twice, everything on one page, no name that JavaScript objects already have. */
export function checkStructure(definition: Definition): Finding[] {
  const { items, pages, scales, screenings } = definition
  return [
    ...repeated(
      items.map(({ id }) => id),
      (id) => finding(`item.${id}`, 'duplicate-id', id),
    ),
    ...repeated(
      pages.map(({ id }) => id),
      (id) => finding(`page.${id}`, 'duplicate-id', id),
    ),
    ...repeated(
      screenings.map(({ id }) => id),
      (id) => finding(`screening.${id}`, 'duplicate-id', id),
    ),
    // Statistical packages fold the case of variable names.
    ...repeated(exportNames(definition), (name) => finding('items', 'duplicate-code', name)),
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
    ...checkPlaces(definition),
  ]
}

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
  if (name.length > longestCode) problems.push('over-long-code')
  if (name in {}) problems.push('reserved-name')
  return problems.map((problem) => finding(at, problem, name))
}

function exportNames(definition: Definition): string[] {
  return definition.items
    .flatMap((item) => [item.code, ...rowsOf(definition, item).map((row) => `${item.code}_${row}`)])
    .map((name) => name.toLowerCase())
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
