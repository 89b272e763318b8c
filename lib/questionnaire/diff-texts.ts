import { type Change, type ChangeKind, change } from './change'
import type { Definition } from './definition'
import { arrow } from './detail'
import { findItem } from './find-item'
import { haveSameWords, wordsOf } from './same-words'
import { hasText, usableKeys, variantOf } from './text-keys'

/** What is read otherwise, language by language. Texts of what comes or goes come and go with it. */
export function diffTexts(before: Definition, after: Definition): Change[] {
  const [former, latter] = [usableKeys(before), usableKeys(after)]
  const stays = (key: string) => {
    const base = variantOf(key)?.base ?? key
    return former.has(base) && latter.has(base)
  }
  const languages = before.languages.filter((language) => after.languages.includes(language))
  return languages.flatMap((language) => {
    const keys = Object.keys({ ...before.texts[language], ...after.texts[language] })
    return keys.filter(stays).flatMap((key) => {
      const kind = kindOfText(before, after, language, key)
      const [was, is] = [textIn(before, language, key), textIn(after, language, key)]
      return kind ? [change(`texts.${language}.${key}`, kind, arrow(was, is))] : []
    })
  })
}

function textIn(definition: Definition, language: string, key: string): string {
  return hasText(definition, language, key) ? (definition.texts[language]?.[key] ?? '') : ''
}

function kindOfText(
  before: Definition,
  after: Definition,
  language: string,
  key: string,
): ChangeKind | null {
  const [was, is] = [textIn(before, language, key), textIn(after, language, key)]
  if (was === is) return null
  const [first = ''] = after.languages
  if (was === '' && language !== first && hasText(before, first, key)) return 'translation-added'
  if (is === '' && language !== first && hasText(after, first, key)) return 'translation-removed'
  if (was !== '' && is !== '' && haveSameWords(was, is)) return 'typography'
  const kind = roleOf(after, variantOf(key)?.base ?? key)
  if (kind === 'unit-changed' && (was === '' || is === '')) return 'wording'
  if (kind === 'option-wording' && is !== '' && saidOfAnother(before, language, key, is)) {
    return 'meaning-moved'
  }
  return kind
}

/** By what a text stands beside. */
function roleOf(definition: Definition, key: string): ChangeKind {
  const [kind, id = '', part] = key.split('.')
  switch (kind) {
    case 'item': {
      const item = findItem(definition, id)
      if (part === undefined) return item?.type === 'consent' ? 'consent-changed' : 'wording'
      if (part === 'help') return item?.type === 'consent' ? 'consent-changed' : 'help'
      if (part === 'unit' && (item?.type === 'number' || item?.type === 'constantSum')) {
        return 'unit-changed'
      }
      return 'option-wording'
    }
    case 'scale':
      // A definition is read with its option.
      return 'option-wording'
    case 'placeholder':
      return 'placeholder-changed'
    default:
      return part === 'help' ? 'help' : 'signpost'
  }
}

/** What one code of the list says now was said of another one. */
function saidOfAnother(before: Definition, language: string, key: string, text: string): boolean {
  const [kind, id, , help] = key.split('.')
  if (help !== undefined) return false
  const words = wordsOf(text)
  return Object.entries(before.texts[language] ?? {}).some(([other, former]) => {
    const [otherKind, otherId, part, more] = other.split('.')
    const isBeside = otherKind === kind && otherId === id && part !== undefined && part !== 'help'
    return isBeside && more === undefined && other !== key && wordsOf(former) === words
  })
}
