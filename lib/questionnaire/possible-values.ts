import type { Definition, Item } from './definition'
import { isSubstantive } from './find-item'
import { isNumeral } from './formats'
import type { ItemLeaf } from './leaf'
import { optionsOf } from './options'

/**
 * What an item's value, or its count of ticks, can still be: one of the codes (null: any), or a number.
 * A day counts as a number: days since 1970.
 */
export type Values = { codes: Set<string> | null; low: number; high: number; whole: boolean }

/** What no answers lead to: items by id, options by `optionName`, rows by `rowName`. */
export type Never = ReadonlySet<string>
export const optionName = (item: string, code: string) => `${item}.${code}`
export const rowName = (item: string, row: string) => `${item}#${row}`

const noNumber = { low: 1, high: 0, whole: true }
export const noValues: Values = { codes: new Set(), ...noNumber }

export const isEmpty = ({ codes, low, high }: Values) => codes?.size === 0 && low > high

const dayPattern = /^\d{4}-\d{2}-\d{2}$/
const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000

function numberOf(value: string | number): number | null {
  if (typeof value === 'number') return value
  if (dayPattern.test(value)) return dayNumber(value)
  return isNumeral(value) ? Number(value) : null
}

export function valuesOf(definition: Definition, item: Item, never: Never): Values {
  const offered = optionsOf(definition, item).filter(
    ({ code }) => !never.has(optionName(item.id, code)),
  )
  const codes = new Set(offered.map(({ code }) => code))
  switch (item.type) {
    case 'single':
    case 'matrix':
      return { codes, ...noNumber }
    case 'number':
      return { codes, low: item.min, high: item.max, whole: item.decimals === 0 }
    case 'year':
      return { codes, low: item.min, high: item.max, whole: true }
    case 'date':
      return { codes, low: dayNumber(item.min), high: dayNumber(item.max), whole: true }
    case 'constantSum':
      return { codes: new Set(), low: 0, high: item.total, whole: item.decimals === 0 }
    case 'consent':
      return { codes: new Set(['yes']), ...noNumber }
    case 'multiple':
    case 'ranking': {
      const most = item.type === 'ranking' ? item.top : (item.max ?? Infinity)
      const high = Math.min(most, offered.filter(isSubstantive).length)
      return { codes: new Set(), low: 0, high, whole: true }
    }
    default:
      return { codes: null, ...noNumber }
  }
}

/** The smallest and the largest number among the values; null: none of them is one. */
export function rangeOf({ codes, low, high }: Values): { low: number; high: number } | null {
  const numbers = [...(codes ?? [])].filter(isNumeral).map(Number)
  if (low <= high) numbers.push(low, high)
  return numbers.length > 0 ? { low: Math.min(...numbers), high: Math.max(...numbers) } : null
}

/** What a condition that holds (or fails) leaves of them. */
export function narrow(
  definition: Definition,
  item: Item,
  values: Values,
  leaf: ItemLeaf,
  holds: boolean,
  never: Never,
): Values {
  switch (leaf.op) {
    case 'eq':
    case 'ne':
      return among(values, [leaf.value], holds === (leaf.op === 'eq'))
    case 'in':
      return among(values, leaf.values, holds)
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte': {
      const bound = typeof leaf.value === 'object' ? null : numberOf(leaf.value)
      return bound === null ? values : bounded(values, bound, sideOf(leaf.op, holds))
    }
    case 'countSelected': {
      const { min = 0, max = Infinity } = leaf
      if (!holds || !takesTicks(item)) return values
      return { ...values, low: Math.max(values.low, min), high: Math.min(values.high, max) }
    }
    case 'anyOf':
    case 'allOf': {
      if (!holds || !takesTicks(item)) return values
      const offered = optionsOf(definition, item).filter(
        ({ code }) => !never.has(optionName(item.id, code)),
      )
      const wanted = [...new Set(leaf.codes)]
      const found = wanted.flatMap((code) => offered.find((option) => option.code === code) ?? [])
      if (leaf.op === 'anyOf') return found.length > 0 ? values : noValues
      const tooMany = wanted.length > valuesOf(definition, item, never).high
      const alone = found.length < wanted.length || found.some((option) => !isSubstantive(option))
      const isAlone = wanted.length === 1 && found.length === 1
      return !isAlone && (tooMany || alone) ? noValues : values
    }
    default:
      return values
  }
}

const takesTicks = ({ type }: Item) => type === 'multiple' || type === 'ranking'

function among(values: Values, wanted: (string | number)[], holds: boolean): Values {
  const texts = new Set(wanted.map(String))
  const numbers = wanted.map(numberOf).filter((number) => number !== null)
  const { codes } = values
  if (!holds) {
    const rest = codes && new Set([...codes].filter((code) => !texts.has(code)))
    const isIt = (one: string | number) =>
      String(one) === String(values.low) ||
      (dayPattern.test(String(one)) && numberOf(one) === values.low)
    const gone = values.low === values.high && wanted.some(isIt)
    return gone ? { codes: rest, ...noNumber } : { ...values, codes: rest }
  }
  return {
    ...values,
    codes: codes ? new Set([...codes].filter((code) => texts.has(code))) : texts,
    low: Math.max(values.low, Math.min(...numbers)),
    high: Math.min(values.high, Math.max(...numbers)),
  }
}

export type Side = 'below' | 'upTo' | 'above' | 'from'

const sides = {
  lt: ['below', 'from'],
  gte: ['from', 'below'],
  lte: ['upTo', 'above'],
  gt: ['above', 'upTo'],
} as const

/** Where an order that holds (or fails) leaves a value. */
export const sideOf = (op: keyof typeof sides, holds: boolean): Side => sides[op][holds ? 0 : 1]

export function bounded(values: Values, bound: number, side: Side): Values {
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
