import type { AnswerValue } from '@/lib/questionnaire/answers'
import type { Item } from '@/lib/questionnaire/definition'
import { otherTextLength } from '@/lib/questionnaire/other-text'
import { wrongParts } from '../questions/date-typed'
import { measureIn, numberIn } from '../questions/number-in'
import { leftOf } from '../questions/sum-of-rows'
import { dayIn, type Say } from '../words'

type In = { language: string; say: Say; unit: string }

/** What to do about a problem with an answer; `rows` are the names of those it is on. */
export function messageIn(
  { language, say, unit }: In,
  item: Item,
  problem: string,
  value: AnswerValue | undefined,
  rows: string[],
): string {
  if (item.type === 'constantSum') return sum()
  switch (problem) {
    case 'required':
      return required()
    case 'too-many':
      return say('errorTooMany', {
        count: item.type === 'ranking' ? item.top : item.type === 'multiple' ? (item.max ?? 0) : 0,
      })
    case 'too-few':
      return say('errorTooFew', { count: item.type === 'multiple' ? (item.min ?? 1) : 1 })
    case 'exclusive':
      return say('errorExclusive')
    case 'too-long':
      return say('errorTooLong', { max: item.type === 'text' ? item.maxLength : otherTextLength })
    case 'not-text':
      return say('errorText')
  }
  switch (item.type) {
    case 'year':
      return say('errorYear', { min: item.min, max: item.max })
    case 'number':
      return number(item)
    case 'date':
      return date(item)
    case 'territory':
      return say('errorTerritory')
    case 'matrix':
      return rows.length > 0 ? say('errorRows', { rows: list(rows) }) : say('errorOther')
    default:
      return say('errorOther')
  }

  function required(): string {
    switch (item.type) {
      case 'matrix':
        if (rows.length > 1) return say('errorRequiredRows', { rows: list(rows) })
        return rows.length > 0
          ? say('errorRequiredRow', { row: rows[0] ?? '' })
          : say('errorRequired')
      case 'territory':
        return say('errorRequiredTerritory')
      case 'year':
        return say('errorRequiredYear')
      case 'date':
        return say('errorRequiredDate')
      case 'number':
        return say('errorRequiredNumber')
      case 'text':
        return say('errorRequiredText')
      case 'consent':
        return say('errorRequiredConsent')
      default:
        return say('errorRequiredChoice')
    }
  }

  function number(asked: Extract<Item, { type: 'number' }>): string {
    const min = numberIn(language, asked.min)
    const max = numberIn(language, asked.max)
    const isWithin = typeof value === 'number' && value >= asked.min && value <= asked.max
    if (isWithin && asked.decimals > 0) return say('errorDecimals', { count: asked.decimals })
    return say(asked.decimals ? 'errorNumberDecimal' : 'errorNumber', { min, max })
  }

  function date(asked: Extract<Item, { type: 'date' }>): string {
    const parts = wrongParts(String(value ?? ''))
    if (parts.length > 0) {
      const words = { day: 'dateDay', month: 'dateMonth', year: 'dateYear' } as const
      const names = parts.map((part) => say(words[part]))
      return say('errorDateParts', { parts: list(names) })
    }
    if (problem !== 'out-of-range') return say('errorDateUnreal')
    return say('errorDate', { min: dayIn(language, asked.min), max: dayIn(language, asked.max) })
  }

  function sum(): string {
    if (item.type !== 'constantSum') return ''
    const { total, decimals } = item
    const given = typeof value === 'object' && !Array.isArray(value) ? value : {}
    const inWords = (amount: number) => measureIn(language, amount, unit)
    if (rows.length > 0 && problem !== 'required') {
      return say(decimals ? 'errorSumRowDecimal' : 'errorSumRow', { decimals, rows: list(rows) })
    }
    const left = leftOf(total, given, decimals)
    if (left === total) return say('errorRequiredSum', { total: inWords(total) })
    return left < 0
      ? say('errorSumOver', { over: inWords(-left), total: inWords(total) })
      : say('errorSumLeft', { left: inWords(left), total: inWords(total) })
  }

  function list(names: string[]): string {
    return new Intl.ListFormat(language, { type: 'conjunction' }).format(
      names.map((text) => say('quoted', { text })),
    )
  }
}
