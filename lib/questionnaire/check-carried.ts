import type { Definition, Item } from './definition'
import { findItem } from './find-item'
import { type Finding, finding } from './finding'
import { standsBefore } from './place-of'

type Carrying = Extract<Item, { carriedFrom?: string | undefined }>

/** Options or rows that come from the ticks of an earlier multiple item. */
export function checkCarried(definition: Definition, item: Carrying): Finding[] {
  const { carriedFrom } = item
  if (carriedFrom === undefined) return []
  const at = `item.${item.id}`
  const beside = item.type === 'matrix' ? item.rowsFrom : item.scale
  const found = beside ? [finding(at, 'carried-beside-scale', beside)] : []
  const source = findItem(definition, carriedFrom)
  if (!source) return [...found, finding(at, 'unknown-item', carriedFrom)]
  if (source.type !== 'multiple') found.push(finding(at, 'carried-from-not-multiple', source.id))
  if (isCircular(definition, item)) found.push(finding(at, 'circular-carrying', source.id))
  else if (!standsBefore(definition, source.id, item.id)) {
    found.push(finding(at, 'later-item', source.id))
  }
  return found
}

function isCircular(definition: Definition, item: Item): boolean {
  const seen = new Set<string>()
  let at: Item | undefined = item
  while (at && 'carriedFrom' in at && at.carriedFrom !== undefined && !seen.has(at.id)) {
    seen.add(at.id)
    if (at.carriedFrom === item.id) return true
    at = findItem(definition, at.carriedFrom)
  }
  return false
}
