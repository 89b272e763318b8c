import type { Monitored, Part } from '@/lib/tabulation/monitoring'
import { variableWords } from '@/lib/tabulation/variable-words'
import type { Words } from './words'

type Department = { code: string; name: string }

/** A part by the names of its department, of its stratum or of what its quota crosses. */
export function partNames(
  words: Words,
  { definition, fieldwork, strataNames }: Monitored,
  departments: readonly Department[],
) {
  const { derivations } = fieldwork.tallyPlan
  const department = (code: string) =>
    departments.find((one) => one.code === code)?.name ?? (code || words.t('map.unknown'))
  /** A code of a profile variable. */
  const category = (variable: string, code: string) => {
    const known = variableWords(definition, derivations, variable)
    const value = known?.values.find((one) => one.code === code)
    if (value) return words.value(value.words)
    return departments.find((one) => one.code === code)?.name ?? code
  }
  const stratum = (code: string) => {
    if (code === '') return words.t('lag.unstratified')
    const named = strataNames[code]
    return named ? words.text(named) : code
  }
  const one = (kind: Part['kind'], code: string) => {
    if (kind === 'department') return department(code)
    if (kind === 'stratum') return stratum(code)
    const crossed: Record<string, string> = JSON.parse(code)
    return Object.entries(crossed)
      .map(([variable, value]) => category(variable, value))
      .join(' × ')
  }
  const part = ({ kind, codes }: Part) => codes.map((code) => one(kind, code)).join(', ')
  const variable = (name: string) => {
    const known = variableWords(definition, derivations, name)
    return known ? words.variable(known.words) : name
  }
  return { part, department, category, variable }
}
