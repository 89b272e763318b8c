import type { QuotaVariables } from '@/lib/response/quota-cells.query'
import type { MarginVocabulary } from '@/lib/tabulation/margin-vocabulary'
import { variableWords } from '@/lib/tabulation/variable-words'
import { marginVocabulary, type WeightableVariable } from '@/lib/tabulation/weightable-variable'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { noCategory } from '@/lib/wave/no-category'
import type { Words } from '../../../waves/[wave]/explore/words'
import type { NamedVariable } from './category-label'

type Department = { code: string; name: string }

function worded(offered: QuotaVariables, { tallyPlan }: Fieldwork): WeightableVariable[] {
  return offered.variables.flatMap((variable) => {
    const known = variableWords(offered.definition, tallyPlan.derivations, variable)
    if (!known) return []
    const categories = offered
      .categoriesOf(variable)
      .filter((code) => code !== noCategory)
      .map((code) => ({
        code,
        words: known.values.find((value) => value.code === code)?.words ?? null,
        respondents: 0,
      }))
    return [{ variable, words: known.words, categories, missing: 0, isTerritory: false }]
  })
}

export function namedVariables(
  words: Words,
  offered: QuotaVariables,
  fieldwork: Fieldwork,
  departments: readonly Department[],
  none: string,
): NamedVariable[] {
  return worded(offered, fieldwork).map((one) => ({
    variable: one.variable,
    label: words.variable(one),
    categories: [
      ...one.categories
        .filter(({ code }) => one.words.kind !== 'department' || isIn(departments, code))
        .map(({ code, words: value }) => ({
          code,
          label: value
            ? words.part(value)
            : (departments.find((department) => department.code === code)?.name ?? code),
        })),
      { code: noCategory, label: none },
    ],
  }))
}

/** The names that a file of places may use. */
export function vocabularyOf(
  offered: QuotaVariables,
  fieldwork: Fieldwork,
  departments: readonly Department[],
): MarginVocabulary {
  return marginVocabulary({ variables: worded(offered, fieldwork), departments, territorySets: [] })
}

const isIn = (departments: readonly Department[], code: string) =>
  departments.some((department) => department.code === code)
