import { checkItem } from './check-item'
import { checkConditions } from './check-logic'
import { checkPrivacy } from './check-privacy'
import { checkReach } from './check-reach'
import { checkStructure } from './check-structure'
import { checkTexts } from './check-texts'
import type { Definition } from './definition'
import type { Finding } from './finding'

/**
 * What a schema cannot see in a questionnaire: references, order, types of conditions, reachability,
 * privacy, texts. Meant for a parsed definition; total all the same.
 */
export function checkDefinition(definition: Definition): Finding[] {
  const conditions = checkConditions(definition)
  return [
    ...checkStructure(definition),
    ...definition.items.flatMap((item) => checkItem(definition, item)),
    ...conditions,
    // What refers to nothing can neither hold nor fail.
    ...(conditions.length > 0 ? [] : checkReach(definition)),
    ...checkPrivacy(definition),
    ...checkTexts(definition),
  ]
}

/** What forbids publishing; the rest are remarks. */
export function errorsOf(findings: Finding[]): Finding[] {
  return findings.filter((finding) => finding.severity === 'error')
}

export type { Finding } from './finding'
