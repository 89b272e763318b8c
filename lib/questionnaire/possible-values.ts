import type { Definition, Item } from './definition'
import { isNumeral } from './formats'
import type { ItemLeaf } from './leaf'
import { optionsOf, substantiveCodes } from './options'

/** What an item's value, or its count of ticks, can still be: one of the codes (null: any), or a number. */
export type Values = { codes: Set<string> | null; low: number; high: number; whole: boolean }
const noNumber = { low: 1, high: 0, whole: true }

export const isEmpty = ({ codes, low, high }: Values) => codes?.size === 0 && low > high

export function valuesOf(definition: Definition, item: Item): Values {
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

/** What a condition that holds (or fails) leaves of them. */
export function narrow(
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
      const tooMany = new Set(leaf.codes).size > valuesOf(definition, item).high
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
