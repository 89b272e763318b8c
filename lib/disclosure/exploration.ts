// The browser reads addresses too.
import * as z from '@/lib/platform/light-zod'

const code = z.string().check(z.regex(/^[a-z0-9@][\w@-]{0,63}$/i))
const key = z.string().check(z.regex(/^[a-z0-9][\w-]{0,63}(\.[\w-]{1,64})?$/i))

/** What is counted: a question by its export code, one row of a battery, or an indicator. */
export const Subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('question'), question: key }),
  z.strictObject({ kind: z.literal('indicator'), indicator: code }),
])
export type Subject = z.infer<typeof Subject>

/** What stands in the columns, beside each audience taken whole. */
export const Crossing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('territory') }),
  z.strictObject({ kind: z.literal('profile'), variable: code }),
  z.strictObject({ kind: z.literal('question'), question: key }),
])
export type Crossing = z.infer<typeof Crossing>

export const levels = [0.9, 0.95, 0.99] as const
export const baseKinds = ['answered', 'expressed', 'asked', 'total'] as const

/** Respondents who have one of the values, of every variable named. */
export const Filter = z.strictObject({
  variable: code,
  values: z.array(code).check(z.minLength(1), z.maxLength(60)),
})
export type Filter = z.infer<typeof Filter>

/**
 * A table an analyst asks for. Everything of it stands in the address, so that a colleague who opens it
 * sees the same.
 */
export const Exploration = z.strictObject({
  of: Subject,
  audiences: z.array(code).check(z.minLength(1), z.maxLength(12)),
  /** A territory set or a department; null: the whole territory of the wave. */
  territory: z.nullable(code),
  where: z.array(Filter).check(z.maxLength(8)),
  by: Crossing,
  weighted: z.boolean(),
  /** Null: the one each statistic is read on by default. */
  base: z.nullable(z.enum(baseKinds)),
  level: z.union(levels.map((level) => z.literal(level))),
})
export type Exploration = z.infer<typeof Exploration>

/** What an address asks for, before it is known whether the wave has it. */
export type Asked = Omit<Exploration, 'of' | 'audiences'> & {
  of: Subject | null
  audiences: string[]
}

export const parameters = [
  'of',
  'audience',
  'territory',
  'where',
  'by',
  'weights',
  'base',
  'level',
] as const

/** A value of the address that means nothing here, and was left out. */
export type LeftOut = { parameter: (typeof parameters)[number]; value: string }

export function subjectKey(of: Subject): string {
  return of.kind === 'indicator' ? `indicator:${of.indicator}` : of.question
}

export function crossingKey(by: Crossing): string {
  if (by.kind === 'profile') return `profile:${by.variable}`
  return by.kind === 'question' ? `question:${by.question}` : by.kind
}

export function filterKey({ variable, values }: Filter): string {
  return `${variable}:${values.join(',')}`
}

/** The shortest address that says it: nothing that goes without saying, always in one order. */
export function toAddress(exploration: Exploration): URLSearchParams {
  const address = new URLSearchParams({ of: subjectKey(exploration.of) })
  for (const audience of exploration.audiences) address.append('audience', audience)
  if (exploration.territory !== null) address.set('territory', exploration.territory)
  for (const filter of exploration.where) address.append('where', filterKey(filter))
  if (exploration.by.kind !== 'none') address.set('by', crossingKey(exploration.by))
  if (!exploration.weighted) address.set('weights', 'no')
  if (exploration.base) address.set('base', exploration.base)
  if (exploration.level !== 0.95) address.set('level', String(exploration.level * 100))
  return address
}

/** As `toAddress`, to be read: `:` and `,` need no escape in a query. */
export function toSearch(exploration: Exploration): string {
  return toAddress(exploration).toString().replaceAll('%3A', ':').replaceAll('%2C', ',')
}

/**
 * What an address says. Values no table can have are left out and named; so is what comes twice where
 * one is meant. `where` may repeat, one value at a time as a form sends it, or be joined by `;`.
 */
export function readAddress(address: URLSearchParams): { asked: Asked; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  const one = <T>(
    parameter: LeftOut['parameter'],
    read: (value: string) => T | undefined,
    otherwise: T,
  ): T => {
    const value = address.get(parameter) ?? ''
    if (value === '') return otherwise
    const found = read(value)
    if (found !== undefined) return found
    leftOut.push({ parameter, value: value.slice(0, 80) })
    return otherwise
  }
  const audiences = [...new Set(address.getAll('audience'))].filter((value) => {
    if (code.safeParse(value).success) return true
    if (value !== '') leftOut.push({ parameter: 'audience', value: value.slice(0, 80) })
    return false
  })
  const asked: Asked = {
    of: one('of', readSubject, null),
    audiences: audiences.slice(0, 12),
    territory: one<string | null>('territory', (value) => code.safeParse(value).data, null),
    where: readFilters(address.getAll('where'), leftOut),
    by: one('by', readCrossing, { kind: 'none' }),
    weighted: one('weights', (value) => ({ no: false, yes: true })[value], true),
    base: one<Asked['base']>('base', (value) => baseKinds.find((kind) => kind === value), null),
    level: one<Asked['level']>(
      'level',
      (value) => levels.find((level) => String(level * 100) === value),
      0.95,
    ),
  }
  return { asked, leftOut }
}

export function readSubject(value: string): Subject | undefined {
  const [first = '', second] = value.split(':')
  const read =
    second === undefined ? { kind: 'question', question: first } : { kind: first, [first]: second }
  return Subject.safeParse(read).data
}

export function readCrossing(value: string): Crossing | undefined {
  const [kind = '', second] = value.split(':')
  if (kind === 'profile') return Crossing.safeParse({ kind, variable: second }).data
  if (kind === 'question') return Crossing.safeParse({ kind, question: second }).data
  return second === undefined ? Crossing.safeParse({ kind }).data : undefined
}

/** Filters of one variable are one, with the values of all. */
function readFilters(texts: readonly string[], leftOut: LeftOut[]): Filter[] {
  const byVariable = new Map<string, string[]>()
  for (const text of texts.flatMap((joined) => joined.split(';')).slice(0, 200)) {
    const at = text.indexOf(':')
    const read = Filter.safeParse({
      variable: text.slice(0, Math.max(0, at)),
      values: text.slice(at + 1).split(','),
    })
    if (read.success) {
      const { variable, values } = read.data
      byVariable.set(variable, [...new Set([...(byVariable.get(variable) ?? []), ...values])])
    } else if (text !== '') leftOut.push({ parameter: 'where', value: text.slice(0, 80) })
  }
  return [...byVariable]
    .slice(0, 8)
    .map(([variable, values]) => ({ variable, values: values.slice(0, 60) }))
}

/** What a file of it is called, after its wave: letters, digits and hyphens. */
export function fileName({ of, by, territory }: Exploration): string {
  const crossed = by.kind === 'none' ? [] : ['par', crossingKey(by).replace(/^\w+:/, '')]
  return [subjectKey(of).replace('indicator:', ''), ...crossed, ...(territory ? [territory] : [])]
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
}
