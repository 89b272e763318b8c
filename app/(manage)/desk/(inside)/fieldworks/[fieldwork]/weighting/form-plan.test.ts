import { expect, test } from 'vitest'
import { emptyPlan, type FormMargin, formPlan, keyOf, regrouped, typedPlan } from './form-plan'
import type { NamedVariable } from './names'

const variable = (name: string, ...codes: string[]): NamedVariable => ({
  variable: name,
  label: name,
  togetherLabel: name,
  missing: 0,
  isTerritory: false,
  categories: codes.map((code) => ({ code, label: code, respondents: 10 })),
  known: [],
})
const variables = [variable('size', 's', 'm', 'l'), variable('side', 'e', 'w')]
const crossed: FormMargin = {
  variables: [
    { variable: 'size', groups: {} },
    { variable: 'side', groups: {} },
  ],
  populations: {
    [keyOf(['s', 'e'])]: '1 200,5',
    [keyOf(['m', 'e'])]: '30',
    [keyOf(['l', 'e'])]: '4',
    [keyOf(['l', 'w'])]: 'four',
  },
  source: 'A list',
  year: '2026',
  asShares: false,
}

test('populations add up where categories come together, and what is no number stays as typed', () => {
  const joined = regrouped(crossed, 0, { big: ['m', 'l'] })
  expect(joined.populations).toEqual({
    [keyOf(['s', 'e'])]: '1 200,5',
    [keyOf(['big', 'e'])]: '34',
    [keyOf(['big', 'w'])]: 'four',
  })
  const apart = regrouped(joined, 0, {})
  expect(apart.populations).toEqual({ [keyOf(['s', 'e'])]: '1 200,5' })
})

test('a plan is read as typed and typed as read; an empty population is no line', () => {
  const fine = { ...crossed, populations: { ...crossed.populations, [keyOf(['l', 'w'])]: ' ' } }
  const typed = typedPlan({ ...emptyPlan, margins: [fine] }, variables)
  if (!('plan' in typed)) throw new Error(JSON.stringify(typed))
  expect(typed.plan.margins[0]?.lines).toEqual([
    { categories: ['s', 'e'], population: 1200.5 },
    { categories: ['m', 'e'], population: 30 },
    { categories: ['l', 'e'], population: 4 },
  ])
  expect(typedPlan(formPlan(typed.plan), variables)).toEqual(typed)
})

test('everything that cannot be read is said, where it stands', () => {
  const margin = { ...crossed, source: ' ', year: '26' }
  const form = { ...emptyPlan, margins: [margin], isTrimmed: true, trim: { low: '2', high: '4' } }
  expect(typedPlan({ ...form, method: 'logit', bounds: { low: '', high: '' } }, variables)).toEqual(
    {
      problems: [
        { problem: 'population', margin: 0, line: keyOf(['l', 'w']) },
        { problem: 'source', margin: 0 },
        { problem: 'year', margin: 0 },
        { problem: 'bounds' },
        { problem: 'trim' },
      ],
    },
  )
  expect(typedPlan(emptyPlan, variables)).toEqual({ problems: [{ problem: 'no-margins' }] })
})
