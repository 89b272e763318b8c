import type { Definition } from '@/lib/questionnaire/definition'
import { findItem } from '@/lib/questionnaire/find-item'
import { optionsOf } from '@/lib/questionnaire/options'
import { countableVariables } from '@/lib/wave/countable-variables'
import { noCategory } from '@/lib/wave/no-category'
import type { Derivation, TallyPlan } from '@/lib/wave/tally-plan'

/**
 * What places may be crossed by: what responses may be counted by. « Which one first? » among what was ticked is
 * answered by some without being asked, and is left out.
 */
export function quotaVariables(plan: TallyPlan, definition: Definition): string[] {
  return countableVariables(plan, definition).filter((variable) => !isCarried(definition, variable))
}

/** Every category of a variable, in order; null: places, whose codes the geography knows. */
export function categoriesOfVariable(
  { derivations }: TallyPlan,
  definition: Definition,
  variable: string,
): string[] | null {
  const derivation = derivations.find((one) => 'variable' in one && one.variable === variable)
  const own = ownCategories(definition, derivation, variable)
  return own && [...own, noCategory]
}

function isCarried(definition: Definition, variable: string): boolean {
  const item = findItem(definition, variable)
  return item?.type === 'single' && item.carriedFrom !== undefined
}

function ownCategories(
  definition: Definition,
  derivation: Derivation | undefined,
  variable: string,
): string[] | null {
  switch (derivation?.kind) {
    case 'where':
      return ['1', '0']
    case 'recode':
      return Object.keys(derivation.groups)
    case 'age':
    case 'bands':
      return derivation.bands.map(({ code }) => code)
    case 'territory':
      return derivation.level === 'sizeBand'
        ? ['lt500', '500_1999', '2000_9999', '10000plus']
        : null
    default: {
      const item = findItem(definition, variable)
      const options = item ? optionsOf(definition, item) : []
      return options
        .filter(({ missing }) => missing !== 'na' && missing !== 'refused')
        .map(({ code }) => code)
    }
  }
}
