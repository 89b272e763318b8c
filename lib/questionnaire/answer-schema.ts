import * as z from 'zod/mini'
import type { AnswerValue } from './answers'
import { withoutBlanks } from './blank'
import type { Definition, Item, Option } from './definition'
import { findItem } from './find-item'
import { inseeCode } from './formats'
import { optionsOf, rowsOf } from './options'
import { isCarried, walk } from './walk'

/** What is wrong with an answer, as a word: screens translate it. Every issue's `message` is one of these. */
export const problems = [
  'not-on-path',
  'unknown-item',
  'unknown-code',
  'too-many',
  'too-few',
  'exclusive',
  'too-long',
  'not-text',
  'out-of-range',
  'required',
  'wrong-type',
] as const
export type Problem = (typeof problems)[number]

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
  return (
    !isCarried(item) &&
    optionsOf(definition, item).some((option) => option.other && ticked.includes(option.code))
  )
}

const word =
  (problem: Problem) =>
  (issue: { input?: unknown }): Problem =>
    issue.input === undefined ? 'required' : problem

/** No code, when it is text at all. */
const notACode = (issue: { input?: unknown }): Problem =>
  typeof issue.input === 'string' ? 'unknown-code' : word('wrong-type')(issue)

function build(definition: Definition, item: Item, answers?: Record<string, unknown>) {
  const schema = substance(definition, item, answers)
  return z.pipe(
    z.transform(withoutBlanks),
    item.required && item.type !== 'info' ? schema : z.optional(schema),
  ) as unknown as AnswerSchema
}

function substance(definition: Definition, item: Item, answers?: Record<string, unknown>) {
  const options = optionsOf(definition, item, answers)
  switch (item.type) {
    case 'single':
      return codeAmong(options)
    case 'multiple':
      return codesAmong(options, item.max ?? options.length, item.min)
    case 'ranking':
      return codesAmong(options, item.top)
    case 'matrix': {
      // Required: every row.
      const record = item.required ? z.record : z.partialRecord
      return record(z.enum(rowsOf(definition, item)), codeAmong(options), {
        // Typed without the issue of unknown rows, which it has.
        error: (issue: { code: string; input?: unknown }) =>
          issue.code === 'unrecognized_keys' ? 'unknown-code' : word('wrong-type')(issue),
      })
    }
    case 'number': {
      const number = z.number({ error: word('wrong-type') }).check(
        z.minimum(item.min, { error: 'out-of-range' }),
        z.maximum(item.max, { error: 'out-of-range' }),
        z.refine((value) => Number(value.toFixed(item.decimals)) === value, {
          error: 'wrong-type',
        }),
      )
      return options.length > 0
        ? z.union([number, codeAmong(options)], { error: notACode })
        : number
    }
    case 'year':
      return z
        .number({ error: word('wrong-type') })
        .check(
          z.minimum(item.min, { error: 'out-of-range' }),
          z.maximum(item.max, { error: 'out-of-range' }),
          z.refine(Number.isInteger, { error: 'wrong-type' }),
        )
    case 'text':
      return plainText(item.maxLength)
    case 'territory':
      return z.string({ error: word('wrong-type') }).check(
        z.refine((code) => code === item.outside || inseeCode.test(code), {
          error: 'unknown-code',
        }),
      )
    case 'info':
      return z.never({ error: 'wrong-type' })
  }
}

const codeAmong = (options: Option[]) =>
  z.enum(
    options.map((option) => option.code),
    { error: notACode },
  )

function codesAmong(options: Option[], most: number, least = 1) {
  const alone = new Set(options.filter((option) => option.exclusive).map((option) => option.code))
  return z.array(codeAmong(options), { error: word('wrong-type') }).check((list) => {
    const codes = list.value as string[]
    const add = (problem: Problem) =>
      list.issues.push({ code: 'custom', message: problem, input: codes })
    if (new Set(codes).size < codes.length) add('wrong-type')
    else if (codes.some((code) => alone.has(code))) {
      if (codes.length > 1) add('exclusive')
    } else if (codes.length > most) add('too-many')
    else if (codes.length < least) add('too-few')
  })
}

/** PostgreSQL stores neither NUL nor a lone surrogate; `\p{Cs}` matches only the lone ones. */
const unstorable = /\p{Cs}/u

const plainText = (longest: number) =>
  z.string({ error: word('not-text') }).check(
    z.maxLength(longest, { error: 'too-long', abort: true }),
    z.refine((text) => !text.includes('\0') && !unstorable.test(text), { error: 'not-text' }),
  )

export const otherSchema = z.pipe(
  z.transform(withoutBlanks),
  z.optional(plainText(otherTextLength)),
) as unknown as AnswerSchema
