import * as z from 'zod/mini'
import type { Definition, Item, Option } from './definition'
import { inseeCode } from './formats'
import { optionsOf, rowsOf } from './options'
import type { Problem } from './problem'

const word =
  (problem: Problem) =>
  (issue: { input?: unknown }): Problem =>
    issue.input === undefined ? 'required' : problem

/** No code, when it is text at all. */
const notACode = (issue: { input?: unknown }): Problem =>
  typeof issue.input === 'string' ? 'unknown-code' : word('wrong-type')(issue)

/** An answer that is not blank. Written with `zod/mini` alone, which needs no `eval` and weighs little. */
export function itemSchema(definition: Definition, item: Item, answers?: Record<string, unknown>) {
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

export const plainText = (longest: number) =>
  z.string({ error: word('not-text') }).check(
    z.maxLength(longest, { error: 'too-long', abort: true }),
    z.refine((text) => !text.includes('\0') && !unstorable.test(text), { error: 'not-text' }),
  )
