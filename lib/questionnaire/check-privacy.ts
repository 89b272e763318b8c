import type { Definition, Item } from './definition'
import { findItem } from './find-item'
import { type Finding, finding } from './finding'
import { isJunction } from './leaf'
import type { Logic } from './logic'
import { askedWhen } from './never-true'
import { placeOf } from './place-of'

/** Special categories of data are asked after an agreement only; texts that may name someone say so. */
export function checkPrivacy(definition: Definition): Finding[] {
  return definition.items.flatMap((item) => {
    const at = `item.${item.id}`
    const found: Finding[] = []
    if (item.sensitive && !isBehindConsent(definition, item)) found.push(finding(at, 'no-consent'))
    if (item.type === 'text' && !item.privacy) found.push(finding(at, 'no-privacy-flag'))
    // What one cannot refuse is no agreement (GDPR, recital 42).
    if (item.type === 'consent' && item.required) found.push(finding(at, 'required-consent'))
    return found
  })
}

/** Nobody who did not agree is asked it, by its own condition or by those of the items it looks at. */
function isBehindConsent(definition: Definition, item: Item): boolean {
  const when = askedWhen(definition, item)
  return when !== null && needsConsent(definition, when, true, placeOf(definition, item.id))
}

/** Whenever the condition holds (or fails), an agreement was given at an item before this place. */
function needsConsent(
  definition: Definition,
  logic: Logic,
  holds: boolean,
  before: number,
): boolean {
  if (logic.op === 'not') return needsConsent(definition, logic.of, !holds, before)
  if (isJunction(logic)) {
    const isAll = (logic.op === 'and') === holds
    const needs = (part: Logic) => needsConsent(definition, part, holds, before)
    return isAll ? logic.of.some(needs) : logic.of.every(needs)
  }
  // Only « not answered » comes out without an answer.
  if (logic.op === 'answered' && !holds) return false
  return (logic.op === 'sum' ? logic.items : [logic.item]).some((id) => {
    const item = findItem(definition, id)
    if (!item || placeOf(definition, id) >= before) return false
    if (item.type !== 'consent') return isBehindConsent(definition, item)
    if (logic.op === 'answered') return true
    // « yes » is the only answer there is: a comparison that comes out at all was with it.
    return 'value' in logic || logic.op === 'in'
  })
}
