import type { Definition, Item } from './definition'
import { findItem } from './find-item'
import { isJunction, isLeaf, type Leaf } from './leaf'
import type { Logic } from './logic'
import { pageOf } from './page-of'
import {
  bounded,
  isEmpty,
  type Never,
  narrow,
  noValues,
  rangeOf,
  rowName,
  sideOf,
  type Values,
  valuesOf,
} from './possible-values'

/** No answers make it true, as far as simple reasoning goes: what is not found may still be impossible. */
export function neverTrue(definition: Definition, logic: Logic, never: Never): boolean {
  return !possible(definition, logic, true, never)
}

/** Whoever answered what it looks at makes it true. */
export function alwaysTrue(definition: Definition, logic: Logic, never: Never): boolean {
  return !possible(definition, logic, false, never)
}

/** What all of an item's conditions come to; null: it is asked of everyone. */
export function askedWhen(definition: Definition, item: Item): Logic | null {
  const of = [pageOf(definition, item.id)?.relevance, item.relevance].flatMap((one) => one ?? [])
  return of.length > 1 ? { op: 'and', of } : (of[0] ?? null)
}

type Part = { leaf: Logic; holds: boolean }

/**
 * Could the condition come out as `wanted`? Conjunctions are flattened, with the conditions that the items
 * they look at are asked under, and the values each leaves to an item are intersected; disjunctions are
 * looked at one by one.
 */
function possible(definition: Definition, logic: Logic, wanted: boolean, never: Never): boolean {
  const parts = conjuncts(logic, wanted)
  const left = new Map<string, Values>()
  const blank = new Set<string>()
  const known = (item: Item, row: string | undefined) =>
    left.get(keyOf(item, row)) ?? valuesOf(definition, item, never)
  const leave = (item: Item, row: string | undefined, values: Values) => {
    left.set(keyOf(item, row), values)
    return !isEmpty(values) && !touches(left, blank)
  }
  return [...parts, ...underlying(definition, parts)].every(({ leaf, holds }) => {
    if (isJunction(leaf)) return leaf.of.some((part) => possible(definition, part, holds, never))
    if (!isLeaf(leaf)) return true
    if (leaf.op === 'sum') return sumCanBe(definition, leaf, holds, never)
    const item = findItem(definition, leaf.item)
    if (!item) return true
    if (leaf.op === 'answered' && !holds) {
      blank.add(item.id)
      return !touches(left, blank)
    }
    if (never.has(item.id)) return false
    if (leaf.op === 'answered') return leave(item, undefined, known(item, undefined))
    const row = 'row' in leaf ? leaf.row : undefined
    if (row !== undefined && never.has(rowName(item.id, row))) return false
    const values = known(item, row)
    if (!comparesTwo(leaf)) {
      return leave(item, row, narrow(definition, item, values, leaf, holds, never))
    }
    const other = findItem(definition, leaf.value.item)
    if (!other) return true
    if (never.has(other.id)) return false
    const side = sideOf(leaf.op, holds)
    const isItself = other.id === item.id && leaf.value.row === row
    if (isItself) return side === 'upTo' || side === 'from'
    // Text and the like may happen to read as any number.
    if (known(other, leaf.value.row).codes === null) return leave(item, row, values)
    const range = rangeOf(known(other, leaf.value.row))
    const isUnder = side === 'below' || side === 'upTo'
    const bound = isUnder ? range?.high : range?.low
    const closer = bound === undefined ? noValues : bounded(values, bound, side)
    return leave(other, leaf.value.row, known(other, leaf.value.row)) && leave(item, row, closer)
  })
}

type Order = Extract<Leaf, { op: 'lt' | 'lte' | 'gt' | 'gte' }>

function comparesTwo(leaf: Leaf): leaf is Order & { value: { item: string; row?: string } } {
  return 'value' in leaf && typeof leaf.value === 'object'
}

const keyOf = (item: Item, row: string | undefined) => `${item.id}/${row ?? ''}`

/** Some item would have to be both answered and not. */
function touches(left: Map<string, Values>, blank: Set<string>): boolean {
  return [...left.keys()].some((key) => blank.has(key.slice(0, key.indexOf('/'))))
}

/** The parts that must all hold (or fail); by De Morgan a failed disjunction is one of them. */
function conjuncts(logic: Logic, holds: boolean): Part[] {
  if (logic.op === 'not') return conjuncts(logic.of, !holds)
  if (logic.op === (holds ? 'and' : 'or')) return logic.of.flatMap((part) => conjuncts(part, holds))
  return [{ leaf: logic, holds }]
}

/**
 * What must hold besides, for the items looked at to have been asked; and for those that this looks at in
 * turn. Without disjunctions, which would multiply.
 */
function underlying(definition: Definition, parts: Part[]): Part[] {
  const seen = new Set<string>()
  const found: Part[] = []
  const queue = [...parts]
  for (let part = queue.pop(); part; part = queue.pop()) {
    if (!isLeaf(part.leaf) || (part.leaf.op === 'answered' && !part.holds)) continue
    for (const id of itemsOf(part.leaf)) {
      const item = seen.has(id) ? undefined : findItem(definition, id)
      seen.add(id)
      const when = item && askedWhen(definition, item)
      const more = when ? conjuncts(when, true).filter(({ leaf }) => isLeaf(leaf)) : []
      found.push(...more)
      queue.push(...more)
    }
  }
  return found
}

function itemsOf(leaf: Leaf): string[] {
  if (leaf.op === 'sum') return leaf.items
  return comparesTwo(leaf) ? [leaf.item, leaf.value.item] : [leaf.item]
}

type Sum = Extract<Leaf, { op: 'sum' }>

function sumCanBe(definition: Definition, sum: Sum, holds: boolean, never: Never): boolean {
  let [low, high] = [0, 0]
  for (const id of sum.items) {
    const item = findItem(definition, id)
    if (!item) return true
    const range = never.has(id) ? null : rangeOf(valuesOf(definition, item, never))
    if (!range) return !never.has(id) && valuesOf(definition, item, never).codes === null
    low += range.low
    high += range.high
  }
  const { min = -Infinity, max = Infinity } = sum
  return holds ? low <= max && high >= min : low < min || high > max
}
