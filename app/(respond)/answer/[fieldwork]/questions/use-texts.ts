import type { Item } from '@/lib/questionnaire/definition'
import { carriedText } from '@/lib/questionnaire/other-text'
import { fillIn } from '@/lib/questionnaire/placeholders'
import { plainText, richText } from '@/lib/questionnaire/rich-text'
import { optionText, rowText, textOf } from '@/lib/questionnaire/texts'
import { useAnswering } from '../answering'
import { useKnown } from './known'

/** Texts of the questionnaire as this respondent reads them: placeholders are earlier answers, in words. */
export function useTexts() {
  const { definition, language, names } = useAnswering()
  const known = useKnown()
  const fill = (text: string) => fillIn(definition, language, text, known, names)
  return {
    fill,
    text: (key: string) => fill(textOf(definition, language, key)),
    rich: (key: string) => richText(textOf(definition, language, key), fill),
    /** The question in one line, without markup: for links and names. */
    question: (item: Item) => plainText(textOf(definition, language, `item.${item.id}`), fill),
    option: (item: Item, code: string) =>
      carriedText(definition, item, code, known) ??
      fill(optionText(definition, language, item, code)),
    row: (item: Item, row: string) =>
      carriedText(definition, item, row, known) ?? fill(rowText(definition, language, item, row)),
    unit: (item: Item) => fill(textOf(definition, language, `item.${item.id}.unit`)),
  }
}
