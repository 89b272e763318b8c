import type { Definition } from './definition'
import { findItem } from './find-item'
import { isJunction, isLeaf } from './leaf'
import type { Logic } from './logic'
import { isEmpty, narrow, type Values, valuesOf } from './possible-values'

/** Items that no answers lead to, found by simple reasoning: what is not in the set may still be unreachable. */
export function neverAsked(definition: Definition): Set<string> {
  const never = new Set<string>()
  for (const id of definition.pages.flatMap(({ items }) => items)) {
    const item = findItem(definition, id)
    if (!item) continue
    const source = 'carriedFrom' in item ? item.carriedFrom : undefined
    const impossible = item.relevance && neverTrue(definition, item.relevance, never)
    if (impossible || (source && never.has(source))) never.add(id)
  }
  return never
}

export function neverTrue(definition: Definition, logic: Logic, never: Set<string>): boolean {
  return !possible(definition, logic, true, never)
}

/**
 * Could the condition come out as `wanted`? Conjunctions are flattened and the values each leaves to an
 * item are intersected; disjunctions are looked at one by one.
 */
function possible(
  definition: Definition,
  logic: Logic,
  wanted: boolean,
  never: Set<string>,
): boolean {
  const left = new Map<string, Values>()
  const blank = new Set<string>()
  return conjuncts(logic, wanted).every(({ leaf, holds }) => {
    if (isJunction(leaf)) {
      return leaf.of.some((part) => possible(definition, part, holds, never))
    }
    if (!isLeaf(leaf) || leaf.op === 'sum') return true
    const item = findItem(definition, leaf.item)
    if (!item) return true
    if (leaf.op === 'answered' && !holds) blank.add(item.id)
    else if (never.has(item.id)) return false
    if (leaf.op === 'answered') {
      return !(holds && blank.has(item.id)) && !touches(left, blank)
    }
    const key = `${item.id}/${'row' in leaf ? (leaf.row ?? '') : ''}`
    const values = narrow(
      definition,
      item,
      left.get(key) ?? valuesOf(definition, item),
      leaf,
      holds,
    )
    left.set(key, values)
    return !isEmpty(values) && !touches(left, blank)
  })
}

/** Some item would have to be both answered and not. */
function touches(left: Map<string, Values>, blank: Set<string>): boolean {
  return [...left.keys()].some((key) => blank.has(key.slice(0, key.indexOf('/'))))
}

type Part = { leaf: Logic; holds: boolean }

/** The parts that must all hold (or fail); by De Morgan a failed disjunction is one of them. */
function conjuncts(logic: Logic, holds: boolean): Part[] {
  if (logic.op === 'not') return conjuncts(logic.of, !holds)
  if (logic.op === (holds ? 'and' : 'or')) return logic.of.flatMap((part) => conjuncts(part, holds))
  return [{ leaf: logic, holds }]
}
