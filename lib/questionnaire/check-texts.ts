import type { Definition } from './definition'
import { type Finding, finding } from './finding'
import { isNumeral } from './formats'
import { optionsOf, rowsOf } from './options'
import { optionKey, rowKey } from './texts'

/** Every text in the first language, or the questionnaire cannot be published; the others may lag behind. */
export function checkTexts(definition: Definition): Finding[] {
  const [first = '', ...others] = definition.languages
  const needed = neededKeys(definition)
  const usable = usableKeys(definition)
  const missing = (language: string) => [...needed].filter((key) => !has(definition, language, key))
  return [
    ...missing(first).map((key) => finding(`texts.${first}.${key}`, 'missing-text')),
    ...others.flatMap((language) => [
      ...missing(language).map((key) => finding(`texts.${language}.${key}`, 'missing-translation')),
      ...[...usable]
        .filter((key) => !needed.has(key) && has(definition, first, key))
        .filter((key) => !has(definition, language, key))
        .map((key) => finding(`texts.${language}.${key}`, 'missing-translation')),
    ]),
    ...Object.entries(definition.texts).flatMap(([language, texts]) =>
      Object.keys(texts)
        .filter((key) => !usable.has(key) || !definition.languages.some((one) => one === language))
        .map((key) => finding(`texts.${language}.${key}`, 'unused-text')),
    ),
  ]
}

function has({ texts }: Definition, language: string, key: string): boolean {
  const own = Object.hasOwn(texts, language) ? texts[language] : undefined
  return !!own && Object.hasOwn(own, key) && own[key]?.trim() !== ''
}

function neededKeys(definition: Definition): Set<string> {
  const { items, pages, screenings } = definition
  return new Set([
    'title',
    ...pages.map(({ id }) => `page.${id}`),
    ...screenings.map(({ id }) => `screening.${id}`),
    ...items.flatMap((item) => [
      `item.${item.id}`,
      ...rowsOf(definition, item).map((row) => rowKey(item, row)),
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
  return isNumeral(code) && ends.some((end) => has(definition, first, end)) ? ends : [key]
}

function usableKeys(definition: Definition): Set<string> {
  const scales = Object.entries(definition.scales).flatMap(([id, scale]) => [
    `scale.${id}.low`,
    `scale.${id}.high`,
    ...scale.options.flatMap(({ code }) => [`scale.${id}.${code}`, `scale.${id}.${code}.help`]),
  ])
  const items = definition.items.flatMap((item) => [
    `item.${item.id}.help`,
    ...[
      ...optionsOf(definition, item).map(({ code }) => code),
      ...rowsOf(definition, item),
    ].flatMap((code) => [`item.${item.id}.${code}`, `item.${item.id}.${code}.help`]),
  ])
  const pages = definition.pages.map(({ id }) => `page.${id}.help`)
  return new Set([...neededKeys(definition), ...scales, ...items, ...pages])
}
