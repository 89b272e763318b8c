import type { Definition } from './definition'

/** The rank of an item in the order of asking, over all pages; what stands on no page comes last. */
export function placeOf(definition: Definition, id: string): number {
  const place = definition.pages.flatMap(({ items }) => items).indexOf(id)
  return place < 0 ? Infinity : place
}
