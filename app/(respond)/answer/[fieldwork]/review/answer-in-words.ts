import type { Answers, AnswerValue } from '@/lib/questionnaire/answers'
import type { Definition, Item } from '@/lib/questionnaire/definition'
import { optionsOf, shownRows } from '@/lib/questionnaire/options'
import { otherKey } from '@/lib/questionnaire/other-text'
import { dayInWords } from '@/lib/questionnaire/placeholders'
import { measureIn } from '../questions/number-in'

export type InWords = { said: string[] } | { rows: { row: string; said: string }[]; count: number }

type Respondent = {
  definition: Definition
  language: string
  seed: string
  names: Record<string, string>
  texts: {
    option: (item: Item, code: string) => string
    row: (item: Item, row: string) => string
    unit: (item: Item) => string
  }
  say: (word: 'consentYes' | 'labelled', values?: Record<string, string>) => string
}

/** An answer as its respondent reads it again: one line per choice, or per row; none when there is no answer. */
export function answerInWords(it: Respondent, item: Item, answers: Answers): InWords {
  const { definition, language, texts } = it
  const value = answers[item.id]
  if (item.type === 'matrix' || item.type === 'constantSum') return inRows(value)
  if (value === undefined || value === '') return { said: [] }
  if (Array.isArray(value)) {
    return item.type === 'ranking' && value.length > 1
      ? { said: value.map((code, index) => `${index + 1}. ${chosen(code)}`) }
      : { said: value.map(chosen) }
  }
  return { said: [single(String(value))] }

  function inRows(given: AnswerValue | undefined): InWords {
    const byRow = typeof given === 'object' && !Array.isArray(given) ? given : {}
    const rows = shownRows(definition, item, answers, it.seed).map((row) => {
      const answer = byRow[row]
      if (answer === undefined) return { row: texts.row(item, row), said: '' }
      return { row: texts.row(item, row), said: single(String(answer)) }
    })
    return { rows, count: rows.filter(({ said }) => said).length }
  }

  function single(answer: string): string {
    switch (item.type) {
      case 'text':
        return answer
      case 'consent':
        return it.say('consentYes')
      case 'constantSum':
        return measureIn(language, Number(answer), texts.unit(item))
      case 'number':
        return typeof value === 'number'
          ? measureIn(language, value, texts.unit(item))
          : chosen(answer)
      case 'year':
        return typeof value === 'number' ? answer : chosen(answer)
      case 'date':
        return dayInWords(language, answer) || chosen(answer)
      case 'territory':
        return answer === item.outside ? chosen(answer) : (it.names[item.id] ?? answer)
      default:
        return chosen(answer)
    }
  }

  function chosen(code: string): string {
    const option = optionsOf(definition, item, answers).find((one) => one.code === code)
    const text = option?.other ? answers[otherKey(item.id)] : undefined
    const label = texts.option(item, code)
    return typeof text === 'string' && text !== '' ? it.say('labelled', { label, text }) : label
  }
}
