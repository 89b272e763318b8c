import { isAnswered } from './blank'
import {
  answerAt,
  asNumber,
  codesOf,
  compared,
  equals,
  type Known,
  type Truth,
  valueAt,
} from './compare-answers'
import type { Definition, Item } from './definition'
import { findItem } from './find-item'
import type { ItemLeaf } from './leaf'
import { substantiveCodes } from './listed-options'
import type { Logic } from './logic'

/** Beyond it a condition is unknown; `checkDefinition` refuses it long before. */
const deepest = 64

/**
 * Kleene's three values: `null` is unknown, what a comparison with an absent answer is. `answered` is
 * never unknown. Codes are compared as text (« don't know » is a code like another). lt … gte compare two
 * numbers or two days, and are unknown for anything else, as is the sum of what is no number. Takes
 * submitted or stored answers. Total and pure.
 */
export function evaluate(logic: Logic, answers: Known, definition: Definition): Truth {
  return truth(logic, answers, definition, 0)
}

function truth(logic: Logic, answers: Known, definition: Definition, depth: number): Truth {
  if (depth > deepest) return null
  switch (logic.op) {
    case 'and':
    case 'or': {
      const settles = logic.op === 'or'
      let result: Truth = !settles
      for (const part of logic.of) {
        const value = truth(part, answers, definition, depth + 1)
        if (value === settles) return settles
        if (value === null) result = null
      }
      return result
    }
    case 'not': {
      const value = truth(logic.of, answers, definition, depth + 1)
      return value === null ? null : !value
    }
    case 'sum': {
      const numbers = logic.items.map((id) => asNumber(answerAt(answers, id)))
      if (numbers.some((number) => number === null)) return null
      const sum = numbers.reduce<number>((total, number) => total + (number ?? 0), 0)
      // Decimals as typed: 0.1 + 0.2 is 0.3.
      return within(Number(sum.toFixed(6)), logic)
    }
    default: {
      const item = findItem(definition, logic.item)
      if (!item) return null
      return compare(logic, item, answers, definition)
    }
  }
}

function compare(logic: ItemLeaf, item: Item, answers: Known, definition: Definition): Truth {
  const answer = answerAt(answers, logic.item)
  if (logic.op === 'answered') return isAnswered(answer)
  if (!isAnswered(answer)) return null
  switch (logic.op) {
    case 'eq':
      return equals(item, valueAt(item, answer, logic.row), logic.value)
    case 'ne': {
      const equal = equals(item, valueAt(item, answer, logic.row), logic.value)
      return equal === null ? null : !equal
    }
    case 'in': {
      const value = valueAt(item, answer, logic.row)
      const found = logic.values.map((one) => equals(item, value, one))
      return found.includes(true) ? true : found.includes(null) ? null : false
    }
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte': {
      const order = compared(
        valueAt(item, answer, logic.row),
        bound(logic.value, answers, definition),
      )
      if (order === null) return null
      if (logic.op === 'lt') return order < 0
      if (logic.op === 'lte') return order <= 0
      return logic.op === 'gt' ? order > 0 : order >= 0
    }
    case 'anyOf': {
      const codes = codesOf(answer)
      return codes && logic.codes.some((code) => codes.includes(code))
    }
    case 'allOf': {
      const codes = codesOf(answer)
      return codes && logic.codes.every((code) => codes.includes(code))
    }
    case 'countSelected': {
      const codes = codesOf(answer)
      if (!codes) return null
      const counted = substantiveCodes(definition, item)
      return within(new Set(codes.filter((code) => counted.has(code))).size, logic)
    }
    default:
      return null
  }
}

function within(value: number, bounds: { min?: number | undefined; max?: number | undefined }) {
  return value >= (bounds.min ?? -Infinity) && value <= (bounds.max ?? Infinity)
}

type Bound = number | string | { item: string; row?: string | undefined }

function bound(value: Bound, answers: Known, definition: Definition): unknown {
  if (typeof value !== 'object') return value
  const item = findItem(definition, value.item)
  return item && valueAt(item, answerAt(answers, value.item), value.row)
}
