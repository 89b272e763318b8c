import fc from 'fast-check'
import type { Definition } from '../definition'
import type { Logic } from '../logic'
import { optionsOf, rowsOf } from '../options'

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
        value: fc.oneof(
          fc.integer({ min: -2, max: 600 }),
          fc.constantFrom('2000-01-01', '2024-02-29', '2026-12-31'),
          fc.record({ item, row }),
        ),
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
