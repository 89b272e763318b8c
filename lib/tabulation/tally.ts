import type { Definition, Item } from '@/lib/questionnaire/definition'
import { evaluate } from '@/lib/questionnaire/evaluate'
import { findItem } from '@/lib/questionnaire/find-item'
import type { Logic } from '@/lib/questionnaire/logic'
import { optionsOf } from '@/lib/questionnaire/options'
import { askedOf } from '@/lib/response/asked-of'
import type { StoredAnswers } from '@/lib/response/response'
import { type Derivation, stratumVariable, type TallyPlan } from '@/lib/wave/tally-plan'
import type { Counted, Tally } from './cell'
import { answered, interning, missing, notAsked } from './counted'
import { type Derive, deriver } from './derive'
import type { IndicatorRecipe } from './indicator'
import { anyOf, codeIn, type Offer, offerOf, variablesOf } from './offered'
import { itemReader } from './read-item'

/** An indicator's recipe for the audience being counted. */
export type Recipe = IndicatorRecipe & { indicator: string }

/** `stratum`: of the unit invited, where it is known. */
export type Tallier = (answers: StoredAnswers, stratum?: string | null) => Tally

/**
 * Prepares the counting of one questionnaire version; the result is called for each complete response.
 * `only`: ids of the items to count, with what is derived from them; the others count as not asked.
 * `partial`: companions (`companionsOf`) of the options that not everybody was offered.
 */
export function tallier(
  definition: Definition,
  plan: TallyPlan,
  recipes: readonly Recipe[],
  { only, partial }: { only?: ReadonlySet<string>; partial?: ReadonlySet<string> } = {},
): Tallier {
  const isWanted = (item: string) => !only || only.has(item)
  const variables: string[] = []
  const place = (variable: string) => {
    const known = variables.indexOf(variable)
    return known >= 0 ? known : variables.push(variable) - 1
  }
  const readers = definition.items.flatMap((item) => {
    if (!isWanted(item.id)) return []
    const reader = itemReader(definition, item)
    const first = variables.length
    variables.push(...reader.variables)
    return [{ ...reader, id: item.id, first, isAsked: askedOf(definition, item) }]
  })
  const companionsOfItem = (item: Item): Derive[] =>
    variablesOf(definition, item).flatMap((variable) =>
      [...(partial ?? [])].flatMap((name) => {
        const code = codeIn(name, variable)
        if (code === undefined) return []
        const offer = offerOf(definition, item, code, plan.derivations)
        return [companion(place(variable), place(name), code, offer)]
      }),
    )
  const later: Derive[] = [
    ...plan.derivations
      .filter((one) => one.kind === 'where' || isWanted(one.item))
      .map((derivation) => deriver(definition, derivation, place)),
    ...(partial ? definition.items.filter(({ id }) => isWanted(id)).flatMap(companionsOfItem) : []),
    ...recipes
      .filter(({ question }) => isWanted(itemOf(question)))
      .map((recipe) => indicator(definition, recipe, place, plan.derivations)),
  ]
  const isOwn = variables.includes(stratumVariable)
  const profile = plan.profile.map((name) => [name, place(name)] as const)
  const stratumAt = isOwn ? -1 : variables.indexOf(stratumVariable)
  const strata = interning()
  const inUniverse = domain(definition, plan.universe.where)

  return (answers, stratum = null) => {
    const counted: Counted[] = new Array(variables.length).fill(notAsked)
    if (stratumAt >= 0 && stratum !== null) counted[stratumAt] = strata('@answered', stratum)
    for (const { id, first, isAsked, read, unasked } of readers) {
      if (isAsked(answers)) read(answers[id], counted, first, answers)
      else unasked?.(answers, counted, first)
    }
    for (const derive of later) derive(answers, counted)
    return {
      profile: Object.fromEntries(profile.map(([name, at]) => [name, valueAt(counted, at)])),
      inUniverse: inUniverse(answers),
      variables,
      counted,
    }
  }
}

/** The item of a question's or a row's name: `frag_note` for `frag_note.emploi`. */
export const itemOf = (question: string): string => question.split('.')[0] as string

/** Every pair that a tally adds one to. */
export function countsOf({ variables, counted }: Tally): [variable: string, code: string][] {
  return counted.flatMap(({ state, codes }, at) =>
    [state, ...codes].map((code): [string, string] => [variables[at] as string, code]),
  )
}

function valueAt(counted: Counted[], at: number): string {
  const { codes, state } = counted[at] ?? notAsked
  return codes[0] ?? state
}

function domain(definition: Definition, where: Logic | undefined) {
  return (answers: StoredAnswers) =>
    where === undefined || evaluate(where, answers, definition) === true
}

/** What is said of one option: the state of the question, for those to whom it was offered. */
function companion(from: number, at: number, code: string, offer: Offer): Derive {
  const intern = interning()
  const isOf = (counted: string) => counted === code || counted.startsWith(`${code}@`)
  return (answers, counted) => {
    const source = counted[from] ?? notAsked
    const isOffered = offer === 'everyone' || (offer !== 'noone' && offer(answers))
    const chosen = isOffered ? source.codes.find(isOf) : undefined
    if (!isOffered) counted[at] = notAsked
    else
      counted[at] = chosen === undefined ? stateAlone[source.state] : intern(source.state, chosen)
  }
}

const stateAlone: Record<Counted['state'], Counted> = {
  '@answered': answered,
  '@dk': { state: '@dk', codes: [] },
  '@missing': missing,
  '@notAsked': notAsked,
}

/** To whom any of an indicator's positive codes was offered; the others could not have given one. */
function offerOfPositive(
  definition: Definition,
  { question, positive }: Recipe,
  derivations: readonly Derivation[],
): Offer {
  const item = findItem(definition, itemOf(question))
  if (!item || !variablesOf(definition, item).includes(question)) return 'everyone'
  if (optionsOf(definition, item).length === 0) return 'everyone'
  if (!['single', 'multiple', 'ranking', 'matrix'].includes(item.type)) return 'everyone'
  return anyOf(
    positive.map((code) => offerOf(definition, item, code.replace(/@\d+$/, ''), derivations)),
  )
}

/**
 * In a ranking a positive code counts at any rank, and `<code>@<rank>` at that one. Who was offered none of
 * the positive codes counts as not asked.
 */
function indicator(
  definition: Definition,
  recipe: Recipe,
  place: (variable: string) => number,
  derivations: readonly Derivation[],
): Derive {
  const offer = offerOfPositive(definition, recipe, derivations)
  const isIn = domain(definition, recipe.where)
  const inDomain = (answers: StoredAnswers) =>
    isIn(answers) && (offer === 'everyone' || (offer !== 'noone' && offer(answers)))
  const question = place(recipe.question)
  const at = place(`indicator:${recipe.indicator}`)
  const intern = interning()
  const isPositive = (code: string) =>
    recipe.positive.some((one) => code === one || code.startsWith(`${one}@`))
  return (answers, counted) => {
    const source = inDomain(answers) ? (counted[question] ?? notAsked) : notAsked
    const isBase = source.state === '@answered' || source.state === '@dk'
    counted[at] = isBase ? intern(source.state, source.codes.some(isPositive) ? '1' : '0') : source
  }
}
