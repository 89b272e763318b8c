import type { Definition, Item } from '@/lib/questionnaire/definition'
import { evaluate } from '@/lib/questionnaire/evaluate'
import { findItem } from '@/lib/questionnaire/find-item'
import { substantiveCodes } from '@/lib/questionnaire/options'
import type { StoredAnswers } from './response'

/**
 * Was the item asked in a complete response? The same as replaying the whole path (`walk`), many times
 * faster: what was accepted holds nothing off the path, so that each item's own condition decides.
 */
export function askedOf(definition: Definition, item: Item): (answers: StoredAnswers) => boolean {
  const { relevance } = item
  const isRelevant = relevance
    ? (answers: StoredAnswers) => evaluate(relevance, answers, definition) === true
    : () => true
  const source = 'carriedFrom' in item ? findItem(definition, item.carriedFrom ?? '') : undefined
  if (!source || hasOwnOptions(item)) return isRelevant
  const carried = substantiveCodes(definition, source)
  return (answers) => {
    const ticks = answers[source.id]
    return Array.isArray(ticks) && ticks.some((code) => carried.has(code)) && isRelevant(answers)
  }
}

/** Then something is offered whatever was ticked. */
function hasOwnOptions(item: Item): boolean {
  return (
    ('options' in item && (item.options?.length ?? 0) > 0) ||
    ('scale' in item && item.scale !== undefined)
  )
}
