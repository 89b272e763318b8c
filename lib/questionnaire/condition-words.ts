import type { Definition, Item } from './definition'
import { findItem } from './find-item'
import { listedOf } from './listed-options'
import type { Logic } from './logic'
import { dayInWords } from './placeholders'
import { plainText } from './rich-text'
import { optionText, rowText } from './texts'

/** Sentences with `{places}`, in the language of the texts. */
export type ConditionWords = {
  and: string
  or: string
  not: string
  group: string
  question: string
  row: string
  is: string
  isNot: string
  all: string
  answered: string
  lessThan: string
  atMost: string
  moreThan: string
  atLeast: string
  ticks: string
  total: string
  from: string
  upTo: string
  between: string
  quoted: string
}

type Say = {
  definition: Definition
  language: string
  words: ConditionWords
  /** What a question is called on paper: « question 5 ». */
  numberOf: (item: string) => string
}

/** A condition as somebody who fills in a paper reads it: « question 5 : « Oui » ; et question 6 : … ». */
export function conditionInWords(say: Say, logic: Logic, inside = false): string {
  const { words } = say
  switch (logic.op) {
    case 'and':
    case 'or': {
      const parts = logic.of.map((part) => conditionInWords(say, part, logic.of.length > 1))
      const joined = parts.join(words[logic.op])
      return inside && parts.length > 1 ? fill(words.group, { condition: joined }) : joined
    }
    case 'not':
      if (logic.of.op === 'in') return about(say, logic.of, words.isNot, logic.of.values)
      if (logic.of.op === 'anyOf') return about(say, logic.of, words.isNot, logic.of.codes)
      if (logic.of.op === 'eq') return about(say, logic.of, words.isNot, [logic.of.value])
      return fill(words.not, { condition: conditionInWords(say, logic.of) })
    case 'answered':
      return fill(words.answered, { question: subject(say, logic.item) })
    case 'eq':
    case 'ne':
      return about(say, logic, logic.op === 'eq' ? words.is : words.isNot, [logic.value])
    case 'in':
      return about(say, logic, words.is, logic.values)
    case 'anyOf':
      return about(say, logic, words.is, logic.codes)
    case 'allOf':
      return about(say, logic, words.all, logic.codes, 'conjunction')
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return fill(words[comparisons[logic.op]], {
        question: subject(say, logic.item, logic.row),
        value: bound(say, logic.value),
      })
    case 'countSelected':
      return fill(words.ticks, {
        question: subject(say, logic.item),
        bounds: bounds(say, logic),
      })
    case 'sum': {
      const questions = logic.items.map((id) => subject(say, id))
      return fill(words.total, { questions: list(say, questions), bounds: bounds(say, logic) })
    }
  }
}

const comparisons = { lt: 'lessThan', lte: 'atMost', gt: 'moreThan', gte: 'atLeast' } as const

export function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place)
}

function about(
  say: Say,
  { item: id, row }: { item: string; row?: string | undefined },
  template: string,
  values: readonly (string | number)[],
  type: 'disjunction' | 'conjunction' = 'disjunction',
): string {
  const item = findItem(say.definition, id)
  const names = values.map((value) => fill(say.words.quoted, { text: nameOf(say, item, value) }))
  return fill(template, { question: subject(say, id, row), values: list(say, names, type) })
}

function nameOf({ definition, language }: Say, item: Item | undefined, value: string | number) {
  const code = String(value)
  const isOption = item && listedOf(definition, item).codes.some((option) => option.code === code)
  return isOption ? plainText(optionText(definition, language, item, code)) : code
}

function subject({ definition, language, words, numberOf }: Say, id: string, row?: string): string {
  const question = fill(words.question, { number: numberOf(id) })
  const item = findItem(definition, id)
  if (!item || row === undefined) return question
  const name = plainText(rowText(definition, language, item, row))
  return fill(words.row, { question, row: fill(words.quoted, { text: name }) })
}

function bound(say: Say, value: number | string | { item: string; row?: string | undefined }) {
  if (typeof value === 'number') return new Intl.NumberFormat(say.language).format(value)
  return typeof value === 'string'
    ? dayInWords(say.language, value)
    : subject(say, value.item, value.row)
}

function bounds(
  { language, words }: Say,
  { min, max }: { min?: number | undefined; max?: number | undefined },
): string {
  const number = (value: number) => new Intl.NumberFormat(language).format(value)
  if (max === undefined) return fill(words.from, { value: number(min ?? 0) })
  if (min === undefined) return fill(words.upTo, { value: number(max) })
  return fill(words.between, { min: number(min), max: number(max) })
}

function list(
  { language }: Say,
  parts: string[],
  type: 'disjunction' | 'conjunction' = 'conjunction',
) {
  return new Intl.ListFormat(language, { type }).format(parts)
}
