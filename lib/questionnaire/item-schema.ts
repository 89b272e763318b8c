import * as z from '@/lib/platform/light-zod'
import type { Definition, Item, Option } from './definition'
import { inseeCode, isDay } from './formats'
import { optionsOf, rowsOf } from './options'
import type { Problem } from './problem'

const word =
  (problem: Problem) =>
  (issue: { input?: unknown }): Problem =>
    issue.input === undefined ? 'required' : problem

/** No code, when it is text at all. */
const notACode = (issue: { input?: unknown }): Problem =>
  typeof issue.input === 'string' ? 'unknown-code' : word('wrong-type')(issue)

/** An answer that is not blank. Written with zod's core alone, which needs no `eval` and weighs little. */
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
      return record(z.enum(rowsOf(definition, item, answers)), codeAmong(options), unknownRows)
    }
    case 'constantSum':
      return sharedOut(rowsOf(definition, item, answers), item)
    case 'number':
      return orOption(options, numberAmong(item, item.decimals))
    case 'year':
      return orOption(options, numberAmong(item, 0))
    case 'date':
      return orOption(options, dayAmong(item))
    case 'consent':
      return codeAmong([{ code: 'yes' }])
    case 'text':
      return storableText(item.maxLength)
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

// Typed without the issue of unknown rows, which it has.
const unknownRows = {
  error: (issue: { code: string; input?: unknown }) =>
    issue.code === 'unrecognized_keys' ? 'unknown-code' : word('wrong-type')(issue),
}

const codeAmong = (options: Option[]) =>
  z.enum(
    options.map((option) => option.code),
    { error: notACode },
  )

/** A non-answer where the item offers some. */
const orOption = (options: Option[], schema: z.ZodMiniType<string | number>) =>
  options.length > 0 ? z.union([schema, codeAmong(options)], { error: notACode }) : schema

const numberAmong = ({ min, max }: { min: number; max: number }, decimals: number) =>
  z.number({ error: word('wrong-type') }).check(
    z.minimum(min, { error: 'out-of-range' }),
    z.maximum(max, { error: 'out-of-range' }),
    z.refine((value) => Number(value.toFixed(decimals)) === value, { error: 'wrong-type' }),
  )

const dayAmong = ({ min, max }: { min: string; max: string }) =>
  z.string({ error: word('wrong-type') }).check(
    z.refine(isDay, { error: 'wrong-type' }),
    z.refine((day) => !isDay(day) || (day >= min && day <= max), { error: 'out-of-range' }),
  )

/** Every row has its part. Added up in units of the last decimal, where numbers are exact. */
function sharedOut(rows: string[], { total, decimals }: { total: number; decimals: number }) {
  const units = (value: number) => Math.round(value * 10 ** decimals)
  const part = numberAmong({ min: 0, max: total }, decimals)
  return z.record(z.enum(rows), part, unknownRows).check((shares) => {
    if (shares.issues.length > 0) return
    const sum = Object.values(shares.value).reduce((all, share) => all + units(share), 0)
    if (sum !== units(total)) {
      shares.issues.push({ code: 'custom', message: 'not-total', input: shares.value })
    }
  })
}

function codesAmong(options: Option[], most: number, wanted = 1) {
  // Fewer may be offered than are asked for, where the list depends on earlier answers.
  const least = Math.min(wanted, Math.max(1, options.filter((option) => !option.exclusive).length))
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

export const storableText = (longest: number) =>
  z.string({ error: word('not-text') }).check(
    z.maxLength(longest, { error: 'too-long', abort: true }),
    z.refine((text) => !text.includes('\0') && !unstorable.test(text), { error: 'not-text' }),
  )
