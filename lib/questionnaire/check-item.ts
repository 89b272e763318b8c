import { checkCarried } from './check-carried'
import { checkCodes } from './check-structure'
import type { Definition, Item, Option } from './definition'
import { findScale, isSubstantive } from './find-item'
import { type Finding, type FindingProblem, finding } from './finding'
import { inseeCode, isNumeral } from './formats'
import { optionsOf, rowsOf } from './options'

/** What an item says about itself: its lists, its bounds, where it carries from. */
export function checkItem(definition: Definition, item: Item): Finding[] {
  const at = `item.${item.id}`
  const found: Finding[] = []
  const when = (holds: boolean, problem: FindingProblem, detail?: string) => {
    if (holds) found.push(finding(at, problem, detail))
  }
  const missingScale = (id: string | undefined) => id !== undefined && !findScale(definition, id)
  const options = optionsOf(definition, item)
  const offered = options.filter((option) => isSubstantive(option) && !option.retired).length
  const taken = item.type === 'number' ? ['unit'] : []
  found.push(...checkCodes(at, codesOf(options), taken))

  switch (item.type) {
    case 'single':
    case 'multiple':
    case 'ranking': {
      const listed = options.some(isSubstantive)
      when(missingScale(item.scale), 'unknown-scale', item.scale)
      when(!listed, 'no-options')
      when(listed && offered === 0, 'all-retired')
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
        when((item.min ?? 1) > offered && offered > 0, 'min-beyond-options')
        when((item.max ?? 1) > offered && offered > 0, 'max-beyond-options')
      }
      if (item.type === 'ranking') when(item.top > offered && offered > 0, 'max-beyond-options')
      break
    }
    case 'matrix': {
      const rows = rowsOf(definition, item)
      const rowOptions = findScale(definition, item.rowsFrom)?.options ?? []
      const own = (item.rows?.length ?? 0) > 0 || item.carriedFrom !== undefined
      const gone = rowOptions.length > 0 && rowOptions.every(({ retired }) => retired)
      when(missingScale(item.scale), 'unknown-scale', item.scale)
      when(missingScale(item.rowsFrom), 'unknown-scale', item.rowsFrom)
      when(rows.length === 0, 'no-rows')
      when(options.length > 0 && offered === 0, 'all-retired', item.scale)
      when(!own && gone, 'all-retired', item.rowsFrom)
      found.push(...checkCodes(at, rows), ...checkCarried(definition, item))
      for (const option of options) when(option.other === true, 'other-in-matrix', option.code)
      for (const row of rowOptions) when(!isSubstantive(row), 'row-not-substantive', row.code)
      break
    }
    case 'number': {
      const { min, max, decimals, softMin = min, softMax = max } = item
      const step = 10 ** decimals
      when(max < min, 'max-below-min')
      when(max >= min && Math.ceil(min * step) > Math.floor(max * step), 'no-value-between')
      when(softMin < min || softMin > max, 'soft-outside-hard', String(softMin))
      when(softMax > max || softMax < min, 'soft-outside-hard', String(softMax))
      when(softMax < softMin, 'max-below-min', `${softMax} < ${softMin}`)
      found.push(...checkNonAnswers(at, options))
      break
    }
    case 'year':
    case 'date':
      when(item.max < item.min, 'max-below-min')
      found.push(...checkNonAnswers(at, options))
      break
    case 'constantSum': {
      const { total, decimals, rows } = item
      found.push(...checkCodes(at, rows, ['unit']))
      when(Number(total.toFixed(decimals)) !== total, 'total-impossible', String(total))
      break
    }
    case 'territory':
      when(inseeCode.test(item.outside ?? ''), 'outside-is-commune', item.outside)
      break
    case 'info':
      when(item.required === true, 'required-info')
  }
  return found
}

const codesOf = (options: Option[]) => options.map(({ code }) => code)

/** A number among numbers would be one of them; « other » and the like are answers of another kind. */
function checkNonAnswers(at: string, options: Option[]): Finding[] {
  return options.flatMap(({ code, missing }) => [
    ...(isNumeral(code) ? [finding(at, 'numeric-code', code)] : []),
    ...(missing ? [] : [finding(at, 'not-a-non-answer', code)]),
  ])
}

type Choice = Extract<Item, { type: 'single' | 'multiple' | 'ranking' }>

function checkWithout(definition: Definition, item: Choice): Finding[] {
  const { without: _, ...whole } = item
  const codes = new Set(codesOf(optionsOf(definition, whole as Item)))
  return (item.without ?? [])
    .filter((code) => !codes.has(code))
    .map((code) => finding(`item.${item.id}`, 'unknown-code', code))
}
