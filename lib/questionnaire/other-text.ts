import type { Definition, Item } from './definition'
import { optionsOf } from './options'

/** Longest text beside an « other » option, in UTF-16 units as `maxlength` counts them. */
export const otherTextLength = 200

export const otherKey = (itemId: string) => `${itemId}.other`

/** Is an option ticked that opens a text? */
export function opensOther(definition: Definition, item: Item, answer: unknown): boolean {
  const ticked: unknown[] = Array.isArray(answer) ? answer : [answer]
  return optionsOf(definition, item).some((option) => option.other && ticked.includes(option.code))
}
