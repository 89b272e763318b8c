import type { getTranslations } from 'next-intl/server'
import type { Definition } from '@/lib/questionnaire/definition'
import { findItem } from '@/lib/questionnaire/find-item'
import { questionText } from '@/lib/questionnaire/question-text'
import { textOf } from '@/lib/questionnaire/texts'

type Say = Awaited<ReturnType<typeof getTranslations<'versions'>>>

/** A place in a definition (`at` of a change or a finding) as somebody who reads questionnaires names it. */
export function placeWords(
  say: Say,
  locale: string,
  definitions: readonly Definition[],
  at: string,
): string {
  const [kind = '', ...rest] = at.split('.')
  if (kind === 'texts') {
    const [language = '', ...key] = rest
    const place = placeWords(say, locale, definitions, withoutVariant(key.join('.')))
    const name = say.has(`languageNames.${language}`)
      ? say(`languageNames.${language}` as never)
      : language
    return say('places.text', { place, language: name })
  }
  const [id = '', code] = rest
  const read = (key: string) => firstText(definitions, locale, key) || key
  switch (kind) {
    case 'languages':
    case 'minutes':
    case 'title':
    case 'items':
      return say(`places.${kind}`)
    case 'item':
    case 'page':
    case 'scale':
    case 'screening':
    case 'check':
    case 'placeholder':
    case 'wording': {
      const name = nameOf(definitions, locale, kind, id)
      const place = say(`places.${kind}`, { name })
      const last = rest.at(-1)
      if (code === undefined) return place
      const option = code === 'relevance' ? place : optionPlace(code)
      return last === 'relevance' ? say('places.condition', { place: option }) : option
      function optionPlace(part: string): string {
        if (part === 'help' || part === 'unit') return place
        const text = read(`${kind}.${id}.${part}`)
        return say('places.option', { place, name: text.includes('.') ? part : text })
      }
    }
    default:
      return say('places.whole')
  }
}

const withoutVariant = (key: string) => key.replace(/@.*$/, '')

function nameOf(
  definitions: readonly Definition[],
  locale: string,
  kind: string,
  id: string,
): string {
  if (kind === 'scale' || kind === 'placeholder' || kind === 'wording') return id
  if (kind === 'screening' || kind === 'check') return id
  for (const definition of definitions) {
    const item = kind === 'item' ? findItem(definition, id) : undefined
    const text = item
      ? questionText(definition, languageOf(definition, locale), item)
      : textOf(definition, languageOf(definition, locale), `${kind}.${id}`)
    if (text) return text
  }
  return id
}

function firstText(definitions: readonly Definition[], locale: string, key: string): string {
  for (const definition of definitions) {
    const text = textOf(definition, languageOf(definition, locale), key)
    if (text) return text
  }
  return ''
}

function languageOf({ languages }: Definition, locale: string): string {
  return languages.find((language) => language === locale) ?? languages[0] ?? 'fr'
}
