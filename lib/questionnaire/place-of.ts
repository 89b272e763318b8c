import type { Definition } from './definition'

const places = new WeakMap<Definition, Map<string, number>>()

/**
 * The rank of an item in the order of asking, over all pages. What stands on no page (retired items of
 * merged versions) follows, in the order of the list.
 */
export function placeOf(definition: Definition, id: string): number {
  let place = places.get(definition)
  if (!place) {
    const asked = definition.pages.flatMap(({ items }) => items)
    const order = new Set([...asked, ...definition.items.map((item) => item.id)])
    place = new Map([...order].map((item, at) => [item, at]))
    places.set(definition, place)
  }
  return place.get(id) ?? Infinity
}

export function standsBefore(definition: Definition, first: string, second: string): boolean {
  return placeOf(definition, first) < placeOf(definition, second)
}
