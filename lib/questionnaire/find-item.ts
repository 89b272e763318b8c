import type { Definition, Item, Option, Scale } from './definition'

const indexes = new WeakMap<Definition, Map<string, Item>>()

/** A definition is immutable: a change makes a new object. Several caches lean on it. */
export function findItem(definition: Definition, id: string): Item | undefined {
  let index = indexes.get(definition)
  if (!index) {
    index = new Map(definition.items.map((item) => [item.id, item]))
    indexes.set(definition, index)
  }
  return index.get(id)
}

export function findScale(definition: Definition, id: string | undefined): Scale | undefined {
  return id !== undefined && Object.hasOwn(definition.scales, id)
    ? definition.scales[id]
    : undefined
}

/** Neither alone by nature nor a non-answer: what is counted, carried and ranked. */
export function isSubstantive(option: Option): boolean {
  return !option.exclusive && !option.missing
}

/** It is an answer of some base: refusing is leaving the question, and it does not concern the others. */
export function isCounted({ missing }: Pick<Option, 'missing'>): boolean {
  return !missing || missing === 'dk'
}
