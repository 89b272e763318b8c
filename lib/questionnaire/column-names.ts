import type { Definition, Item } from './definition'
import { optionsOf, rowsOf } from './options'

/** Every name that a column of an export may bear for an item, whoever the audience is. */
export function columnNames(definition: Definition, item: Item): string[] {
  const options = optionsOf(definition, item)
  const other = options.some((option) => option.other) ? ['_other_text'] : []
  const codes = options.map(({ code }) => `_${code}`)
  return suffixes().map((suffix) => item.code + suffix)

  function suffixes(): string[] {
    switch (item.type) {
      case 'multiple':
        return [...codes, ...other]
      case 'ranking':
        return [...Array.from({ length: item.top }, (_, at) => `_r${at + 1}`), ...codes, ...other]
      case 'matrix':
      case 'constantSum':
        return rowsOf(definition, item).map((row) => `_${row}`)
      case 'territory':
        return ['_department', '_region', '_size']
      case 'year':
        return ['', '_age']
      case 'date':
        return ['_month', '_age']
      case 'info':
        return []
      default:
        return ['', ...other]
    }
  }
}

/** Names of what every export says of a response, whatever the questionnaire. */
export const commonColumns = ['version', 'language', 'device', 'mode', 'weight']
