import { searchName } from './search-name'

export type CommuneFacts = {
  code: string
  name: string
  department: string
  region: string
  population: number
}

/** What lists of units are checked against. */
export type Geography = {
  communes: ReadonlyMap<string, CommuneFacts>
  /** Codes of communes that are now part of another, and of which. */
  mergedInto: ReadonlyMap<string, string>
  /** By code, and by name as searches write it. */
  departments: ReadonlyMap<string, string>
}

/** A code of five characters: spreadsheets take the zero of 01004 away. */
export function communeCode(text: string): string {
  const code = text.replace(/\s/g, '').toUpperCase()
  return /^\d{4}$/.test(code) ? `0${code}` : code
}

/** « 67 », « 1 », « Bas-Rhin » or « 67 - Bas-Rhin »; null: no department. */
export function departmentCode(text: string, { departments }: Geography): string | null {
  const words = searchName(text)
  const first = words.split(' ')[0]?.toUpperCase() ?? ''
  const padded = /^\d$/.test(first) ? `0${first}` : first
  return departments.get(padded) ?? departments.get(words) ?? null
}

/** By a postal code: nearly always right, and told apart in Corsica by its third digit. */
export function departmentOfPostalCode(
  postalCode: string,
  { departments }: Geography,
): string | null {
  if (!/^\d{5}$/.test(postalCode)) return null
  const overseas = postalCode.slice(0, 3)
  if (departments.has(overseas)) return overseas
  const two = postalCode.slice(0, 2)
  if (two === '20') return Number(postalCode) < 20_200 ? '2A' : '2B'
  return departments.get(two) ?? null
}
