import type { Definition, Item } from './definition'
import { findScale } from './find-item'
import { sourceOf } from './listed-options'
import { optionsOf, rowsOf } from './options'

/** Codes of the options, or rows of a matrix, that each respondent sees in an order of their own; none where all see one. */
export function drawnList(definition: Definition, item: Item): string[] {
  if (!isDrawn(definition, item)) return []
  return item.type === 'matrix'
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
