import type { Item, Option } from '@/lib/questionnaire/definition'
import { isCounted } from '@/lib/questionnaire/find-item'
import type { BaseKind, Figure } from './figure'
import { formulaOf } from './formula'
import type { Measured, Measurer } from './measure'
import { isCompanion } from './offered'
import type { Reading, Tabulation } from './tabulation'

/** What the figures of an item are made with. */
export type Making = { tabulation: Tabulation; measure: Measurer; reading: Reading; kind: BaseKind }

export function placeOf({ tabulation }: Making, item: Item) {
  return { audience: tabulation.fieldwork.audienceCode, question: item.code }
}

export function shareOf({ value, bases, ofSample }: Measured) {
  return { share: value, ...bases, ...ofSample }
}

/** By its formula; none where the item has no such figure. */
export function figureOf(
  making: Making,
  item: Item,
  at: Pick<Figure, 'row' | 'option' | 'statistic'>,
): Figure[] {
  const place = { ...placeOf(making, item), ...at }
  const formula = formulaOf(making.tabulation, place, making.kind)
  if (!formula) return []
  const measured = making.measure.of(formula)
  const said = formula.kind === 'share' ? shareOf(measured) : meanOf(measured)
  // Beside that of the question, its don't know would tell of those to whom it was not offered.
  const offered = isCompanion(formula.variable) && { offered: true as const, dontKnow: null }
  return [{ ...place, ...said, ...offered }]
}

export function meanOf({ value, bases, ofSample }: Measured) {
  return { share: null, mean: value, ...bases, ...ofSample }
}

/**
 * In the base `expressed`, don't know has no part; `asked` shows who left the question, those who refused
 * among them. Whom it does not concern is in no base of it.
 */
export function codesShown(
  options: readonly Pick<Option, 'code' | 'missing'>[],
  kind: BaseKind,
): string[] {
  const codes = options.filter(
    (option) => isCounted(option) && (kind !== 'expressed' || !option.missing),
  )
  return [...codes.map(({ code }) => code), ...(kind === 'asked' ? ['@missing'] : [])]
}
