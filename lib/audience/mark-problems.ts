import { setImmediate } from 'node:timers/promises'
import type { Geography } from '@/lib/territory/geography'
import { searchName } from '@/lib/territory/search-name'
import { type FrameUnit, isPostal, type UnitProblem } from './frame-unit'

/** Between which others are served. */
const unitsAtOnce = 2000

/**
 * What is wrong with each unit, among all the others of its frame. Twins are marked both: which is the right
 * one is for a human to say. `invalidEmail` is known from reading the file, and stays until an address is given.
 */
export async function markProblems(
  units: readonly FrameUnit[],
  geography: Geography,
): Promise<FrameUnit[]> {
  const emails = new Map<string, number>()
  const names = new Map<string, number>()
  const nameOf: string[] = []
  for (const [at, unit] of units.entries()) {
    const name = nameAndPlace(unit)
    nameOf.push(name)
    names.set(name, (names.get(name) ?? 0) + 1)
    if (unit.email) emails.set(unit.email, (emails.get(unit.email) ?? 0) + 1)
    if (at % unitsAtOnce === 0) await setImmediate()
  }
  const marked: FrameUnit[] = []
  for (const [at, unit] of units.entries()) {
    const problems = [
      ...problemsOfContact(unit),
      ...(unit.email && (emails.get(unit.email) ?? 0) > 1 ? ['duplicateEmail' as const] : []),
      ...((names.get(nameOf[at] ?? '') ?? 0) > 1 ? ['duplicateName' as const] : []),
      ...problemsOfCommune(unit, geography),
    ]
    marked.push({ ...unit, problems })
    if (at % unitsAtOnce === 0) await setImmediate()
  }
  return marked
}

function problemsOfContact({ email, contact, problems }: FrameUnit): UnitProblem[] {
  if (email) return []
  const isInvalid = problems.includes('invalidEmail')
  return [
    ...(isPostal(contact) ? [] : ['noContact' as const]),
    'noEmail',
    ...(isInvalid ? ['invalidEmail' as const] : []),
  ]
}

function problemsOfCommune({ commune }: FrameUnit, geography: Geography): UnitProblem[] {
  if (!commune) return []
  const known = geography.communes.get(commune)
  if (known) return known.population === 0 ? ['emptyCommune'] : []
  return [geography.mergedInto.has(commune) ? 'mergedCommune' : 'unknownCommune']
}

/** The same name in the same place; where no place is known, the same name. */
function nameAndPlace({ name, commune, contact, department }: FrameUnit): string {
  const place = commune ?? (contact.city && searchName(contact.city)) ?? department ?? ''
  return `${searchName(name) || name} ${place}`
}
