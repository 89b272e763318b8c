import { itemsOfLogic } from '@/lib/questionnaire/items-of-logic'
import type { TallyPlan } from './tally-plan'

/** The items that decide of the category in a variable. */
export function itemsOfVariable({ derivations }: TallyPlan, variable: string): string[] {
  const derivation = derivations.find((one) => 'variable' in one && one.variable === variable)
  if (!derivation) return [variable]
  if (derivation.kind === 'where') return [...itemsOfLogic(derivation.where)]
  const before = derivations.slice(0, derivations.indexOf(derivation))
  return itemsOfVariable({ derivations: before } as TallyPlan, derivation.item)
}
