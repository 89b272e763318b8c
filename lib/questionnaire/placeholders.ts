import type { Definition, Item, Placeholder } from './definition'
import { findItem } from './find-item'
import { isDay } from './formats'
import { keepPath } from './keep-path'
import { listedOf } from './listed-options'
import { carriedText, otherKey } from './other-text'
import { optionText, textOf } from './texts'

type Answers = Record<string, unknown>

/** `{name}`: names as in the definition's `placeholders`. */
export const placeholderPattern = /\{([a-z][a-z0-9_]{0,31})\}/g

/**
 * The text with its placeholders filled in: earlier answers in words, else `placeholder.<name>`. What it
 * gives is plain text, never markup: give it to `richText` as `fill`, do not parse what it returns.
 * `names`: communes' names, by item.
 */
export function fillIn(
  definition: Definition,
  language: string,
  text: string,
  answers: Answers,
  names: Record<string, string> = {},
): string {
  if (!definition.placeholders || !text.includes('{')) return text
  const { placeholders } = definition
  let kept: Answers | undefined
  return text.replace(placeholderPattern, (whole, name: string) => {
    const placeholder = Object.hasOwn(placeholders, name) ? placeholders[name] : undefined
    if (!placeholder) return whole
    // An answer that its path left behind is not repeated.
    kept ??= keepPath(definition, answers)
    const words = inWords(definition, language, placeholder, kept, names)
    return words || textOf(definition, language, `placeholder.${name}`)
  })
}

/** Empty for no answer, and for one that is « don't know » and the like. */
function inWords(
  definition: Definition,
  language: string,
  { item: id, row }: Placeholder,
  answers: Answers,
  names: Record<string, string>,
): string {
  const item = findItem(definition, id)
  const answer = answers[id]
  if (!item || answer === undefined) return ''
  const value = row === undefined ? answer : rowOf(answer, row)
  if (typeof value === 'number') return numberInWords(language, item, value)
  const codes: unknown[] = Array.isArray(value) ? value : [value]
  const { codes: options } = listedOf(definition, item)
  const words = codes.flatMap((code) => {
    const option = options.find((one) => one.code === code)
    if (option?.missing) return []
    if (!option) return typeof code === 'string' ? [typed(language, item, code, names)] : []
    const other = option.other
      ? answers[otherKey(id)]
      : carriedText(definition, item, option.code, answers)
    return [
      (typeof other === 'string' && oneLine(other)) ||
        optionText(definition, language, item, option.code),
    ]
  })
  return words.length > 1 ? new Intl.ListFormat(language).format(words) : (words[0] ?? '')
}

function rowOf(answer: unknown, row: string): unknown {
  return typeof answer === 'object' && answer !== null && Object.hasOwn(answer, row)
    ? (answer as Answers)[row]
    : undefined
}

function typed(language: string, item: Item, value: string, names: Record<string, string>): string {
  if (item.type === 'territory') return Object.hasOwn(names, item.id) ? (names[item.id] ?? '') : ''
  if (item.type === 'date') return dayInWords(language, value)
  return item.type === 'text' ? oneLine(value) : ''
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

function numberInWords(language: string, item: Item, value: number): string {
  if (item.type === 'year') return String(value)
  const maximumFractionDigits = 'decimals' in item ? item.decimals : 0
  return new Intl.NumberFormat(language, { maximumFractionDigits }).format(value)
}

/** « 14 juillet 2026 », « 1er mai 2026 », for a day in ISO 8601. */
export function dayInWords(language: string, day: string): string {
  if (!isDay(day)) return ''
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  const said = format.format(new Date(day))
  return language === 'fr' ? said.replace(/^1 /, '1er ') : said
}
