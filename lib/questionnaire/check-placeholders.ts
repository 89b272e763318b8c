import { checkRow } from './check-leaf'
import type { Definition } from './definition'
import { endOf } from './ends-of-pages'
import { findItem } from './find-item'
import { type Finding, finding } from './finding'
import { placeOf } from './place-of'
import { placeholderPattern } from './placeholders'
import { variantOf } from './text-keys'

/** What `{name}` in a text stands for, and whether it was answered before the text is read. */
export function checkPlaceholders(definition: Definition): Finding[] {
  const { placeholders = {}, texts, languages } = definition
  const used = new Set<string>()
  const found = Object.entries(placeholders).flatMap(([name, { item: id, row }]) => {
    const at = `placeholder.${name}`
    const item = findItem(definition, id)
    if (!item) return [finding(at, 'unknown-item', id)]
    if (item.type === 'info' || item.type === 'consent') {
      return [finding(at, 'type-mismatch', id)]
    }
    return checkRow(definition, item, row).map(([problem, detail]) => finding(at, problem, detail))
  })
  const [first = ''] = languages
  for (const [language, own] of Object.entries(texts)) {
    for (const [key, text] of Object.entries(own)) {
      const at = `texts.${language}.${key}`
      const names = namesIn(text)
      for (const name of names) {
        used.add(name)
        const known = Object.hasOwn(placeholders, name) ? placeholders[name] : undefined
        if (!known) found.push(finding(at, 'unknown-placeholder', name))
        else if (placeOf(definition, known.item) >= placeOfText(definition, key)) {
          if (findItem(definition, known.item)) found.push(finding(at, 'later-item', known.item))
        }
      }
      const original = texts[first]?.[key]
      if (language === first || original === undefined || text.trim() === '') continue
      for (const name of namesIn(original)) {
        if (!names.has(name)) found.push(finding(at, 'placeholder-not-translated', name))
      }
    }
  }
  return [
    ...found,
    ...Object.keys(placeholders)
      .filter((name) => !used.has(name))
      .map((name) => finding(`placeholder.${name}`, 'unused-placeholder')),
  ]
}

const namesIn = (text: string) =>
  new Set([...text.matchAll(placeholderPattern)].map(([, name = '']) => name))

/**
 * Items before this place were answered when the text is read. What ends a page follows all of it; the
 * title, and what a placeholder falls back on, follow nothing.
 */
function placeOfText(definition: Definition, key: string): number {
  const [kind, id = ''] = (variantOf(key)?.base ?? key).split('.')
  const first = (ids: string[]) => Math.min(...ids.map((one) => placeOf(definition, one)))
  switch (kind) {
    case 'item':
      return findItem(definition, id) ? placeOf(definition, id) : Infinity
    case 'page':
      return first(definition.pages.find((page) => page.id === id)?.items ?? [])
    case 'scale':
      return first(shownAt(definition, id))
    case 'screening':
    case 'check': {
      const ends = definition.pages.find((page) => {
        const end = endOf(definition, page.id)
        return [...(end?.screenings ?? []), ...(end?.checks ?? [])].some((one) => one.id === id)
      })
      const last = ends?.items.at(-1)
      return last === undefined ? Infinity : placeOf(definition, last) + 1
    }
    default:
      return -Infinity
  }
}

/** Items that use a scale; those that carry from them stand later. */
function shownAt({ items }: Definition, scale: string): string[] {
  return items
    .filter(
      (item) =>
        ('scale' in item && item.scale === scale) ||
        ('rowsFrom' in item && item.rowsFrom === scale),
    )
    .map(({ id }) => id)
}
