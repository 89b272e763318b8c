import { checkPlaceholders } from './check-placeholders'
import { checkVariants } from './check-variants'
import type { Definition } from './definition'
import { type Finding, finding } from './finding'
import { hasText, neededKeys, usableKeys, variantOf } from './text-keys'

/** Every text in the first language, or the questionnaire cannot be published; the others may lag behind. */
export function checkTexts(definition: Definition): Finding[] {
  const [first = '', ...others] = definition.languages
  const needed = neededKeys(definition)
  const usable = usableKeys(definition)
  const written = Object.keys(definition.texts[first] ?? {})
  const optional = written.filter(
    (key) => !needed.has(key) && usable.has(variantOf(key)?.base ?? key),
  )
  const missing = (language: string, keys: Iterable<string>) =>
    [...keys].filter((key) => !hasText(definition, language, key))
  return [
    ...missing(first, needed).map((key) => finding(`texts.${first}.${key}`, 'missing-text')),
    ...others.flatMap((language) =>
      missing(language, [...needed, ...optional])
        .filter((key) => needed.has(key) || hasText(definition, first, key))
        .map((key) => finding(`texts.${language}.${key}`, 'missing-translation')),
    ),
    ...everyText(definition).flatMap(([language, key, text]) => [
      ...(usable.has(variantOf(key)?.base ?? key) && isSpoken(definition, language)
        ? []
        : [finding(`texts.${language}.${key}`, 'unused-text')]),
      ...unsafeLinks(text).map((link) => finding(`texts.${language}.${key}`, 'unsafe-link', link)),
    ]),
    ...checkVariants(definition),
    ...checkPlaceholders(definition),
  ]
}

const isSpoken = ({ languages }: Definition, language: string) =>
  languages.some((one) => one === language)

function everyText({ texts }: Definition): [language: string, key: string, text: string][] {
  return Object.entries(texts).flatMap(([language, own]) =>
    Object.entries(own).map(([key, text]): [string, string, string] => [language, key, text]),
  )
}

const anyLink = /\[[^[\]\n]{1,500}\]\(\s*([^()\n]{0,500})\)?/g
const safe = /^(https:\/\/[^\s()[\]<>"]+|mailto:[^\s()[\]<>":/]+)$/

/** Links that are not to a page by https or to an address: shown as they were typed, they mean no good. */
function unsafeLinks(text: string): string[] {
  return [...text.matchAll(anyLink)]
    .map(([, link = '']) => link.trim())
    .filter((link) => !safe.test(link))
}
