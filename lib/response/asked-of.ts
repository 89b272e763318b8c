import type { Definition, Item, Option } from '@/lib/questionnaire/definition'
import { evaluate } from '@/lib/questionnaire/evaluate'
import {
  listedOf,
  type Parts,
  sourceOf,
  substantiveCodes,
} from '@/lib/questionnaire/listed-options'
import type { Logic } from '@/lib/questionnaire/logic'
import { pageOf } from '@/lib/questionnaire/page-of'
import type { StoredAnswers } from './response'

type Holds = (answers: StoredAnswers) => boolean

/**
 * Was the item asked in a complete response? The same as replaying the whole path (`walk`), many times
 * faster: what was accepted holds nothing off the path, so that the conditions of the item, of its page
 * and of what it offers decide. What was retired since was offered then.
 */
export function askedOf(definition: Definition, item: Item): Holds {
  const page = pageOf(definition, item.id)
  const { options, rows } = listedOf(definition, item)
  const needed: (Holds | null)[] = [page?.relevance, item.relevance].map((logic) =>
    logic ? holds(definition, logic) : null,
  )
  if (livesOnList(item)) needed.push(offersSome(definition, item, options))
  if (item.type === 'matrix') needed.push(offersSome(definition, item, rows))
  const conditions = needed.filter((one) => one !== null)
  return (answers) => conditions.every((condition) => condition(answers))
}

const livesOnList = ({ type }: Item) =>
  type === 'single' || type === 'multiple' || type === 'ranking' || type === 'matrix'

function holds(definition: Definition, logic: Logic): Holds {
  return (answers) => evaluate(logic, answers, definition) === true
}

/** Null: to everybody. */
function offersSome(
  definition: Definition,
  item: Item,
  { carried, scale, own }: Parts,
): Holds | null {
  const listed: Option[] = [...scale, ...own]
  if (listed.some(({ relevance }) => !relevance)) return null
  const ways = listed.flatMap(({ relevance }) => (relevance ? [holds(definition, relevance)] : []))
  const source = sourceOf(definition, item)
  if (carried.length > 0 && source) {
    const codes = substantiveCodes(definition, source)
    ways.push(
      ({ [source.id]: ticks }) => Array.isArray(ticks) && ticks.some((code) => codes.has(code)),
    )
  }
  return (answers) => ways.some((way) => way(answers))
}
