import type { Definition, Item } from '@/lib/questionnaire/definition'
import { optionText, rowText } from '@/lib/questionnaire/texts'
import type { Derivation } from '@/lib/wave/tally-plan'

/** An option in words; one that a derivation makes of several is named after them. */
export function optionName(
  definition: Definition,
  derivations: readonly Derivation[],
  language: string,
  item: Item,
  code: string,
): string {
  const union = derivations.find(
    (one) => one.kind === 'union' && one.item === item.id && one.code === code,
  )
  return union?.kind === 'union'
    ? union.options.map((option) => optionText(definition, language, item, option)).join(' + ')
    : optionText(definition, language, item, code)
}

/** A row in words; one that a derivation makes of several is named after them. */
export function rowName(
  definition: Definition,
  derivations: readonly Derivation[],
  language: string,
  item: Item,
  code: string,
): string {
  const max = derivations.find(
    (one) => one.kind === 'max' && one.item === item.id && one.code === code,
  )
  return max?.kind === 'max'
    ? max.rows.map((row) => rowText(definition, language, item, row)).join(' + ')
    : rowText(definition, language, item, code)
}
