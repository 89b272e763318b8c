import { expect, it } from 'vitest'
import { Definition } from './definition'
import { deepestLogic, Logic } from './logic'
import { conditions } from './test-questionnaires/conditions'

function nots(depth: number): unknown {
  let logic: unknown = { op: 'answered', item: 'project' }
  for (let level = 0; level < depth; level++) logic = { op: 'not', of: logic }
  return logic
}

it('is parsed as deep as one writes, and refused beyond without exhausting the stack', () => {
  expect(Logic.parse(nots(deepestLogic))).toEqual(nots(deepestLogic))
  expect(Logic.safeParse(nots(deepestLogic + 1)).success).toBe(false)
  expect(Logic.safeParse(nots(100_000)).success).toBe(false)
  const items = [{ ...conditions.items[0], relevance: nots(100_000) }, ...conditions.items.slice(1)]
  expect(Definition.safeParse({ ...conditions, items }).success).toBe(false)
})

it.each([
  null,
  'answered',
  { op: 'xor', of: [] },
  { op: 'and', of: [] },
  { op: 'not', of: null },
  { op: 'and', of: { op: 'answered', item: 'a' } },
  { op: 'eq', item: 'a' },
  { op: 'eq', item: 'a', value: true },
  { op: 'answered', item: 'a', value: 1 },
])('is no condition: %j', (input) => {
  expect(Logic.safeParse(input).success).toBe(false)
})
