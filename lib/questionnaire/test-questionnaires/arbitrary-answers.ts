import fc from 'fast-check'
import type { Definition, Item } from '../definition'
import type { Logic } from '../logic'
import { optionsOf, rowsOf } from '../options'
import { otherKey } from '../other-text'
import { everyQuestionnaire } from './every-questionnaire'

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
  const codes = optionsOf(definition, item).map(({ code }) => code)
  switch (item.type) {
    case 'single':
      return fc.constantFrom(...codes)
    case 'multiple':
    case 'ranking': {
      const most = item.type === 'ranking' ? item.top : (item.max ?? codes.length)
      const free = codes.filter((code) => !['nsp', 'aucun'].includes(code))
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
    case 'number':
    case 'year': {
      const bounds = { min: Math.ceil(item.min) - 1, max: Math.floor(item.max) + 1 }
      const number = fc.integer(bounds)
      return codes.length > 0 ? fc.oneof(number, fc.constantFrom(...codes)) : number
    }
    case 'text':
      return fc.string({ maxLength: item.maxLength + 5 })
    case 'territory':
      return fc.constantFrom('67482', '57463', '2A004', '97105', ...codes)
    case 'info':
      return fc.constant(undefined)
  }
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
    ...everyQuestionnaire.map((definition) =>
      draw(definition).map((drawn) => ({ definition, drawn })),
    ),
  )
}

/** Conditions that make sense and some that do not, over the items of a questionnaire. */
export function arbitraryLogic(definition: Definition): fc.Arbitrary<Logic> {
  const item = fc.constantFrom(...definition.items.map(({ id }) => id), 'unknown')
  const codes = definition.items.flatMap((one) =>
    optionsOf(definition, one).map(({ code }) => code),
  )
  const code = fc.constantFrom(...codes, 'unknown', '67482')
  const value = fc.oneof(code, fc.integer({ min: -2, max: 200 }))
  const rows = definition.items.flatMap((one) => rowsOf(definition, one))
  const row = fc.constantFrom(undefined, ...rows)
  const bound = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined })
  const several = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 })
  const { logic } = fc.letrec<{ logic: Logic }>((tie) => ({
    logic: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.record({ op: fc.constant('answered' as const), item }),
      fc.record({ op: fc.constantFrom('eq' as const, 'ne' as const), item, row, value }),
      fc.record({ op: fc.constant('in' as const), item, row, values: several(value) }),
      fc.record({
        op: fc.constantFrom('lt' as const, 'lte' as const, 'gt' as const, 'gte' as const),
        item,
        row,
        value: fc.integer({ min: -2, max: 600 }),
      }),
      fc.record({
        op: fc.constantFrom('anyOf' as const, 'allOf' as const),
        item,
        codes: several(code),
      }),
      fc.record({ op: fc.constant('countSelected' as const), item, min: bound, max: bound }),
      fc.record({ op: fc.constant('sum' as const), items: several(item), min: bound, max: bound }),
      fc.record({ op: fc.constant('not' as const), of: tie('logic') }),
      fc.record({
        op: fc.constantFrom('and' as const, 'or' as const),
        of: several(tie('logic')),
      }),
    ),
  }))
  return logic
}
