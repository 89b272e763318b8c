import * as z from 'zod/mini'
import type { AnswerValue } from './answers'
import { withoutBlanks } from './blank'
import type { Definition, Item } from './definition'
import { findItem } from './find-item'
import { itemSchema, plainText } from './item-schema'
import { optionsOf } from './options'
import { isCarried, walk } from './walk'

export type AnswerSchema = z.ZodMiniType<AnswerValue | undefined>

/** Longest text beside an « other » option, in UTF-16 units as `maxlength` counts them. */
export const otherTextLength = 200

export const otherKey = (itemId: string) => `${itemId}.other`

const schemas = new WeakMap<Definition, Map<string, AnswerSchema>>()

/**
 * Valid answers to an item; blank ones are no answers. The same object in the browser and on the
 * server. `answers` are needed only where options are carried from an earlier item.
 */
export function answerSchema(
  definition: Definition,
  item: Item,
  answers?: Record<string, unknown>,
): AnswerSchema {
  if (isCarried(item)) return build(definition, item, answers)
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

/** Is an option ticked that opens a text? */
export function opensOther(definition: Definition, item: Item, answer: unknown): boolean {
  const ticked: unknown[] = Array.isArray(answer) ? answer : [answer]
  return optionsOf(definition, item).some((option) => option.other && ticked.includes(option.code))
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
  z.optional(plainText(otherTextLength)),
) as unknown as AnswerSchema
