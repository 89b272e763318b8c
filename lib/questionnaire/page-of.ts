import type { Definition, Page } from './definition'

const indexes = new WeakMap<Definition, Map<string, Page>>()

/** The page an item stands on. */
export function pageOf(definition: Definition, itemId: string): Page | undefined {
  let index = indexes.get(definition)
  if (!index) {
    index = new Map(definition.pages.flatMap((page) => page.items.map((id) => [id, page])))
    indexes.set(definition, index)
  }
  return index.get(itemId)
}
