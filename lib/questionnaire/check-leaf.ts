import type { Definition, Item } from './definition'
import { findItem, isSubstantive } from './find-item'
import type { FindingProblem } from './finding'
import { inseeCode, isNumeral } from './formats'
import type { Leaf } from './leaf'
import { optionsOf, rowsOf } from './options'

export type Fault = [FindingProblem, string]

/** What a condition on items refers to, and whether its operator suits what they ask. */
export function checkLeaf(definition: Definition, leaf: Leaf): Fault[] {
  return (leaf.op === 'sum' ? leaf.items : [leaf.item]).flatMap((id) => {
    const item = findItem(definition, id)
    return item ? checkOperator(definition, leaf, item) : [['unknown-item', id] as Fault]
  })
}

function checkOperator(definition: Definition, leaf: Leaf, item: Item): Fault[] {
  const mismatch: Fault[] = [['type-mismatch', `${leaf.op} ${item.id}`]]
  const options = optionsOf(definition, item)
  const unknown = (codes: (string | number)[]): Fault[] =>
    codes
      .filter((code) => !options.some((option) => option.code === String(code)))
      .map((code) => ['unknown-code', String(code)])
  switch (leaf.op) {
    case 'answered':
      return item.type === 'info' ? mismatch : []
    case 'anyOf':
    case 'allOf':
      return takesTicks(item) ? unknown(leaf.codes) : mismatch
    case 'countSelected':
      return takesTicks(item) ? boundsOf(leaf) : mismatch
    case 'sum':
      return measureOf(definition, item) === 'number' && !hasRows(item) ? boundsOf(leaf) : mismatch
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte': {
      const measure = measureOf(definition, item)
      if (!measure) return mismatch
      const rows = checkRow(definition, item, leaf.row)
      const { value } = leaf
      if (typeof value !== 'object') {
        return measure === (typeof value === 'number' ? 'number' : 'day') ? rows : mismatch
      }
      const other = findItem(definition, value.item)
      if (!other) return [...rows, ['unknown-item', value.item]]
      if (measureOf(definition, other) !== measure) {
        return [['type-mismatch', `${leaf.op} ${item.id} ${other.id}`]]
      }
      return [...rows, ...checkRow(definition, other, value.row)]
    }
    default: {
      const values = leaf.op === 'in' ? leaf.values : [leaf.value]
      if (item.type === 'consent') {
        const others = values.filter((value) => value !== 'yes')
        return others.map((value) => ['unknown-code', String(value)])
      }
      const compared = comparedCodes(item, values)
      return compared ? [...checkRow(definition, item, leaf.row), ...unknown(compared)] : mismatch
    }
  }
}

const day = /^\d{4}-\d{2}-\d{2}$/

/** Which of the values must be codes that the item offers; null where nothing can be compared. */
function comparedCodes(item: Item, values: (string | number)[]) {
  switch (item.type) {
    case 'single':
    case 'matrix':
      return values
    case 'number':
    case 'year':
      return values.filter((value) => typeof value === 'string')
    case 'date':
      if (values.some((value) => typeof value === 'number')) return null
      return values.filter((value) => !day.test(String(value)))
    case 'constantSum':
      return values.some((value) => typeof value === 'string') ? null : []
    case 'territory':
      return values.filter((value) => !inseeCode.test(String(value)))
    default:
      return null
  }
}

function takesTicks(item: Item): boolean {
  return item.type === 'multiple' || item.type === 'ranking'
}

/** What an answer can be ordered as: a day, a number, or one of codes that all are, non-answers apart. */
function measureOf(definition: Definition, item: Item): 'number' | 'day' | null {
  switch (item.type) {
    case 'date':
      return 'day'
    case 'number':
    case 'year':
    case 'constantSum':
      return 'number'
    case 'single':
    case 'matrix': {
      const counted = optionsOf(definition, item).filter(isSubstantive)
      return counted.every(({ code }) => isNumeral(code)) ? 'number' : null
    }
    default:
      return null
  }
}

export const hasRows = (item: Item) => item.type === 'matrix' || item.type === 'constantSum'

/** The row that a condition or a placeholder names must be one; what has rows must have one named. */
export function checkRow(definition: Definition, item: Item, row: string | undefined): Fault[] {
  if (!hasRows(item)) return row === undefined ? [] : [['unknown-row', row]]
  if (row === undefined) return [['row-missing', item.id]]
  const rows = item.type === 'constantSum' ? item.rows : rowsOf(definition, item)
  return rows.includes(row) ? [] : [['unknown-row', row]]
}

function boundsOf({ min, max }: { min?: number | undefined; max?: number | undefined }): Fault[] {
  if (min === undefined && max === undefined) return [['type-mismatch', 'no bounds']]
  return (max ?? Infinity) < (min ?? -Infinity) ? [['max-below-min', `${min} ${max}`]] : []
}
