import type { Definition, Option } from './definition'

/** The questionnaire as it is put to whoever begins now: without what is no longer offered. */
export function withoutRetired(definition: Definition): Definition {
  const still = (options: Option[]) => options.filter(({ retired }) => !retired)
  return {
    ...definition,
    scales: Object.fromEntries(
      Object.entries(definition.scales).map(([id, scale]) => [
        id,
        { ...scale, options: still(scale.options) },
      ]),
    ),
    items: definition.items.map((item) =>
      'options' in item && item.options ? { ...item, options: still(item.options) } : item,
    ),
  }
}
