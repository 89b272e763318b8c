import { checkLeaf, checkRow } from '@/lib/questionnaire/check-leaf'
import type { Definition, Item } from '@/lib/questionnaire/definition'
import { findItem, isSubstantive } from '@/lib/questionnaire/find-item'
import { isJunction, isLeaf, type Leaf } from '@/lib/questionnaire/leaf'
import type { Logic } from '@/lib/questionnaire/logic'
import { optionsOf } from '@/lib/questionnaire/options'
import { haveSameWords } from '@/lib/questionnaire/same-words'
import { optionKey, textOf } from '@/lib/questionnaire/texts'
import type { Indicator, IndicatorRecipe } from './indicator'

export type IndicatorProblem =
  | 'unknown-question'
  | 'unknown-row'
  | 'unknown-code'
  /** The question has no codes to be positive: a text, a number, a day. */
  | 'not-of-codes'
  | 'wrong-condition'
  /** Said to be identical in several audiences, whose answers or their texts are not. */
  | 'scale-differs'
  | 'wording-differs'

/** `audience`: whose recipe is in question. `detail` names the question, code or other audience. */
export type IndicatorFinding = { audience: string; problem: IndicatorProblem; detail: string }

/** An option, or a row, that a tally plan adds to an item: `env_energie`. */
export type Added = { item: string; code: string }

export type Asked = { definitions: readonly Definition[]; added: readonly Added[] }

/**
 * What an indicator refers to in the questionnaires of its audiences (the newest versions), and whether
 * those it calls identical are. An audience without a questionnaire yet is not looked at.
 */
export function checkIndicator(
  indicator: Indicator,
  asked: Readonly<Record<string, Asked>>,
): IndicatorFinding[] {
  const recipes = Object.entries(indicator.recipes)
  const found = recipes.flatMap(([audience, recipe]) => {
    const { definitions, added } = asked[audience] ?? { definitions: [], added: [] }
    if (definitions.length === 0) return []
    const [id = ''] = recipe.question.split('.')
    const asking = definitions.filter((definition) => findItem(definition, id))
    const say = (problem: IndicatorProblem, detail: string) => ({ audience, problem, detail })
    if (asking.length === 0) return [say('unknown-question', id)]
    return asking.flatMap((definition) =>
      checkRecipe(definition, recipe, added).map(([problem, detail]) => say(problem, detail)),
    )
  })
  return unique(found.length > 0 ? found : checkIdentical(recipes, asked))
}

type Fault = [IndicatorProblem, string]

function checkRecipe(
  definition: Definition,
  recipe: IndicatorRecipe,
  added: readonly Added[],
): Fault[] {
  const [id = '', row] = recipe.question.split('.')
  const item = findItem(definition, id) as Item
  if (!hasCodes(item)) return [['not-of-codes', id]]
  const isAdded = (code: string | undefined) =>
    added.some((one) => one.item === id && one.code === code)
  const rows = isAdded(row)
    ? []
    : checkRow(definition, item, row).map(([, detail]): Fault => ['unknown-row', detail])
  const codes = new Set([
    ...optionsOf(definition, item).map(({ code }) => code),
    ...(item.type === 'consent' ? ['yes'] : []),
  ])
  const unknown = recipe.positive.filter((code) => !codes.has(code) && !isAdded(code))
  const conditions = recipe.where ? leavesOf(recipe.where) : []
  return [
    ...rows,
    ...unknown.map((code): Fault => ['unknown-code', code]),
    ...conditions.flatMap((leaf) =>
      checkLeaf(definition, leaf).map(
        ([problem, detail]): Fault => ['wrong-condition', `${problem} ${detail}`],
      ),
    ),
  ]
}

function hasCodes({ type }: Item): boolean {
  return ['single', 'multiple', 'ranking', 'matrix', 'consent'].includes(type)
}

function leavesOf(logic: Logic): Leaf[] {
  if (logic.op === 'not') return leavesOf(logic.of)
  if (isJunction(logic)) return logic.of.flatMap(leavesOf)
  return isLeaf(logic) ? [logic] : []
}

type Recipes = [audience: string, recipe: IndicatorRecipe][]

/** « Identical » is said of audiences that are asked in the same words, with the same answers to choose from. */
function checkIdentical(
  recipes: Recipes,
  asked: Readonly<Record<string, Asked>>,
): IndicatorFinding[] {
  const identical = recipes.flatMap(([audience, recipe]) => {
    const [id = ''] = recipe.question.split('.')
    const definition = asked[audience]?.definitions.findLast((one) => findItem(one, id))
    const item = definition && findItem(definition, id)
    return recipe.comparability === 'identical' && item
      ? [{ audience, recipe, definition, item }]
      : []
  })
  const [first, ...others] = identical
  if (!first) return []
  return others.flatMap((other): IndicatorFinding[] => {
    const detail = first.audience
    const say = (problem: IndicatorProblem) => [{ audience: other.audience, problem, detail }]
    if (!sameAnswers(first, other)) return say('scale-differs')
    return sameQuestion(first, other) ? [] : say('wording-differs')
  })
}

type One = { recipe: IndicatorRecipe; definition: Definition; item: Item }

function sameAnswers(one: One, other: One): boolean {
  if (one.item.type !== other.item.type) return false
  const answers = ({ definition, item }: One) =>
    optionsOf(definition, item)
      .filter(isSubstantive)
      .toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const [former, latter] = [answers(one), answers(other)]
  return (
    former.length === latter.length &&
    former.every(
      ({ code }, at) =>
        code === latter[at]?.code && haveSameWords(textIn(one, code), textIn(other, code)),
    ) &&
    [...one.recipe.positive].sort().join() === [...other.recipe.positive].sort().join()
  )
}

function textIn({ definition, item }: One, code: string): string {
  return textOf(definition, definition.languages[0] ?? '', optionKey(definition, item, code))
}

function sameQuestion(one: One, other: One): boolean {
  const read = ({ definition, item }: One) =>
    textOf(definition, definition.languages[0] ?? '', `item.${item.id}`)
  return haveSameWords(read(one), read(other))
}

function unique(findings: IndicatorFinding[]): IndicatorFinding[] {
  const said = findings.map((one) => JSON.stringify(one))
  return findings.filter((_, at) => said.indexOf(said[at] as string) === at)
}
