import type { Logic } from '@/lib/questionnaire/logic'
import type { PublishedQuestion } from './snapshot'

/**
 * The words a reader needs for a filtered base: which answers led to the question. A condition made of
 * anything but given answers, all of them required, is not put into words.
 */
export function askedOf(relevance: Logic | undefined): PublishedQuestion['askedOf'] {
  if (!relevance) return 'everyone'
  const parts = relevance.op === 'and' ? relevance.of : [relevance]
  const conditions = parts.map(condition)
  return conditions.every((part) => part !== null) ? conditions : 'conditional'
}

function condition(logic: Logic): { question: string; options: string[] } | null {
  if (logic.op === 'eq' && logic.row === undefined)
    return { question: logic.item, options: [String(logic.value)] }
  if (logic.op === 'in' && logic.row === undefined)
    return { question: logic.item, options: logic.values.map(String) }
  if (logic.op === 'anyOf') return { question: logic.item, options: logic.codes }
  return null
}
