import * as z from '@/lib/platform/light-zod'
import type { AnswerValue } from './answers'
import { withoutBlanks } from './blank'
import type { Definition, Item } from './definition'
import { findItem } from './find-item'
import { itemSchema, storableText } from './item-schema'
import { listedOf } from './listed-options'
import { opensOther, otherKey, otherTextLength } from './other-text'
import { walk } from './walk'

export type AnswerSchema = z.ZodMiniType<AnswerValue | undefined>

const schemas = new WeakMap<Definition, Map<string, AnswerSchema>>()

/**
 * Valid answers to an item; blank ones are no answers. The same object in the browser and on the
 * server. `answers` are needed only where what is offered depends on earlier ones.
 */
export function answerSchema(
  definition: Definition,
  item: Item,
  answers?: Record<string, unknown>,
): AnswerSchema {
  if (listedOf(definition, item).varies) return build(definition, item, answers)
  const cache = schemas.get(definition) ?? new Map<string, AnswerSchema>()
  schemas.set(definition, cache)
  const schema = cache.get(item.id) ?? build(definition, item)
  cache.set(item.id, schema)
  return schema
}

/** The items of a page that these answers lead to, and the texts of the « other » options they tick. */
export function pageSchema(
  definition: Definition,
  pageId: string,
  answers: Record<string, unknown>,
): z.ZodMiniObject<Record<string, AnswerSchema>> {
  const asked = new Set(walk(definition, answers).items)
  const shape: Record<string, AnswerSchema> = {}
  for (const id of definition.pages.find((page) => page.id === pageId)?.items ?? []) {
    const item = findItem(definition, id)
    if (!item || !asked.has(id) || item.type === 'info') continue
    shape[id] = answerSchema(definition, item, answers)
    if (opensOther(definition, item, answers[id])) shape[otherKey(id)] = otherSchema
  }
  return z.object(shape)
}

function build(definition: Definition, item: Item, answers?: Record<string, unknown>) {
  const schema = itemSchema(definition, item, answers)
  return z.pipe(
    z.transform(withoutBlanks),
    item.required && item.type !== 'info' ? schema : z.optional(schema),
  ) as unknown as AnswerSchema
}

export const otherSchema = z.pipe(
  z.transform(withoutBlanks),
  z.optional(storableText(otherTextLength)),
) as unknown as AnswerSchema
