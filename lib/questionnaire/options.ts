import type { Definition, Item, Option } from './definition'
import { findItem, findScale, isSubstantive } from './find-item'
import { standsBefore } from './place-of'
import { fnv1a, mulberry32 } from './random-order'

/**
 * The options an item offers, in the author's order: those of its scale (without some) or the
 * substantive ticks of the item it carries from, then its own. A matrix offers the scale of its rows.
 * Without `answers` a carried list is whole: every option that could be carried.
 */
export function optionsOf(
  definition: Definition,
  item: Item,
  answers?: Record<string, unknown>,
): Option[] {
  switch (item.type) {
    case 'single':
    case 'multiple':
    case 'ranking': {
      const carried = item.carriedFrom
        ? carriedOptions(definition, item, item.carriedFrom, answers)
        : []
      const without = new Set(item.without)
      const scale = findScale(definition, item.scale)?.options ?? []
      const own = (item.options ?? []).map((option) => ({ ...option, pinned: true }))
      return [...carried, ...scale, ...own].filter((option) => !without.has(option.code))
    }
    case 'matrix':
      return findScale(definition, item.scale)?.options ?? []
    case 'number':
      return item.options ?? []
    case 'territory':
      return item.outside ? [{ code: item.outside, exclusive: true }] : []
    default:
      return []
  }
}

/**
 * A carried « other » keeps the text given at its own item, so it opens none here, and stays last.
 * Only from an earlier item: a circle of carried lists would never end.
 */
function carriedOptions(
  definition: Definition,
  item: Item,
  from: string,
  answers: Record<string, unknown> | undefined,
): Option[] {
  const source = findItem(definition, from)
  if (source?.type !== 'multiple' || !standsBefore(definition, from, item.id)) return []
  const ticked = answers && Object.hasOwn(answers, from) ? answers[from] : []
  const codes = answers && new Set(Array.isArray(ticked) ? ticked : [])
  return optionsOf(definition, source, answers)
    .filter((option) => isSubstantive(option) && (!codes || codes.has(option.code)))
    .map(({ other, ...option }) => (other ? { ...option, pinned: true } : option))
}

const substantive = new WeakMap<Definition, Map<string, Set<string>>>()

export function substantiveCodes(definition: Definition, item: Item): Set<string> {
  const cache = substantive.get(definition) ?? new Map<string, Set<string>>()
  substantive.set(definition, cache)
  const offered = () => optionsOf(definition, item).filter(isSubstantive)
  const codes = cache.get(item.id) ?? new Set(offered().map(({ code }) => code))
  cache.set(item.id, codes)
  return codes
}

/** Rows of a matrix in the author's order; none for other items. */
export function rowsOf(definition: Definition, item: Item): string[] {
  if (item.type !== 'matrix') return []
  const scale = findScale(definition, item.rowsFrom)
  return [...(scale?.options.map((option) => option.code) ?? []), ...(item.rows ?? [])]
}

/** The scale that orders an item's options; a carried list follows the one of its source. */
export function scaleOf(definition: Definition, item: Item): string | undefined {
  if (item.type === 'matrix') return item.scale
  if (item.type !== 'single' && item.type !== 'multiple' && item.type !== 'ranking') return
  const source = item.carriedFrom ? findItem(definition, item.carriedFrom) : undefined
  if (source && standsBefore(definition, source.id, item.id)) return scaleOf(definition, source)
  return item.scale
}

/**
 * Sorts options, or rows, that come from a shuffled scale. The order belongs to the scale and the
 * respondent (`seed`, the response's id): whatever part of the scale is shown, it is a part of that one
 * order. What is pinned, exclusive, missing, « other » or not of the scale follows as it stood.
 */
export function inRespondentsOrder<T extends string | Option>(
  list: readonly T[],
  definition: Definition,
  scaleId: string | undefined,
  seed: string,
): T[] {
  const scale = findScale(definition, scaleId)
  if (!scale?.order) return [...list]
  const free = scale.options.filter(
    (option) => isSubstantive(option) && !option.pinned && !option.other,
  )
  const rank = new Map(
    shuffle(
      free.map((option) => option.code),
      `${seed}/${scaleId}`,
    ).map((code, index) => [code, index]),
  )
  const rankOf = (entry: T) =>
    typeof entry !== 'string' && entry.pinned
      ? undefined
      : rank.get(typeof entry === 'string' ? entry : entry.code)
  const moving = list.filter((entry) => rankOf(entry) !== undefined)
  moving.sort((a, b) => (rankOf(a) ?? 0) - (rankOf(b) ?? 0))
  return [...moving, ...list.filter((entry) => rankOf(entry) === undefined)]
}

/** What a screen shows: the options offered, in this respondent's order. */
export function shownOptions(
  definition: Definition,
  item: Item,
  answers: Record<string, unknown>,
  seed: string,
): Option[] {
  const options = optionsOf(definition, item, answers)
  return inRespondentsOrder(options, definition, scaleOf(definition, item), seed)
}

export function shownRows(definition: Definition, item: Item, seed: string): string[] {
  const scale = item.type === 'matrix' ? item.rowsFrom : undefined
  return inRespondentsOrder(rowsOf(definition, item), definition, scale, seed)
}

/** Fisher and Yates' shuffle, in Durstenfeld's form (CACM algorithm 235, 1964). */
function shuffle(codes: string[], seed: string): string[] {
  const order = [...codes]
  const random = mulberry32(fnv1a(seed))
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const code = order[last] as string
    order[last] = order[other] as string
    order[other] = code
  }
  return order
}
