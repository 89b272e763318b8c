import fc from 'fast-check'
import type { Definition, Item } from '../definition'
import { optionsOf, rowsOf } from '../options'
import { otherKey } from '../other-text'
import { everyQuestionnaire } from './every-questionnaire'
import { everything } from './everything'

const nonsense = fc.oneof(
  fc.constantFrom('', '  ', 'nope', 'constructor', '__proto__', '\ud800', 'a\0b', '67482', null),
  fc.integer(),
  fc.constantFrom(Number.NaN, Infinity, -0, 1e300, 0.1),
  fc.constantFrom([], {}, [[]], [null], [{}], { a: { b: 1 } }, true, undefined),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

/** What a respondent could give at an item, mostly valid; now and then too much, or nonsense. */
export function arbitraryAnswer(definition: Definition, item: Item): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: plausible(definition, item), weight: 12 },
    { arbitrary: fc.constantFrom(undefined, ''), weight: 2 },
    { arbitrary: nonsense, weight: 1 },
  )
}

function plausible(definition: Definition, item: Item): fc.Arbitrary<unknown> {
  const options = optionsOf(definition, item)
  const codes = options.map(({ code }) => code)
  const orCode = <T>(one: fc.Arbitrary<T>) =>
    codes.length > 0 ? fc.oneof({ arbitrary: one, weight: 3 }, fc.constantFrom(...codes)) : one
  switch (item.type) {
    case 'single':
      return fc.constantFrom(...codes)
    case 'multiple':
    case 'ranking': {
      const most = item.type === 'ranking' ? item.top : (item.max ?? codes.length)
      const free = options.filter((option) => !option.exclusive).map(({ code }) => code)
      return fc.oneof(
        fc.shuffledSubarray(free, { maxLength: Math.min(free.length, most + 1) }),
        fc.shuffledSubarray(codes, { maxLength: Math.min(codes.length, 2) }),
      )
    }
    case 'matrix':
      return fc
        .array(fc.constantFrom(...codes, ''), { minLength: rowsOf(definition, item).length })
        .map((list) =>
          Object.fromEntries(rowsOf(definition, item).map((row, at) => [row, list[at]])),
        )
    case 'constantSum':
      return fc.oneof({ arbitrary: sharedOut(item), weight: 4 }, anyShares(item))
    case 'number':
      return orCode(fc.oneof(...[item.decimals, 0].map((decimals) => around(item, decimals))))
    case 'year':
      return orCode(around(item, 0))
    case 'date':
      return orCode(dayAround(item))
    case 'consent':
      return fc.constantFrom('yes', 'yes', 'yes', 'no')
    case 'text':
      return fc.string({ maxLength: item.maxLength + 5 })
    case 'territory':
      return fc.constantFrom('67482', '57463', '2A004', '97105', ...codes)
    case 'info':
      return fc.constant(undefined)
  }
}

/** Numbers of so many decimals, some just outside of the bounds. */
function around({ min, max }: { min: number; max: number }, decimals: number) {
  const unit = 10 ** decimals
  return fc
    .integer({ min: Math.ceil(min * unit) - 1, max: Math.floor(max * unit) + 1 })
    .map((units) => units / unit)
}

function dayAround({ min, max }: { min: string; max: string }) {
  const day = 86_400_000
  return fc
    .integer({ min: Date.parse(min) / day - 1, max: Date.parse(max) / day + 1 })
    .map((days) => new Date(days * day).toISOString().slice(0, 10))
}

type ConstantSum = Extract<Item, { type: 'constantSum' }>

/** Shares that make up the total, to the last decimal. */
function sharedOut({ rows, total, decimals }: ConstantSum) {
  const unit = 10 ** decimals
  const units = Math.round(total * unit)
  return fc
    .array(fc.integer({ min: 0, max: units }), {
      minLength: rows.length - 1,
      maxLength: rows.length - 1,
    })
    .map((cuts) => {
      const ends = [0, ...cuts.sort((a, b) => a - b), units]
      return Object.fromEntries(
        rows.map((row, at) => [row, ((ends[at + 1] ?? 0) - (ends[at] ?? 0)) / unit]),
      )
    })
}

function anyShares({ rows, total }: ConstantSum) {
  const share = fc.oneof(fc.integer({ min: -1, max: Math.ceil(total) + 1 }), fc.constant(''))
  return fc
    .array(share, { minLength: rows.length, maxLength: rows.length })
    .map((shares) => Object.fromEntries(rows.map((row, at) => [row, shares[at]])))
}

/** A draft: answers to all items, on the path or not, with texts beside some « other » options. */
export function arbitraryDraft(definition: Definition): fc.Arbitrary<Record<string, unknown>> {
  const fields: Record<string, fc.Arbitrary<unknown>> = {}
  for (const item of definition.items) {
    fields[item.id] = arbitraryAnswer(definition, item)
    if (optionsOf(definition, item).some((option) => option.other)) {
      fields[otherKey(item.id)] = fc.oneof(fc.string({ maxLength: 210 }), nonsense)
    }
  }
  return fc.record(fields, { requiredKeys: [] })
}

/** A questionnaire and something about it; built once, since building costs more than drawing. */
export function ofEvery<T>(
  draw: (definition: Definition) => fc.Arbitrary<T>,
): fc.Arbitrary<{ definition: Definition; drawn: T }> {
  return fc.oneof(
    ...[...everyQuestionnaire, everything].map((definition) =>
      draw(definition).map((drawn) => ({ definition, drawn })),
    ),
  )
}
