import { type Change, change } from './change'
import type { Definition } from './definition'
import { areSame } from './detail'
import { pageOf } from './page-of'

/** The order of asking, where pages break, and who sees them. */
export function diffPages(before: Definition, after: Definition): Change[] {
  const order = (definition: Definition) => definition.pages.flatMap(({ items }) => items)
  const former = order(before)
  const latter = order(after).filter((id) => former.includes(id))
  const common = former.filter((id) => latter.includes(id))
  const stayed = new Set(longestInOrder(latter, common))
  const both = new Set(after.items.map(({ id }) => id))
  const ids = (definition: Definition) => definition.pages.map(({ id }) => id)
  return [
    ...ids(after)
      .filter((id) => !ids(before).includes(id))
      .map((id) => change(`page.${id}`, 'page-added')),
    ...ids(before)
      .filter((id) => !ids(after).includes(id))
      .map((id) => change(`page.${id}`, 'page-removed')),
    // An item that no page has is asked of nobody.
    ...former
      .filter((id) => !latter.includes(id) && both.has(id))
      .map((id) => change(`item.${id}`, 'item-removed')),
    ...latter.filter((id) => !stayed.has(id)).map((id) => change(`item.${id}`, 'item-order')),
    ...movedBreaks(before, after, common, latter),
    ...latter
      .filter((id) => !areSame(pageOf(before, id)?.relevance, pageOf(after, id)?.relevance))
      .map((id) => change(`page.${pageOf(after, id)?.id}`, 'page-relevance')),
  ]
}

/** Neighbours that stand on one page where they stood on two, or the other way round. */
function movedBreaks(
  before: Definition,
  after: Definition,
  former: string[],
  latter: string[],
): Change[] {
  const together = (definition: Definition, one: string, other: string) =>
    pageOf(definition, one) === pageOf(definition, other)
  return latter.flatMap((id, at) => {
    const neighbour = latter[at - 1]
    if (neighbour === undefined || former[former.indexOf(id) - 1] !== neighbour) return []
    const isSame = together(before, neighbour, id) === together(after, neighbour, id)
    return isSame ? [] : [change(`item.${id}`, 'page-breaks')]
  })
}

/** The longest part of a list that stands in the order of another: what is not in it has moved. */
function longestInOrder(list: string[], order: string[]): string[] {
  const place = new Map(order.map((id, at) => [id, at]))
  const best: string[][] = []
  for (const id of list) {
    const rank = place.get(id) ?? 0
    const chain = best
      .filter((one) => (place.get(one.at(-1) as string) ?? 0) < rank)
      .reduce<string[]>((longest, one) => (one.length > longest.length ? one : longest), [])
    best.push([...chain, id])
  }
  return best.reduce<string[]>((longest, one) => (one.length > longest.length ? one : longest), [])
}
