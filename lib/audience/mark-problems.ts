import type { Geography } from '@/lib/territory/geography'
import { searchName } from '@/lib/territory/search-name'
import { type FrameUnit, isPostal, type UnitProblem } from './frame-unit'

/**
 * What is wrong with each unit, among all the others of its frame. Twins are marked both: which is the right
 * one is for a human to say. `invalidEmail` is known from reading the file, and stays until an address is given.
 */
export function markProblems(units: readonly FrameUnit[], geography: Geography): FrameUnit[] {
  const emails = counts(units, ({ email }) => email)
  const names = counts(units, nameOf)
  return units.map((unit) => {
    const problems: UnitProblem[] = []
    const add = (problem: UnitProblem, holds: boolean | undefined) =>
      holds && problems.push(problem)
    add('noContact', !unit.email && !isPostal(unit.contact))
    add('noEmail', !unit.email)
    add('invalidEmail', !unit.email && unit.problems.includes('invalidEmail'))
    add('duplicateEmail', unit.email !== null && (emails.get(unit.email) ?? 0) > 1)
    add('duplicateName', (names.get(nameOf(unit)) ?? 0) > 1)
    if (unit.commune) {
      const commune = geography.communes.get(unit.commune)
      const isMerged = geography.mergedInto.has(unit.commune)
      add('mergedCommune', !commune && isMerged)
      add('unknownCommune', !commune && !isMerged)
      add('emptyCommune', commune?.population === 0)
    }
    return { ...unit, problems }
  })
}

/** The same name in the same place; where no place is known, the same name. */
function nameOf({ name, commune, contact, department }: FrameUnit): string {
  const place = commune ?? (contact.city && searchName(contact.city)) ?? department ?? ''
  return `${searchName(name) || name} ${place}`
}

function counts<Item>(items: readonly Item[], of: (item: Item) => string | null) {
  const found = new Map<string, number>()
  for (const item of items) {
    const value = of(item)
    if (value !== null) found.set(value, (found.get(value) ?? 0) + 1)
  }
  return found
}
