import type { WeightableVariable } from '@/lib/tabulation/weightable-variable'
import type { WeightingVariable } from '@/lib/tabulation/weighting'
import type { TerritorySet } from '@/lib/territory/territory'
import { said } from '../../../../said'
import type { Words } from '../../../waves/[wave]/explore/words'

/** A weighting variable in the words of the screen. */
export type NamedVariable = {
  variable: string
  label: string
  missing: number
  isTerritory: boolean
  categories: { code: string; label: string; respondents: number }[]
  /** Its name when codes are taken together in `known`. */
  togetherLabel: string
  /** Codes that have a name together: former regions. */
  known: { code: string; label: string; codes: string[] }[]
}

export function namedVariables(
  words: Words,
  locale: string,
  variables: readonly WeightableVariable[],
  departments: readonly { code: string; name: string }[],
  territorySets: readonly TerritorySet[],
  formerRegion: string,
): NamedVariable[] {
  return variables.map((one) => ({
    variable: one.variable,
    label: words.variable(one),
    togetherLabel: one.words.kind === 'department' ? formerRegion : words.variable(one),
    missing: one.missing,
    isTerritory: one.isTerritory,
    categories: one.categories.map(({ code, words: value, respondents }) => ({
      code,
      label: value
        ? words.part(value)
        : (departments.find((department) => department.code === code)?.name ?? code),
      respondents,
    })),
    known:
      one.words.kind === 'department'
        ? territorySets.map(({ code, name, departments }) => ({
            code,
            label: said(name, locale),
            codes: departments,
          }))
        : [],
  }))
}

/** Of a category of a margin: a code's own, a known group's, or those of its codes together. */
export function categoryLabel(
  named: NamedVariable | undefined,
  { groups }: Pick<WeightingVariable, 'groups'>,
  category: string,
): string {
  const label = (code: string) => named?.categories.find((one) => one.code === code)?.label ?? code
  const codes = groups?.[category]
  if (!codes) return label(category)
  const known = named?.known.find((one) => one.code === category)
  return known?.label ?? codes.map(label).join(' + ')
}
