import type { RespondentLanguage } from '@/lib/platform/language'
import de from '@/lib/platform/messages/de/printable.json'
import en from '@/lib/platform/messages/en/printable.json'
import fr from '@/lib/platform/messages/fr/printable.json'
import { conditionInWords, fill } from '@/lib/questionnaire/condition-words'
import type { Definition } from '@/lib/questionnaire/definition'
import type { Logic } from '@/lib/questionnaire/logic'
import { fillIn } from '@/lib/questionnaire/placeholders'
import { plainText, richText } from '@/lib/questionnaire/rich-text'
import { optionText, rowText, textOf } from '@/lib/questionnaire/texts'

export type Paper = ReturnType<typeof paperOf>

/** A questionnaire as it is printed in one language: its words, its numbers, its conditions in words. */
export function paperOf(definition: Definition, language: RespondentLanguage) {
  const { paper: words, conditions } = { fr, en, de }[language]
  const asked = definition.items.filter(({ type }) => type !== 'info')
  const numbers = new Map(asked.map(({ id }, at) => [id, String(at + 1)]))
  const numberOf = (id: string) => numbers.get(id) ?? ''
  const say = { definition, language, words: conditions, numberOf }
  const filled = (text: string) => fillIn(definition, language, text, {})
  return {
    definition,
    language,
    words,
    numberOf,
    say: (word: keyof typeof words, values: Record<string, string>) => fill(words[word], values),
    condition: (logic: Logic) => conditionInWords(say, logic),
    question: (id: string) => fill(conditions.question, { number: numberOf(id) }),
    /** Of the wordings put to comparison, the one its author wrote first. */
    nodes: (key: string) => richText(textOf(definition, language, key), filled),
    text: (key: string) => plainText(textOf(definition, language, key), filled),
    option: (item: Definition['items'][number], code: string) =>
      plainText(optionText(definition, language, item, code), filled),
    row: (item: Definition['items'][number], code: string) =>
      plainText(rowText(definition, language, item, code), filled),
    number: (value: number) => new Intl.NumberFormat(language).format(value),
  }
}
