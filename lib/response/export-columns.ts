import type { CsvCell } from '@/lib/platform/csv'
import type { Definition, Item, Option } from '@/lib/questionnaire/definition'
import { optionsOf, rowsOf } from '@/lib/questionnaire/options'
import type { StoredAnswers, StoredTerritory } from './response'

/** What stands in a column: what the codebook says of it. */
export type ColumnKind =
  | 'code'
  | 'ticked'
  | 'rank'
  | 'choice'
  | 'number'
  | 'text'
  | 'department'
  | 'ageBand'

export type Column = {
  name: string
  item: Item
  kind: ColumnKind
  /** The option or row that the column is about. */
  about?: string
  read(answers: StoredAnswers): CsvCell
}

/** Asked and left without answer: an empty cell. Not asked: this. */
export const notAskedMark = '~'

/** Ages reached in the year of the wave, last age of each band. */
const ageBands: readonly [code: string, upTo: number][] = [
  ['under18', 17],
  ['18_29', 29],
  ['30_44', 44],
  ['45_59', 59],
  ['60_74', 74],
  ['75plus', 200],
]

/**
 * Columns of a questionnaire version, whatever was answered. Nothing that identifies: items flagged so
 * have no column, a territory is its department, a year of birth (a year that is a quasi-identifier) is
 * an age band.
 */
export function columnsOf(definition: Definition, year: number): Column[] {
  return definition.items
    .filter((item) => item.privacy !== 'identifying')
    .flatMap((item) => columnsOfItem(definition, item, year))
}

function columnsOfItem(definition: Definition, item: Item, year: number): Column[] {
  const { code } = item
  const options = optionsOf(definition, item)
  switch (item.type) {
    case 'info':
      return []
    case 'single':
      return [whole(item, 'code', code), ...otherTexts(item, options)]
    case 'multiple':
      return [...options.map((option) => ticked(item, option)), ...otherTexts(item, options)]
    case 'ranking':
      return [
        ...Array.from({ length: item.top }, (_, at) => choice(item, at)),
        ...options.map((option) => rank(item, option)),
        ...otherTexts(item, options),
      ]
    case 'matrix':
      return rowsOf(definition, item).map((row) => ({
        ...base(item, 'code', `${code}_${row}`),
        about: row,
        read: (answers) => record(answers[item.id])?.[row] ?? null,
      }))
    case 'number':
      return item.privacy ? [] : [whole(item, 'number', code)]
    case 'year':
      return [item.privacy ? ageBand(item, year) : whole(item, 'number', code)]
    case 'text':
      return [whole(item, 'text', code)]
    case 'territory':
      return [department(item)]
  }
}

function base(item: Item, kind: ColumnKind, name: string): Omit<Column, 'read'> {
  return { item, kind, name }
}

function whole(item: Item, kind: ColumnKind, name: string): Column {
  const read = (answers: StoredAnswers) => scalar(answers[item.id])
  return { ...base(item, kind, name), read }
}

function ticked(item: Item, option: Option): Column {
  const read = (answers: StoredAnswers) => {
    const codes = list(answers[item.id])
    return codes && (codes.includes(option.code) ? 1 : 0)
  }
  return { ...base(item, 'ticked', `${item.code}_${option.code}`), about: option.code, read }
}

function choice(item: Item, at: number): Column {
  const read = (answers: StoredAnswers) => list(answers[item.id])?.[at] ?? null
  return { ...base(item, 'choice', `${item.code}_r${at + 1}`), read }
}

function rank(item: Item, option: Option): Column {
  const read = (answers: StoredAnswers) => {
    const at = list(answers[item.id])?.indexOf(option.code) ?? -1
    return at < 0 ? null : at + 1
  }
  return { ...base(item, 'rank', `${item.code}_${option.code}`), about: option.code, read }
}

function otherTexts(item: Item, options: Option[]): Column[] {
  const other = options.find((option) => option.other)
  if (!other) return []
  const read = (answers: StoredAnswers) => scalar(answers[`${item.id}.other`])
  return [{ ...base(item, 'text', `${item.code}_${other.code}_text`), about: other.code, read }]
}

function department(item: Item): Column {
  const read = (answers: StoredAnswers) => {
    const place = answers[item.id]
    if (typeof place === 'string') return place
    return (place as StoredTerritory | undefined)?.department ?? null
  }
  return { ...base(item, 'department', `${item.code}_department`), read }
}

function ageBand(item: Item, year: number): Column {
  const read = (answers: StoredAnswers) => {
    const born = answers[item.id]
    if (typeof born !== 'number') return null
    return ageBands.find(([, upTo]) => year - born <= upTo)?.[0] ?? null
  }
  return { ...base(item, 'ageBand', `${item.code}_age_band`), read }
}

function scalar(value: unknown): CsvCell {
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

function list(value: unknown): string[] | null {
  return Array.isArray(value) ? value : null
}

function record(value: unknown): Record<string, string> | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, string>)
    : null
}
