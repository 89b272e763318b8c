import { searchName } from '@/lib/territory/search-name'

type Named = { code: string; names: readonly string[] }

/** Words that a file of margins may use for a variable and its categories: codes, or labels in any language. */
export type MarginVocabulary = readonly {
  variable: string
  names: readonly string[]
  categories: readonly Named[]
  /** Codes known together by one name: former regions. */
  groups: readonly (Named & { codes: readonly string[] })[]
}[]

/** A category as a file says it: a code, or several taken together under a name. */
export type SaidCategory = { category: string; codes: readonly string[] }

export function variableNamed(vocabulary: MarginVocabulary, text: string) {
  return vocabulary.find(({ variable, names }) => isNamed(text, { code: variable, names }))
}

/** « 67 + 68 » takes two categories together. Null: unknown. */
export function categoryNamed(
  { categories, groups }: MarginVocabulary[number],
  text: string,
): SaidCategory | null {
  const one = categories.find((category) => isNamed(text, category))
  if (one) return { category: one.code, codes: [one.code] }
  const group = groups.find((it) => isNamed(text, it))
  if (group) return { category: group.code, codes: group.codes }
  const parts = text.split('+').map((part) => categories.find((it) => isNamed(part, it))?.code)
  if (parts.length < 2 || parts.some((code) => code === undefined)) return null
  const codes = parts as string[]
  return { category: codes.join('+').slice(0, 64), codes }
}

/** Spreadsheets take the zero of a department away: « 8 » is 08. */
function isNamed(text: string, { code, names }: Named): boolean {
  const asked = text.trim()
  if (asked === '') return false
  if (asked === code || asked.padStart(2, '0') === code) return true
  const wanted = searchName(asked)
  return wanted !== '' && [code, ...names].some((name) => searchName(name) === wanted)
}
