import type * as mini from 'zod/mini'
import {
  $ZodArray,
  $ZodBoolean,
  $ZodCheckGreaterThan,
  $ZodCheckLessThan,
  $ZodCheckMaxLength,
  $ZodCheckMinLength,
  $ZodCheckRegex,
  $ZodCustom,
  $ZodDiscriminatedUnion,
  $ZodEnum,
  $ZodLiteral,
  $ZodNever,
  $ZodNullable,
  $ZodNumber,
  $ZodObject,
  $ZodOptional,
  $ZodPipe,
  $ZodRecord,
  $ZodString,
  $ZodTransform,
  type $ZodType,
  $ZodUnion,
  clone,
  parse,
  safeParse,
} from 'zod/v4/core'

/**
 * The words of `zod/mini` that the browser needs, over zod's core, with the types of `zod/mini`: they need no
 * `eval`, which the content policy forbids. The bundler keeps nearly all of zod on every page once one page uses
 * a word of `zod/mini` itself: this is eight compressed kilobytes less for each respondent. Of a schema's
 * methods there are three: `check`, `parse`, `safeParse`.
 */
export type { infer, ZodMiniObject, ZodMiniType } from 'zod/mini'

type Told = string | { error?: unknown } | undefined
type Check = ((payload: never) => void) | { _zod: unknown }

/** As zod's `normalizeParams`, which its core keeps to itself. */
function told(params: Told): object {
  const error = typeof params === 'string' ? params : params?.error
  const rest = typeof params === 'object' ? params : {}
  return error === undefined
    ? rest
    : { ...rest, error: typeof error === 'string' ? () => error : error }
}

const asCheck = (check: Check) =>
  typeof check === 'function' ? { _zod: { check, def: { check: 'custom' }, onattach: [] } } : check

function speaking(schema: $ZodType): never {
  const { def } = schema._zod
  return Object.assign(schema, {
    check: (...checks: Check[]) =>
      speaking(
        clone(
          schema,
          { ...def, checks: [...(def.checks ?? []), ...checks.map(asCheck)] } as never,
          { parent: true },
        ),
      ),
    parse: (value: unknown) => parse(schema, value),
    safeParse: (value: unknown) => safeParse(schema, value),
  }) as never
}

type Class = new (def: never) => unknown
const made = (Made: Class, def: object) => speaking(new Made(def as never) as $ZodType)
const checked = (Made: Class, def: object) => new Made(def as never) as never

export const string = ((params?: Told) =>
  made($ZodString, { type: 'string', ...told(params) })) as typeof mini.string

export const number = ((params?: Told) =>
  made($ZodNumber, { type: 'number', checks: [], ...told(params) })) as typeof mini.number

export const never = ((params?: Told) =>
  made($ZodNever, { type: 'never', ...told(params) })) as typeof mini.never

const oneOf = ((values: string[], params?: Told) => {
  const entries = Object.fromEntries(values.map((value) => [value, value]))
  return made($ZodEnum, { type: 'enum', entries, ...told(params) })
}) as typeof mini.enum

export { oneOf as enum }

export const array = ((element: $ZodType, params?: Told) =>
  made($ZodArray, { type: 'array', element, ...told(params) })) as typeof mini.array

const shaped = (shape: object, def: object) =>
  Object.assign(made($ZodObject, { type: 'object', shape, ...def }), { shape })

export const object = ((shape: object, params?: Told) =>
  shaped(shape, told(params))) as typeof mini.object

export const strictObject = ((shape: object, params?: Told) =>
  shaped(shape, { catchall: never(), ...told(params) })) as typeof mini.strictObject

export const boolean = ((params?: Told) =>
  made($ZodBoolean, { type: 'boolean', ...told(params) })) as typeof mini.boolean

export const literal = ((value: unknown, params?: Told) =>
  made($ZodLiteral, {
    type: 'literal',
    values: Array.isArray(value) ? value : [value],
    ...told(params),
  })) as typeof mini.literal

export const nullable = ((innerType: $ZodType) =>
  made($ZodNullable, { type: 'nullable', innerType })) as typeof mini.nullable

export const discriminatedUnion = ((discriminator: string, options: $ZodType[]) =>
  made($ZodDiscriminatedUnion, {
    type: 'union',
    options,
    discriminator,
  })) as typeof mini.discriminatedUnion

export const record = ((keyType: $ZodType, valueType: $ZodType, params?: Told) =>
  made($ZodRecord, { type: 'record', keyType, valueType, ...told(params) })) as typeof mini.record

export const partialRecord = ((keyType: $ZodType, valueType: $ZodType, params?: Told) =>
  made($ZodRecord, {
    type: 'record',
    keyType,
    valueType,
    ...told(params),
    partial: true,
  })) as typeof mini.partialRecord

export const union = ((options: $ZodType[], params?: Told) =>
  made($ZodUnion, { type: 'union', options, ...told(params) })) as typeof mini.union

export const optional = ((innerType: $ZodType) =>
  made($ZodOptional, { type: 'optional', innerType })) as typeof mini.optional

export const transform = ((change: unknown) =>
  made($ZodTransform, { type: 'transform', transform: change })) as typeof mini.transform

export const pipe = ((first: $ZodType, out: $ZodType) =>
  made($ZodPipe, { type: 'pipe', in: first, out })) as typeof mini.pipe

export const refine = ((fn: unknown, params?: Told) =>
  checked($ZodCustom, {
    type: 'custom',
    check: 'custom',
    fn,
    ...told(params),
  })) as typeof mini.refine

export const minimum = ((value: number, params?: Told) =>
  checked($ZodCheckGreaterThan, {
    check: 'greater_than',
    ...told(params),
    value,
    inclusive: true,
  })) as typeof mini.minimum

export const maximum = ((value: number, params?: Told) =>
  checked($ZodCheckLessThan, {
    check: 'less_than',
    ...told(params),
    value,
    inclusive: true,
  })) as typeof mini.maximum

export const maxLength = ((longest: number, params?: Told) =>
  checked($ZodCheckMaxLength, {
    check: 'max_length',
    ...told(params),
    maximum: longest,
  })) as typeof mini.maxLength

export const minLength = ((shortest: number, params?: Told) =>
  checked($ZodCheckMinLength, {
    check: 'min_length',
    ...told(params),
    minimum: shortest,
  })) as typeof mini.minLength

export const regex = ((pattern: RegExp, params?: Told) =>
  checked($ZodCheckRegex, {
    check: 'string_format',
    format: 'regex',
    ...told(params),
    pattern,
  })) as typeof mini.regex
