import { canonicalJson } from '@/lib/platform/canonical-json'
import type { Definition } from '@/lib/questionnaire/definition'
import { evaluate } from '@/lib/questionnaire/evaluate'
import { findItem } from '@/lib/questionnaire/find-item'
import { optionsOf } from '@/lib/questionnaire/options'
import { noCategory } from '@/lib/wave/no-category'
import type { Derivation, TallyPlan } from '@/lib/wave/tally-plan'
import type { StoredAnswers } from './response'

type Derivations = TallyPlan['derivations']

/**
 * The category of a response in a variable, as figures count it (`tallier`). Null: none, or not known yet where
 * answers are still being given.
 */
export function categoryOf(
  definition: Definition,
  derivations: Derivations,
  variable: string,
  answers: StoredAnswers,
): string | null {
  const derivation = derivationOf(derivations, variable)
  if (!derivation) return ownCategory(definition, variable, answers)
  switch (derivation.kind) {
    case 'where': {
      const holds = evaluate(derivation.where, answers, definition)
      return holds === null ? null : holds ? '1' : '0'
    }
    case 'territory': {
      const place = answers[derivation.item]
      return typeof place === 'object' && 'department' in place
        ? String(place[derivation.level])
        : null
    }
    case 'recode': {
      const code = sourceOf(definition, derivations, derivation, answers)
      const groups = Object.entries(derivation.groups)
      return groups.find(([, codes]) => code !== null && codes.includes(code))?.[0] ?? null
    }
    case 'bands':
      return bandOf(derivation.bands, sourceOf(definition, derivations, derivation, answers))
    case 'age': {
      const year = yearIn(answers[derivation.item])
      return bandOf(derivation.bands, year === null ? null : derivation.year - year)
    }
  }
}

/** The row of the plan that a response belongs to once it is sent. */
export function keyOfResponse(
  definition: Definition,
  derivations: Derivations,
  variables: readonly string[],
  answers: StoredAnswers,
): string {
  return keyOf(
    variables.map((variable) => [
      variable,
      // What is still unknown at the end will not hold any more.
      categoryOf(definition, derivations, variable, answers) ??
        (derivationOf(derivations, variable)?.kind === 'where' ? '0' : noCategory),
    ]),
  )
}

export const keyOf = (categories: Iterable<readonly [string, string]>): string =>
  canonicalJson(Object.fromEntries(categories))

export const categoriesIn = (key: string): Record<string, string> => JSON.parse(key)

type Named = Extract<Derivation, { variable: string }>

function derivationOf(derivations: Derivations, variable: string): Named | undefined {
  return derivations.find((one): one is Named => 'variable' in one && one.variable === variable)
}

/** A derivation stands on an item, or on a variable made before it. */
function sourceOf(
  definition: Definition,
  derivations: Derivations,
  derivation: Extract<Named, { item: string }>,
  answers: StoredAnswers,
): string | null {
  const before = derivations.slice(0, derivations.indexOf(derivation))
  return categoryOf(definition, before, derivation.item, answers)
}

function ownCategory(
  definition: Definition,
  id: string,
  { [id]: answer }: StoredAnswers,
): string | null {
  const item = findItem(definition, id)
  if (!item || (typeof answer !== 'string' && typeof answer !== 'number')) return null
  if (typeof answer === 'number') return String(answer)
  const option = optionsOf(definition, item).find(({ code }) => code === answer)
  return option && option.missing !== 'na' && option.missing !== 'refused' ? option.code : null
}

function yearIn(answer: StoredAnswers[string] | undefined): number | null {
  if (typeof answer === 'number') return answer
  return typeof answer === 'string' && /^\d{4}-/.test(answer) ? Number(answer.slice(0, 4)) : null
}

function bandOf(
  bands: Extract<Derivation, { kind: 'bands' }>['bands'],
  value: number | string | null,
): string | null {
  if (value === null || Number.isNaN(Number(value))) return null
  return bands.find(({ upTo }) => upTo === undefined || Number(value) <= upTo)?.code ?? null
}
