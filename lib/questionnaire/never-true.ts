import type { Definition, Item } from './definition'
import { findItem } from './find-item'
import { isNumeral } from './formats'
import { type ItemLeaf, isJunction, isLeaf } from './leaf'
import type { Logic } from './logic'
import { optionsOf, substantiveCodes } from './options'

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
    const values = narrow(definition, item, left.get(key) ?? allOf(definition, item), leaf, holds)
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

/** What an item's value, or its count of ticks, can still be: one of the codes (null: any), or a number. */
type Values = { codes: Set<string> | null; low: number; high: number; whole: boolean }
const noNumber = { low: 1, high: 0, whole: true }

const isEmpty = ({ codes, low, high }: Values) => codes?.size === 0 && low > high

function allOf(definition: Definition, item: Item): Values {
  const codes = new Set(optionsOf(definition, item).map(({ code }) => code))
  switch (item.type) {
    case 'single':
    case 'matrix':
      return { codes, ...noNumber }
    case 'number':
      return { codes, low: item.min, high: item.max, whole: item.decimals === 0 }
    case 'year':
      return { codes, low: item.min, high: item.max, whole: true }
    case 'multiple':
    case 'ranking': {
      const most = item.type === 'ranking' ? item.top : (item.max ?? Infinity)
      const high = Math.min(most, substantiveCodes(definition, item).size)
      return { codes: new Set(), low: 0, high, whole: true }
    }
    default:
      return { codes: null, ...noNumber }
  }
}

function narrow(
  definition: Definition,
  item: Item,
  values: Values,
  leaf: ItemLeaf,
  holds: boolean,
): Values {
  switch (leaf.op) {
    case 'eq':
    case 'ne':
      return among(values, [leaf.value], holds === (leaf.op === 'eq'))
    case 'in':
      return among(values, leaf.values, holds)
    case 'lt':
      return bounded(values, leaf.value, holds ? 'below' : 'from')
    case 'gte':
      return bounded(values, leaf.value, holds ? 'from' : 'below')
    case 'lte':
      return bounded(values, leaf.value, holds ? 'upTo' : 'above')
    case 'gt':
      return bounded(values, leaf.value, holds ? 'above' : 'upTo')
    case 'countSelected': {
      const { min = 0, max = Infinity } = leaf
      if (!holds) return values
      return { ...values, low: Math.max(values.low, min), high: Math.min(values.high, max) }
    }
    case 'allOf': {
      const tooMany = new Set(leaf.codes).size > allOf(definition, item).high
      const alone = leaf.codes.some((code) => !substantiveCodes(definition, item).has(code))
      return holds && leaf.codes.length > 1 && (tooMany || alone)
        ? { ...values, ...noNumber }
        : values
    }
    default:
      return values
  }
}

function among(values: Values, wanted: (string | number)[], holds: boolean): Values {
  const texts = new Set(wanted.map(String))
  const { codes } = values
  if (!holds) {
    const rest = codes && new Set([...codes].filter((code) => !texts.has(code)))
    const gone = values.low === values.high && texts.has(String(values.low))
    return gone ? { codes: rest, ...noNumber } : { ...values, codes: rest }
  }
  const numbers = [...texts].filter(isNumeral).map(Number)
  return {
    ...values,
    codes: codes ? new Set([...codes].filter((code) => texts.has(code))) : texts,
    low: Math.max(values.low, Math.min(...numbers)),
    high: Math.min(values.high, Math.max(...numbers)),
  }
}

type Side = 'below' | 'upTo' | 'above' | 'from'

function bounded(values: Values, bound: number, side: Side): Values {
  const fits = (value: number) =>
    side === 'below'
      ? value < bound
      : side === 'upTo'
        ? value <= bound
        : side === 'above'
          ? value > bound
          : value >= bound
  const codes = values.codes && new Set([...values.codes].filter((c) => isNumeral(c) && fits(+c)))
  const { low, high, whole } = values
  if (side === 'below' || side === 'upTo') {
    if (!fits(low)) return { codes, ...noNumber }
    const last = whole ? (side === 'below' ? Math.ceil(bound) - 1 : Math.floor(bound)) : bound
    return { codes, low, high: Math.min(high, last), whole }
  }
  if (!fits(high)) return { codes, ...noNumber }
  const first = whole ? (side === 'above' ? Math.floor(bound) + 1 : Math.ceil(bound)) : bound
  return { codes, low: Math.max(low, first), high, whole }
}
