import type { Definition, Item } from '@/lib/questionnaire/definition'
import { findScale } from '@/lib/questionnaire/find-item'
import { sourceOf } from '@/lib/questionnaire/listed-options'
import { optionsOf, rowsOf, shownOptions, shownRows } from '@/lib/questionnaire/options'
import type { Column } from './export-columns'
import type { StoredAnswers } from './response'

/** Where each option, or row, of a drawn list stood on the respondent's screen: 1 is first. */
export type PositionColumn = Pick<Column, 'name' | 'item'> & { kind: 'position'; part: string }

/** For checks of method: the order is a function of the identifier, which is not in the file. */
export function positionColumns(definition: Definition, item: Item): PositionColumn[] {
  return listsOf(definition, item).map((part) => ({
    name: `${item.code}_${part}_pos`,
    item,
    kind: 'position',
    part,
  }))
}

/** By option or row, as a response under this version saw them. */
export function positionsOf(
  definition: Definition,
  item: Item,
  answers: StoredAnswers,
  id: string,
): Map<string, number> {
  const shown = hasRows(item)
    ? shownRows(definition, item, answers, id)
    : shownOptions(definition, item, answers, id).map(({ code }) => code)
  return new Map(shown.map((code, at) => [code, at + 1]))
}

const hasRows = ({ type }: Item) => type === 'matrix'

function listsOf(definition: Definition, item: Item): string[] {
  if (!isDrawn(definition, item)) return []
  return hasRows(item)
    ? rowsOf(definition, item)
    : optionsOf(definition, item).map(({ code }) => code)
}

function isDrawn(definition: Definition, item: Item): boolean {
  if ('order' in item && item.order) return true
  const scale = item.type === 'matrix' ? item.rowsFrom : 'scale' in item ? item.scale : undefined
  if (findScale(definition, scale)?.order) return true
  const source = sourceOf(definition, item)
  return source !== undefined && isDrawn(definition, source)
}
