import { z } from 'zod'
import { Definition } from './definition'

type JsonSchema = { [key: string]: unknown }

/**
 * The form of a definition for programs that write one, as a JSON Schema (draft 2020-12): made from what
 * the product itself parses with. What `checkDefinition` finds is beyond it. `address`: where it is published.
 */
export function definitionSchema(address: string): JsonSchema {
  const made = z.toJSONSchema(Definition, { target: 'draft-2020-12' })
  // Conditions hold conditions: the one part that refers to itself.
  const { $schema, ...named } = JSON.parse(JSON.stringify(made).replaceAll('__schema0', 'Logic'))
  return {
    $schema,
    $id: address,
    title: 'Phare questionnaire definition, schema 2',
    description:
      'A questionnaire as data: scales, items, pages, conditions, texts by language. Published versions are immutable and named by the SHA-256 of their canonical JSON (RFC 8785).',
    ...named,
  }
}
