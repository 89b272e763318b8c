import type { Definition } from './definition'
import { isNumeral } from './formats'
import { optionsOf, rowsOf } from './options'
import { optionKey, rowKey } from './texts'

/** A text that somebody wrote in this language. */
export function hasText({ texts }: Definition, language: string, key: string): boolean {
  const own = Object.hasOwn(texts, language) ? texts[language] : undefined
  return !!own && Object.hasOwn(own, key) && own[key]?.trim() !== ''
}

/** Without these texts somebody would be shown a code, or nothing. */
export function neededKeys(definition: Definition): Set<string> {
  const { items, pages, screenings, checks = [], placeholders = {} } = definition
  return new Set([
    'title',
    ...pages.map(({ id }) => `page.${id}`),
    ...screenings.map(({ id }) => `screening.${id}`),
    ...checks.map(({ id }) => `check.${id}`),
    ...Object.keys(placeholders).map((name) => `placeholder.${name}`),
    ...items.flatMap((item) => [
      `item.${item.id}`,
      ...rowsOf(definition, item).map((row) => rowKey(definition, item, row)),
      ...optionsOf(definition, item)
        .map(({ code }) => optionKey(definition, item, code))
        .flatMap((key) => orItsEnds(definition, key)),
    ]),
  ])
}

/** Numbers on a scale whose ends are described need no texts of their own. */
function orItsEnds(definition: Definition, key: string): string[] {
  const [kind, id = '', code = ''] = key.split('.')
  if (kind !== 'scale' && !isNumeral(code)) return [key]
  const ends = [`scale.${id}.low`, `scale.${id}.high`]
  const first = definition.languages[0] ?? ''
  return isNumeral(code) && ends.some((end) => hasText(definition, first, end)) ? ends : [key]
}

/** Those that are shown where somebody wrote them: besides the needed ones, helps, definitions and units. */
export function usableKeys(definition: Definition): Set<string> {
  const scales = Object.entries(definition.scales).flatMap(([id, scale]) => [
    `scale.${id}.low`,
    `scale.${id}.high`,
    ...scale.options.flatMap(({ code }) => [`scale.${id}.${code}`, `scale.${id}.${code}.help`]),
  ])
  const items = definition.items.flatMap((item) => [
    `item.${item.id}.help`,
    ...(item.type === 'number' || item.type === 'constantSum' ? [`item.${item.id}.unit`] : []),
    ...[
      ...optionsOf(definition, item).map(({ code }) => code),
      ...rowsOf(definition, item),
    ].flatMap((code) => [`item.${item.id}.${code}`, `item.${item.id}.${code}.help`]),
  ])
  const pages = definition.pages.map(({ id }) => `page.${id}.help`)
  return new Set([...neededKeys(definition), ...scales, ...items, ...pages])
}

/** `<key>@<wording>.<variant>`: the text that replaces another for some respondents. */
export function variantOf(key: string): { base: string; wording: string; variant: string } | null {
  const [, base, wording, variant] = /^(.+)@([^@.]+)\.([^@.]+)$/.exec(key) ?? []
  return base && wording && variant ? { base, wording, variant } : null
}

/** Keys of the options of scales, and of the options and rows of items. */
export function listedKeys(definition: Definition): string[] {
  const scales = Object.entries(definition.scales).flatMap(([id, { options }]) =>
    options.map(({ code }) => `scale.${id}.${code}`),
  )
  const items = definition.items.flatMap((item) => {
    const options = 'options' in item ? (item.options ?? []).map(({ code }) => code) : []
    const rows = 'rows' in item ? (item.rows ?? []) : []
    return [...options, ...rows].map((code) => `item.${item.id}.${code}`)
  })
  return [...scales, ...items]
}
