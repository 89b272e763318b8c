import type { Definition, Item } from './definition'
import { fillIn } from './placeholders'
import { plainText } from './rich-text'
import { textOf } from './texts'

/** A question as it is named in results and files: without markup, and without any respondent's answers. */
export function questionText(definition: Definition, language: string, item: Item): string {
  return plainText(textOf(definition, language, `item.${item.id}`), (text) =>
    fillIn(definition, language, text, {}),
  )
}
