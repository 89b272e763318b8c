import { expect, test } from 'vitest'
import { commune } from '@/lib/questionnaire/test-questionnaires/commune'
import { type TallyPlan, unknownVariables } from './tally-plan'

const [first] = commune.items
const item = first?.id as string
const universe = { name: { fr: 'tous' } }

test('a profile may name an item or what the plan derives', () => {
  const plan: TallyPlan = {
    profile: ['department', item],
    derivations: [{ kind: 'territory', variable: 'department', item, level: 'department' }],
    universe,
  }
  expect(unknownVariables(plan, commune)).toEqual([])
})

test('what neither the questionnaire nor the plan knows is named', () => {
  const plan: TallyPlan = {
    profile: ['department', 'size'],
    derivations: [
      { kind: 'recode', variable: 'department', item: 'gone', groups: { a: ['b'] } },
      { kind: 'where', variable: 'here', where: { op: 'answered', item } },
    ],
    universe,
  }
  expect(unknownVariables(plan, commune)).toEqual(['gone', 'size'])
})
