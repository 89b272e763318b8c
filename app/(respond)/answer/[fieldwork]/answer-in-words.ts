import type { Answers } from '@/lib/questionnaire/answers'
import type { Definition, Item } from '@/lib/questionnaire/definition'
import { optionsOf, shownRows } from '@/lib/questionnaire/options'
import { otherKey } from '@/lib/questionnaire/other-text'
import { optionText, rowText } from '@/lib/questionnaire/texts'

export type InWords = { said: string[] } | { rows: { row: string; said: string }[]; count: number }

type Respondent = {
  definition: Definition
  language: string
  seed: string
  names: Record<string, string>
}

/** An answer as its respondent reads it again: one line per choice, or per row; none when there is no answer. */
export function answerInWords(it: Respondent, item: Item, answers: Answers): InWords {
  const { definition, language } = it
  const value = answers[item.id]
  const text = (code: string) => {
    const option = optionsOf(definition, item, answers).find((one) => one.code === code)
    const more = option?.other ? answers[otherKey(item.id)] : undefined
    return optionText(definition, language, item, code) + (more ? ` : ${more}` : '')
  }
  if (item.type === 'matrix') {
    const given = typeof value === 'object' && !Array.isArray(value) ? value : {}
    const rows = shownRows(definition, item, it.seed).map((row) => ({
      row: rowText(definition, language, item, row),
      said: given[row] ? optionText(definition, language, item, given[row]) : '',
    }))
    return { rows, count: rows.filter(({ said }) => said).length }
  }
  if (value === undefined || value === '') return { said: [] }
  if (Array.isArray(value)) {
    return item.type === 'ranking' && value.length > 1
      ? { said: value.map((code, index) => `${index + 1}. ${text(code)}`) }
      : { said: value.map(text) }
  }
  if (item.type === 'territory' && value !== item.outside) {
    return { said: [it.names[item.id] ?? String(value)] }
  }
  if (item.type === 'text' || item.type === 'year' || typeof value === 'number') {
    return { said: [String(value)] }
  }
  return { said: [text(String(value))] }
}
