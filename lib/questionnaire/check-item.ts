import { checkCodes } from './check-structure'
import type { Definition, Item } from './definition'
import { findItem, findScale, isSubstantive } from './find-item'
import { type Finding, type FindingProblem, finding } from './finding'
import { inseeCode, isNumeral } from './formats'
import { optionsOf, rowsOf } from './options'
import { standsBefore } from './place-of'

/** What an item says about itself: its lists, its bounds, where it carries from. */
export function checkItem(definition: Definition, item: Item): Finding[] {
  const at = `item.${item.id}`
  const found: Finding[] = []
  const when = (holds: boolean, problem: FindingProblem, detail?: string) => {
    if (holds) found.push(finding(at, problem, detail))
  }
  const missingScale = (id: string | undefined) => id !== undefined && !findScale(definition, id)
  const options = optionsOf(definition, item)
  const counted = options.filter(isSubstantive).length
  found.push(
    ...checkCodes(
      at,
      options.map(({ code }) => code),
    ),
  )

  switch (item.type) {
    case 'single':
    case 'multiple':
    case 'ranking': {
      when(missingScale(item.scale), 'unknown-scale', item.scale)
      when(counted === 0, 'no-options')
      found.push(...checkWithout(definition, item))
      found.push(...checkCarried(definition, item))
      for (const option of item.type === 'single' ? (item.options ?? []) : []) {
        when(option.exclusive === true, 'exclusive-in-single', option.code)
      }
      for (const option of item.type === 'single' ? [] : options) {
        when(!!option.missing && !option.exclusive, 'missing-not-exclusive', option.code)
      }
      if (item.type === 'multiple') {
        when((item.max ?? Infinity) < (item.min ?? 1), 'max-below-min')
        when((item.min ?? 1) > counted && counted > 0, 'min-beyond-options')
        when((item.max ?? 1) > counted, 'max-beyond-options')
      }
      if (item.type === 'ranking') when(item.top > counted, 'max-beyond-options')
      break
    }
    case 'matrix': {
      const rows = rowsOf(definition, item)
      const rowOptions = findScale(definition, item.rowsFrom)?.options ?? []
      when(missingScale(item.scale), 'unknown-scale', item.scale)
      when(missingScale(item.rowsFrom), 'unknown-scale', item.rowsFrom)
      when(rows.length === 0, 'no-rows')
      found.push(...checkCodes(at, rows))
      for (const option of options) when(option.other === true, 'other-in-matrix', option.code)
      for (const row of rowOptions) when(!isSubstantive(row), 'row-not-substantive', row.code)
      break
    }
    case 'number':
      for (const { code } of options) when(isNumeral(code), 'numeric-code', code)
      when(item.max < item.min, 'max-below-min')
      break
    case 'year':
      when(item.max < item.min, 'max-below-min')
      break
    case 'territory':
      when(inseeCode.test(item.outside ?? ''), 'outside-is-commune', item.outside)
      break
    case 'info':
      when(item.required === true, 'required-info')
  }
  return found
}

type Choice = Extract<Item, { type: 'single' | 'multiple' | 'ranking' }>

function checkWithout(definition: Definition, item: Choice): Finding[] {
  const { without: _, ...whole } = item
  const codes = new Set(optionsOf(definition, whole as Item).map(({ code }) => code))
  return (item.without ?? [])
    .filter((code) => !codes.has(code))
    .map((code) => finding(`item.${item.id}`, 'unknown-code', code))
}

function checkCarried(definition: Definition, item: Choice): Finding[] {
  if (item.carriedFrom === undefined) return []
  const at = `item.${item.id}`
  const found = item.scale ? [finding(at, 'carried-beside-scale', item.scale)] : []
  const source = findItem(definition, item.carriedFrom)
  if (!source) return [...found, finding(at, 'unknown-item', item.carriedFrom)]
  if (source.type !== 'multiple') found.push(finding(at, 'carried-from-not-multiple', source.id))
  if (!standsBefore(definition, source.id, item.id)) {
    found.push(finding(at, 'later-item', source.id))
  }
  return found
}
