import { checkLeaf } from './check-leaf'
import type { Definition, Option } from './definition'
import { type Finding, finding } from './finding'
import { isJunction, type Leaf } from './leaf'
import { deepestLogic, type Logic } from './logic'
import { placeOf } from './place-of'

/**
 * What every condition refers to, and whether it compares what can be compared. Those of items, their
 * options and their pages look back only; screenings and checks are decided once all they look at was asked.
 */
export function checkConditions(definition: Definition): Finding[] {
  const { items, pages, scales, screenings, checks = [] } = definition
  const before = (ids: string[]) => Math.min(...ids.map((id) => placeOf(definition, id)))
  const ofOptions = (options: Option[] | undefined, at: string, ids: string[]) =>
    (options ?? []).flatMap(({ code, relevance }) =>
      relevance && ids.length > 0
        ? checkLogic(definition, relevance, `${at}.${code}.relevance`, before(ids))
        : [],
    )
  return [
    ...pages.flatMap(({ id, relevance, items }) =>
      relevance ? checkLogic(definition, relevance, `page.${id}.relevance`, before(items)) : [],
    ),
    ...items.flatMap(({ id, relevance }) =>
      relevance ? checkLogic(definition, relevance, `item.${id}.relevance`, before([id])) : [],
    ),
    ...items.flatMap((item) =>
      'options' in item ? ofOptions(item.options, `item.${item.id}`, [item.id]) : [],
    ),
    ...Object.entries(scales).flatMap(([id, { options }]) =>
      ofOptions(options, `scale.${id}`, usersOf(definition, id)),
    ),
    ...screenings.flatMap(({ id, where }) =>
      checkLogic(definition, where, `screening.${id}`, Infinity),
    ),
    ...checks.flatMap(({ id, where }) => checkLogic(definition, where, `check.${id}`, Infinity)),
  ]
}

/** Items that show a scale, as options or as rows. */
function usersOf(definition: Definition, scale: string): string[] {
  return definition.items
    .filter(
      (item) =>
        ('scale' in item && item.scale === scale) ||
        ('rowsFrom' in item && item.rowsFrom === scale),
    )
    .map(({ id }) => id)
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
  const later = itemsOf(logic).filter(
    (id) => before < Infinity && placeOf(definition, id) >= before && isThere(definition, id),
  )
  return [
    ...later.map((id) => finding(at, 'later-item', id)),
    ...checkLeaf(definition, logic).map(([problem, detail]) => finding(at, problem, detail)),
  ]
}

const isThere = ({ items }: Definition, id: string) => items.some((item) => item.id === id)

function itemsOf(leaf: Leaf): string[] {
  if (leaf.op === 'sum') return leaf.items
  const other = 'value' in leaf && typeof leaf.value === 'object' ? [leaf.value.item] : []
  return [...new Set([leaf.item, ...other])]
}
