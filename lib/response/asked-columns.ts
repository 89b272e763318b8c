import type { Definition, Item } from '@/lib/questionnaire/definition'
import { findItem } from '@/lib/questionnaire/find-item'
import { listedOf } from '@/lib/questionnaire/listed-options'
import { optionsOf, rowsOf } from '@/lib/questionnaire/options'
import { askedOf } from './asked-of'
import type { Column } from './export-columns'
import type { StoredAnswers } from './response'

type Asked = (answers: StoredAnswers) => boolean

const never: Asked = () => false

/** Was what a column holds put to a respondent of this version: the question, and that option or row of it? */
export function askedColumn(definition: Definition, column: Column): Asked {
  const item = findItem(definition, column.item.id)
  if (!item) return never
  const isAsked = askedOf(definition, item)
  const { list, part } = column
  if (!list || part === undefined) return isAsked
  const codesOf = (answers?: StoredAnswers) => offered(definition, item, list, answers)
  if (listedOf(definition, item).varies)
    return (answers) => isAsked(answers) && codesOf(answers).includes(part)
  return codesOf().includes(part) ? isAsked : never
}

function offered(
  definition: Definition,
  item: Item,
  list: 'options' | 'rows',
  answers: StoredAnswers | undefined,
): string[] {
  return list === 'rows'
    ? rowsOf(definition, item, answers)
    : optionsOf(definition, item, answers).map(({ code }) => code)
}
