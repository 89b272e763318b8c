import type { Definition, Item, Option } from './definition'
import { findScale } from './find-item'
import { sourceOf } from './listed-options'

function lookUp(definition: Definition, language: string, key: string): string | undefined {
  const texts = Object.hasOwn(definition.texts, language) ? definition.texts[language] : undefined
  return texts && Object.hasOwn(texts, key) ? texts[key] : undefined
}

/** A text in this language, else in the first one; empty where the author wrote none (helps, definitions). */
export function textOf(definition: Definition, language: string, key: string): string {
  return (
    lookUp(definition, language, key) ??
    lookUp(definition, definition.languages[0] ?? '', key) ??
    ''
  )
}

/** All texts in one language, completed from the first: what is sent to a browser. */
export function textsFor(definition: Definition, language: string): Record<string, string> {
  return { ...definition.texts[definition.languages[0] ?? ''], ...definition.texts[language] }
}

/** The same questionnaire with the texts of one language. */
export function inLanguage(
  definition: Definition,
  language: Definition['languages'][number],
): Definition {
  return {
    ...definition,
    languages: [language],
    texts: { [language]: textsFor(definition, language) },
  }
}

/** The key of an option's text: the item's own, else its scale's, else the one of the item it is carried from. */
export function optionKey(definition: Definition, item: Item, code: string): string {
  const own = `item.${item.id}.${code}`
  if (lookUp(definition, definition.languages[0] ?? '', own) !== undefined) return own
  const has = (options: Option[] | undefined) => options?.some((option) => option.code === code)
  const scale = 'scale' in item ? item.scale : undefined
  if (scale !== undefined && has(findScale(definition, scale)?.options)) {
    return `scale.${scale}.${code}`
  }
  const source = sourceOf(definition, item)
  if (source && !has('options' in item ? item.options : [])) {
    return optionKey(definition, source, code)
  }
  return own
}

/** The key of a row's text: the item's own, else its scale's, else the one of the item it is carried from. */
export function rowKey(definition: Definition, item: Item, row: string): string {
  const own = `item.${item.id}.${row}`
  if (item.type !== 'matrix' || item.rows?.includes(row)) return own
  if (item.rowsFrom) return `scale.${item.rowsFrom}.${row}`
  const source = sourceOf(definition, item)
  return source ? optionKey(definition, source, row) : own
}

/** Codes of a 0-10 scale are their own text. */
export function optionText(
  definition: Definition,
  language: string,
  item: Item,
  code: string,
): string {
  return textOf(definition, language, optionKey(definition, item, code)) || code
}

export function rowText(definition: Definition, language: string, item: Item, row: string): string {
  return textOf(definition, language, rowKey(definition, item, row)) || row
}
