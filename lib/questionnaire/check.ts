import { checkItem } from './check-item'
import { checkConditions } from './check-logic'
import { checkStructure } from './check-structure'
import { checkTexts } from './check-texts'
import type { Definition } from './definition'
import type { Finding } from './finding'

/**
 * What a schema cannot see in a questionnaire: references, order, types of conditions, reachability,
 * texts. Meant for a parsed definition; total all the same.
 */
export function checkDefinition(definition: Definition): Finding[] {
  return [
    ...checkStructure(definition),
    ...definition.items.flatMap((item) => checkItem(definition, item)),
    ...checkConditions(definition),
    ...checkTexts(definition),
  ]
}

/** What forbids publishing; the rest are remarks. */
export function errorsOf(findings: Finding[]): Finding[] {
  return findings.filter((finding) => finding.severity === 'error')
}

export type { Finding } from './finding'
