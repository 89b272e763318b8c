import type { AudienceUnit } from '@/lib/audience/audience'
import type { Definition, Item } from '@/lib/questionnaire/definition'
import { optionsOf, rowsOf } from '@/lib/questionnaire/options'
import { otherKey } from '@/lib/questionnaire/other-text'
import type { SizeBand, StoredTerritory } from '@/lib/territory/territory'
import type { StoredAnswers } from './response'

type Stored = StoredAnswers[string] | undefined

/** Bands of the age reached in a year, in order, made of an item. */
export type AgeBands = {
  item: string
  year: number
  bands: { code: string; upTo?: number | undefined }[]
}

/** A column of the file: depends on the questionnaire and never on the answers. */
export type Column = {
  name: string
  /** The item it comes from. */
  item: Item
  kind:
    | 'code'
    | 'ticked'
    | 'rank'
    | 'rankedAt'
    | 'number'
    | 'month'
    | 'text'
    | 'territory'
    | 'age'
    | 'position'
  /** Option, row, rank or level it stands for. */
  part?: string
  /** What the part is one of, where not everybody may have been offered it. */
  list?: 'options' | 'rows'
  /** Its value for someone who was asked; '' for no answer. */
  read(answer: Stored, answers: StoredAnswers): string
}

/**
 * Columns of an item; none for what identifies. Open texts are in the file as they were typed, their kind
 * says so in the codebook: whoever shares the file reads them first, for a text may name someone. A year or
 * a date that tells of the person (`privacy: quasi`) becomes an age band, where responses are counted by
 * one, and is left out elsewhere; any other year is in the file, of any other date its month, since a day
 * beside a place may single someone out. A commune becomes its department. A mayor's department and size band would nearly
 * name the commune: there it is the region and three size bands.
 */
export function columnsOf(
  definition: Definition,
  item: Item,
  unit: AudienceUnit,
  ages: readonly AgeBands[],
): Column[] {
  if (item.privacy === 'identifying') return []
  const column = (
    suffix: string,
    kind: Column['kind'],
    read: Column['read'],
    part?: string,
    list?: Column['list'],
  ): Column => ({
    name: item.code + suffix,
    item,
    kind,
    read,
    ...(part !== undefined && { part }),
    ...(list && { list }),
  })
  const options = optionsOf(definition, item)
  const otherText = options.some(({ other }) => other)
    ? [column('_other_text', 'text', (_, all) => text(all[otherKey(item.id)]))]
    : []
  switch (item.type) {
    case 'single':
      return [column('', 'code', text), ...otherText]
    case 'multiple':
      return [
        ...options.map(({ code }) =>
          column(`_${code}`, 'ticked', (answer) => tick(answer, code), code, 'options'),
        ),
        ...otherText,
      ]
    case 'ranking':
      return [
        ...Array.from({ length: item.top }, (_, at) =>
          column(`_r${at + 1}`, 'rank', (answer) => chosen(answer, at), String(at + 1)),
        ),
        ...options.map(({ code }) =>
          column(`_${code}`, 'rankedAt', (answer) => rankOf(answer, code), code, 'options'),
        ),
        ...otherText,
      ]
    case 'matrix':
      return rowsOf(definition, item).map((row) =>
        column(`_${row}`, 'code', (answer) => cellOf(answer, row), row, 'rows'),
      )
    case 'number':
      return [column('', 'number', text)]
    case 'constantSum':
      return item.rows.map((row) =>
        column(`_${row}`, 'number', (answer) => cellOf(answer, row), row, 'rows'),
      )
    case 'consent':
      return [column('', 'code', text)]
    case 'year':
    case 'date': {
      const age = ages.find((one) => one.item === item.id)
      if (age) return [column('_age', 'age', (answer) => bandOf(answer, age))]
      if (item.privacy === 'quasi') return []
      return item.type === 'year'
        ? [column('', 'number', text)]
        : [column('_month', 'month', monthOf)]
    }
    case 'text':
      return [column('', 'text', text)]
    case 'territory':
      return levelsFor(unit).map(([level, levelOf]) =>
        column(`_${level}`, 'territory', (answer) => levelAt(answer, levelOf), level),
      )
    case 'info':
      return []
  }
}

function levelsFor(unit: AudienceUnit): [string, (place: StoredTerritory) => string][] {
  if (unit !== 'mayor') return [['department', ({ department }) => department]]
  return [
    ['region', ({ region }) => region],
    ['size', ({ sizeBand }) => threeBands[sizeBand]],
  ]
}

const threeBands: Record<SizeBand, string> = {
  lt500: 'lt500',
  '500_1999': '500_1999',
  '2000_9999': '2000plus',
  '10000plus': '2000plus',
}

const flag = (is: boolean) => (is ? '1' : '0')
const text = (answer: Stored) => (answer === undefined ? '' : String(answer))
const tick = (answer: Stored, code: string) =>
  Array.isArray(answer) ? flag(answer.includes(code)) : ''
const chosen = (answer: Stored, at: number) => (Array.isArray(answer) ? (answer[at] ?? '') : '')

function rankOf(answer: Stored, code: string): string {
  const at = Array.isArray(answer) ? answer.indexOf(code) : -1
  return at >= 0 ? String(at + 1) : ''
}

function cellOf(answer: Stored, row: string): string {
  return typeof answer === 'object'
    ? text((answer as Record<string, string | number | undefined>)[row])
    : ''
}

function levelAt(answer: Stored, levelOf: (place: StoredTerritory) => string): string {
  return typeof answer === 'object' ? levelOf(answer as StoredTerritory) : text(answer)
}

function monthOf(answer: Stored): string {
  return typeof answer === 'string' ? answer.replace(/^(\d{4}-\d{2})-\d{2}$/, '$1') : ''
}

/** Of a year, or of the year of a day. */
function bandOf(answer: Stored, { year, bands }: AgeBands): string {
  const of = typeof answer === 'string' ? Number(answer.slice(0, 4)) : answer
  if (typeof of !== 'number' || Number.isNaN(of)) return ''
  const age = year - of
  return bands.find(({ upTo }) => upTo === undefined || age <= upTo)?.code ?? ''
}
