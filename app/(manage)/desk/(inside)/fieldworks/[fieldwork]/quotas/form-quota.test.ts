import { expect, test } from 'vitest'
import { formQuota, lineKey, linesOf, toPlan } from './form-quota'
import { shared } from './shared'

const named = [
  {
    variable: 'age',
    label: 'Âge',
    categories: ['young', 'old', '@missing'].map((code) => ({ code, label: code })),
  },
  {
    variable: 'department',
    label: 'Département',
    categories: ['67', '68', '@missing'].map((code) => ({ code, label: code })),
  },
]
const plan = { variables: ['age', 'department'], policy: 'screenOut' as const }
const cell = (age: string, department: string, places: number) => ({
  categories: { age, department },
  places,
})

test('a plan is written, crossed and sent as it is', () => {
  const cells = [cell('young', '67', 3), cell('old', '68', 0)]
  const form = formQuota(plan, cells)
  const lines = linesOf(form, named)
  expect(lines).toHaveLength(4)
  expect(toPlan(form, lines)).toEqual({ ...plan, cells })
  expect(linesOf(formQuota(null, []), named)).toEqual([])
})

test('who said nothing stands apart where places are planned for them', () => {
  const lines = linesOf(formQuota(plan, [cell('@missing', '67', 3)]), named)
  expect(lines.map(lineKey)).toContain(lineKey(['@missing', '68']))
  expect(lines).toHaveLength(6 + 3)
})

test('what is no number of places is not sent; spaces between thousands are', () => {
  const typed = (text: string) => ({ ...formQuota(plan, []), places: { 'young\u001f67': text } })
  const sent = (text: string) => toPlan(typed(text), [['young', '67']])
  expect(sent('1\u202f050')?.cells[0]?.places).toBe(1050)
  expect(sent('')?.cells).toEqual([])
  for (const text of ['-1', '1,5', 'x', '10000000']) expect(sent(text)).toBeNull()
})

test('places shared out add up to the target', () => {
  expect(shared(10, [1, 1, 1])).toEqual([4, 3, 3])
  expect(shared(7, [0, 2, 5])).toEqual([0, 2, 5])
  expect(shared(5, [0, 0])).toEqual([0, 0])
})
