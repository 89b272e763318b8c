import { expect, test } from 'vitest'
import * as mini from 'zod/mini'
import * as light from './light-zod'

/** The same schemas, said with one and the other. */
function schemasOf(z: typeof light) {
  const name = z.string('name').check(z.minLength(2), z.maxLength(4, 'long'))
  const note = z.number().check(
    z.minimum(0, 'low'),
    z.maximum(10),
    z.refine((value) => value % 1 === 0, { error: 'whole', abort: true }),
    z.refine((value) => value !== 7, 'seven'),
  )
  return {
    name,
    note,
    coded: z.string().check(z.regex(/^[a-z]+$/)),
    letter: z.enum(['a', 'b'], 'letter'),
    one: z.literal('one'),
    either: z.literal([1, 2]),
    list: z.array(name).check(z.maxLength(2), (payload) => {
      if (payload.value[0] === 'bad')
        payload.issues.push({ code: 'custom', input: payload.value, message: 'bad', path: [0] })
    }),
    open: z.object({ name, note: z.optional(note) }),
    strict: z.strictObject({ name, flag: z.nullable(z.boolean()) }, 'strict'),
    all: z.record(z.enum(['a', 'b']), note),
    some: z.partialRecord(z.enum(['a', 'b']), note, 'some'),
    nothing: z.never('nothing'),
    union: z.union([note, z.literal('dk')], 'union'),
    told: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('x'), name }),
      z.strictObject({ kind: z.literal('y') }),
    ]),
    piped: z.pipe(
      z.transform((value: unknown) => (value === '' ? undefined : value)),
      z.optional(name),
    ),
  }
}

const values = [
  ...[undefined, null, '', 'a', 'abc', 'abcde', 'one', 'dk', 'A1', 0, 1, 2, -1, 7, 1.5, 11, true],
  ...[Number.NaN, [], ['abc'], ['bad'], ['x'], ['abc', 'abc', 'abc'], {}],
  ...[{ name: 'abc' }, { name: 'abc', note: 1.5 }, { name: 'abc', flag: null }],
  ...[
    { name: 'abc', flag: true, more: 1 },
    { name: 'a', flag: 'no' },
  ],
  ...[{ a: 1 }, { a: 1, b: 2 }, { a: 1, b: 7 }, { a: 1, b: 2, c: 3 }, { a: undefined }],
  ...[{ kind: 'x', name: 'abc' }, { kind: 'x' }, { kind: 'y' }, { kind: 'z' }],
  JSON.parse('{"__proto__":{"name":"abc"},"name":"abc"}'),
]

const ours = schemasOf(light)
const theirs = schemasOf(mini as unknown as typeof light)

test.each(Object.keys(ours) as (keyof typeof ours)[])('%s is judged as zod/mini does', (name) => {
  const verdicts = values.map((value) => ours[name].safeParse(value))
  for (const [at, value] of values.entries()) {
    const { success, data, error } = theirs[name].safeParse(value)
    expect({ ...verdicts[at], error: verdicts[at]?.error?.issues }).toEqual({
      success,
      data,
      error: error?.issues,
    })
    if (success) expect(ours[name].parse(value)).toEqual(data)
    else expect(() => ours[name].parse(value)).toThrow()
  }
  if (name !== 'nothing') expect(verdicts.some(({ success }) => success)).toBe(true)
  expect(verdicts.some(({ success }) => !success)).toBe(true)
})

test('a schema keeps its shape, and what is checked later leaves the first one as it was', () => {
  expect(Object.keys(ours.open.shape)).toEqual(['name', 'note'])
  expect(Object.keys(ours.strict.shape)).toEqual(['name', 'flag'])
  const any = light.string()
  const short = any.check(light.maxLength(1))
  expect([any.safeParse('ab').success, short.safeParse('ab').success]).toEqual([true, false])
})
