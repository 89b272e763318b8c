import type { Definition, Item } from '@/lib/questionnaire/definition'
import { drawnList } from '@/lib/questionnaire/drawn-list'
import { shownOptions, shownRows } from '@/lib/questionnaire/options'
import type { Column } from './export-columns'
import type { StoredAnswers } from './response'

/** Where each option, or row, of a drawn list stood on the respondent's screen: 1 is first. */
export type PositionColumn = Pick<Column, 'name' | 'item'> & { kind: 'position'; part: string }

/** For checks of method: the order is a function of the identifier, which is not in the file. */
export function positionColumns(definition: Definition, item: Item): PositionColumn[] {
  return drawnList(definition, item).map((part) => ({
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
  const shown =
    item.type === 'matrix'
      ? shownRows(definition, item, answers, id)
      : shownOptions(definition, item, answers, id).map(({ code }) => code)
  return new Map(shown.map((code, at) => [code, at + 1]))
}
