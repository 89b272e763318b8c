import type { Definition, Item } from './definition'
import { listedOf, sourceOf } from './listed-options'
import { optionsOf } from './options'

/** Longest text beside an « other » option, in UTF-16 units as `maxlength` counts them. */
export const otherTextLength = 200

export const otherKey = (itemId: string) => `${itemId}.other`

/** Is an option ticked that opens a text? */
export function opensOther(definition: Definition, item: Item, answer: unknown): boolean {
  const ticked: unknown[] = Array.isArray(answer) ? answer : [answer]
  return optionsOf(definition, item).some((option) => option.other && ticked.includes(option.code))
}

/**
 * What was typed beside an « other » option at the item that this one carries it from: what it is called
 * here. Undefined for any other option or row.
 */
export function carriedText(
  definition: Definition,
  item: Item,
  code: string,
  answers: Record<string, unknown>,
): string | undefined {
  const source = sourceOf(definition, item)
  const { options, rows } = listedOf(definition, item)
  if (!source || [...options.own, ...rows.own].some((own) => own.code === code)) return undefined
  const option = listedOf(definition, source).codes.find((one) => one.code === code)
  if (!option?.other) return option && carriedText(definition, source, code, answers)
  const text = answers[otherKey(source.id)]
  return typeof text === 'string' && text.trim() !== '' ? text : undefined
}
