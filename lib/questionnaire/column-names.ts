import type { Definition, Item } from './definition'
import { drawnList } from './drawn-list'
import { optionsOf, rowsOf } from './options'

/** Every name that a column of an export may bear for an item, whoever the audience is. */
export function columnNames(definition: Definition, item: Item): string[] {
  const options = optionsOf(definition, item)
  const other = options.some((option) => option.other) ? ['_other_text'] : []
  const codes = options.map(({ code }) => `_${code}`)
  const positions = drawnList(definition, item).map((part) => `_${part}_pos`)
  return [...suffixes(), ...positions].map((suffix) => item.code + suffix)

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

/** Names of what an export says of a response, whatever it answered. */
export function commonColumns({ wordings = {} }: Definition): string[] {
  const compared = Object.keys(wordings).map((id) => `wording_${id}`)
  return ['version', 'language', 'device', 'mode', 'stratum', 'weight', ...compared]
}
