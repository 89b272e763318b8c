import type { Definition, Item } from './definition'
import { findItem, isSubstantive } from './find-item'
import { type Finding, type FindingProblem, finding } from './finding'
import { inseeCode, isNumeral } from './formats'
import { isJunction, type Leaf } from './leaf'
import { deepestLogic, type Logic } from './logic'
import { neverAsked, neverTrue } from './never-true'
import { optionsOf, rowsOf } from './options'
import { placeOf } from './place-of'

/** Conditions of items, which look back only, and of screenings. */
export function checkConditions(definition: Definition): Finding[] {
  const relevances = definition.items.flatMap((item) => {
    if (!item.relevance) return []
    const place = placeOf(definition, item.id)
    return checkLogic(definition, item.relevance, `item.${item.id}.relevance`, place)
  })
  const screenings = definition.screenings.flatMap(({ id, where }) =>
    checkLogic(definition, where, `screening.${id}`, Infinity),
  )
  const found = [...relevances, ...screenings]
  if (found.length > 0) return found
  const never = neverAsked(definition)
  return [
    ...[...never].map((id) => finding(`item.${id}`, 'never-asked')),
    ...definition.screenings
      .filter(({ where }) => neverTrue(definition, where, never))
      .map(({ id }) => finding(`screening.${id}`, 'never-true')),
  ]
}

/** `before` is the place of what the condition rules: it may look at items that stand before it. */
function checkLogic(
  definition: Definition,
  logic: Logic,
  at: string,
  before: number,
  depth = 0,
): Finding[] {
  if (depth > deepestLogic) return [finding(at, 'too-deep')]
  if (logic.op === 'not') return checkLogic(definition, logic.of, at, before, depth + 1)
  if (isJunction(logic)) {
    return logic.of.flatMap((part) => checkLogic(definition, part, at, before, depth + 1))
  }
  return (logic.op === 'sum' ? logic.items : [logic.item]).flatMap((id) => {
    const item = findItem(definition, id)
    if (!item) return [finding(at, 'unknown-item', id)]
    if (before < Infinity && placeOf(definition, id) >= before) {
      return [finding(at, 'later-item', id)]
    }
    return checkOperator(definition, logic, item).map(([problem, detail]) =>
      finding(at, problem, detail),
    )
  })
}

type Fault = [FindingProblem, string]

function checkOperator(definition: Definition, logic: Leaf, item: Item): Fault[] {
  const mismatch: Fault[] = [['type-mismatch', `${logic.op} ${item.id}`]]
  const options = optionsOf(definition, item)
  const unknown = (codes: (string | number)[]): Fault[] =>
    codes
      .filter((code) => !options.some((option) => option.code === String(code)))
      .map((code) => ['unknown-code', String(code)])
  switch (logic.op) {
    case 'answered':
      return item.type === 'info' ? mismatch : []
    case 'anyOf':
    case 'allOf':
      return takesTicks(item) ? unknown(logic.codes) : mismatch
    case 'countSelected':
      return takesTicks(item) ? boundsOf(logic) : mismatch
    case 'sum':
      return isNumeric(definition, item) && item.type !== 'matrix' ? boundsOf(logic) : mismatch
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return isNumeric(definition, item) ? checkRow(definition, item, logic.row) : mismatch
    default: {
      const values = logic.op === 'in' ? logic.values : [logic.value]
      const compared = comparedCodes(item, values)
      return compared ? [...checkRow(definition, item, logic.row), ...unknown(compared)] : mismatch
    }
  }
}

/** Which of the values must be codes that the item offers; null where nothing can be compared. */
function comparedCodes(item: Item, values: (string | number)[]) {
  switch (item.type) {
    case 'single':
    case 'matrix':
      return values
    case 'number':
    case 'year':
      return values.filter((value) => typeof value === 'string')
    case 'territory':
      return values.filter((value) => !inseeCode.test(String(value)))
    default:
      return null
  }
}

function takesTicks(item: Item): boolean {
  return item.type === 'multiple' || item.type === 'ranking'
}

/** A number, or one of codes that all are, apart from « don't know » and the like. */
function isNumeric(definition: Definition, item: Item): boolean {
  if (item.type === 'number' || item.type === 'year') return true
  if (item.type !== 'single' && item.type !== 'matrix') return false
  return optionsOf(definition, item)
    .filter(isSubstantive)
    .every(({ code }) => isNumeral(code))
}

function checkRow(definition: Definition, item: Item, row: string | undefined): Fault[] {
  if (item.type !== 'matrix') return row === undefined ? [] : [['unknown-row', row]]
  if (row === undefined) return [['row-missing', item.id]]
  return rowsOf(definition, item).includes(row) ? [] : [['unknown-row', row]]
}

function boundsOf({ min, max }: { min?: number | undefined; max?: number | undefined }): Fault[] {
  if (min === undefined && max === undefined) return [['type-mismatch', 'no bounds']]
  return (max ?? Infinity) < (min ?? -Infinity) ? [['max-below-min', `${max} < ${min}`]] : []
}
