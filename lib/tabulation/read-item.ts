import type { Definition, Item, Option } from '@/lib/questionnaire/definition'
import { findItem } from '@/lib/questionnaire/find-item'
import { listedOf, substantiveCodes } from '@/lib/questionnaire/listed-options'
import { optionsOf, rowsOf } from '@/lib/questionnaire/options'
import type { StoredAnswers } from '@/lib/response/response'
import type { Counted } from './cell'
import { answered, interning, missing, notAsked } from './counted'

type Stored = StoredAnswers[string] | undefined

type Reader = {
  variables: string[]
  /** The item was asked: counts its variables, from `first` on. */
  read(answer: Stored, counted: Counted[], first: number, answers: StoredAnswers): void
  /** It was not: what there is to count all the same. */
  unasked?(answers: StoredAnswers, counted: Counted[], first: number): void
}

/** How answers to an item become counts, prepared once for all responses. */
export function itemReader(definition: Definition, item: Item): Reader {
  const options = optionsOf(definition, item)
  switch (item.type) {
    case 'info':
      return { variables: [], read() {} }
    case 'single':
      return {
        ...oneVariable(item.id, singleReader(options)),
        ...(item.carriedFrom && { unasked: onlyTick(definition, item.carriedFrom) }),
      }
    case 'matrix':
      return rowsReader(
        item.id,
        rowsOf(definition, item),
        singleReader(options),
        listedOf(definition, item).varies
          ? (answers) => new Set(rowsOf(definition, item, answers))
          : undefined,
      )
    case 'multiple':
      return oneVariable(
        item.id,
        listReader(options, (code) => code),
      )
    case 'ranking':
      return oneVariable(
        item.id,
        listReader(options, (code, index) => `${code}@${index + 1}`),
      )
    case 'number':
    case 'year':
      return oneVariable(item.id, numberReader(options))
    case 'constantSum':
      return rowsReader(item.id, item.rows, numberReader([]))
    case 'date': {
      const ofCode = singleReader(options)
      const codes = new Set<Stored>(options.map(({ code }) => code))
      return oneVariable(item.id, (answer) =>
        typeof answer === 'string' && !codes.has(answer) ? answered : ofCode(answer),
      )
    }
    case 'consent': {
      const yes: Counted = { state: '@answered', codes: ['yes'] }
      return oneVariable(item.id, (answer) => (answer === 'yes' ? yes : missing))
    }
    case 'text':
      return oneVariable(item.id, (answer) => (answer === undefined ? missing : answered))
    case 'territory': {
      const outside = singleReader(options)
      return oneVariable(item.id, (answer) =>
        typeof answer === 'object' ? answered : outside(answer),
      )
    }
  }
}

function oneVariable(variable: string, read: (answer: Stored) => Counted): Reader {
  return {
    variables: [variable],
    read(answer, counted, first) {
      counted[first] = read(answer)
    },
  }
}

/** `offered`: the rows that these answers were asked for; absent: all of them. */
function rowsReader(
  id: string,
  rows: string[],
  read: (answer: Stored) => Counted,
  offered?: (answers: StoredAnswers) => ReadonlySet<string>,
): Reader {
  return {
    variables: rows.map((row) => `${id}.${row}`),
    read(answer, counted, first, answers) {
      const given = (typeof answer === 'object' ? answer : {}) as Record<string, string | number>
      const asked = offered?.(answers)
      rows.forEach((row, at) => {
        if (asked && !asked.has(row)) counted[first + at] = notAsked
        else counted[first + at] = read(given[row])
      })
    },
  }
}

function singleReader(options: Option[]): (answer: Stored) => Counted {
  const known = new Map<Stored, Counted>(options.map((option) => [option.code, countedAs(option)]))
  return (answer) => known.get(answer) ?? missing
}

function numberReader(options: Option[]): (answer: Stored) => Counted {
  const ofCode = singleReader(options)
  const intern = interning()
  return (answer) =>
    typeof answer === 'number' ? intern('@answered', String(answer)) : ofCode(answer)
}

/** Refusing is leaving without an answer; whom a question does not concern was not asked. */
function countedAs({ code, missing: kind }: Option): Counted {
  if (kind === 'na') return notAsked
  if (kind === 'refused') return missing
  return { state: kind ? '@dk' : '@answered', codes: [code] }
}

/** A list is a non-answer when its only code is; such an option is exclusive, so it stands alone. */
function listReader(
  options: Option[],
  codeAt: (code: string, index: number) => string,
): (answer: Stored) => Counted {
  const alone = new Map(
    options.flatMap((option) => (option.missing ? [[option.code, countedAs(option)]] : [])),
  )
  const intern = interning()
  return (answer) => {
    if (!Array.isArray(answer) || answer.length === 0) return missing
    if (answer.length > 1) return { state: '@answered', codes: answer.map(codeAt) }
    const [code = ''] = answer
    const { state, codes } = alone.get(code) ?? { state: '@answered', codes: [code] }
    return codes.length > 0 ? intern(state, codeAt(code, 0)) : { state, codes }
  }
}

/**
 * « Which one first? » is put to those who ticked several. Who ticked one has answered it: the single
 * substantive tick counts as the answer, although it was never submitted.
 */
function onlyTick(definition: Definition, source: string): NonNullable<Reader['unasked']> {
  const item = findItem(definition, source)
  const substantive = item ? substantiveCodes(definition, item) : new Set<string>()
  const intern = interning()
  return (answers, counted, first) => {
    const ticks = answers[source]
    if (!Array.isArray(ticks)) return
    const ticked = ticks.filter((code) => substantive.has(code))
    if (ticked.length === 1) counted[first] = intern('@answered', ticked[0] as string)
  }
}
