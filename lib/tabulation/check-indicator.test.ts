import { expect, test } from 'vitest'
import type { Definition } from '@/lib/questionnaire/definition'
import { withItem, withTexts } from '@/lib/questionnaire/test-questionnaires/broken'
import { everything } from '@/lib/questionnaire/test-questionnaires/everything'
import { indicators } from '@/prisma/demo/indicators'
import { associations } from '@/prisma/demo/questionnaires/associations'
import { citizens } from '@/prisma/demo/questionnaires/citizens'
import { companies } from '@/prisma/demo/questionnaires/companies'
import { mayors } from '@/prisma/demo/questionnaires/mayors'
import { checkIndicator } from './check-indicator'
import type { Indicator, IndicatorRecipe } from './indicator'

const asked = (...definitions: Definition[]) => ({ definitions, added: [] })
const recipe: IndicatorRecipe = {
  question: 'effects.lien',
  positive: ['2'],
  comparability: 'identical',
}
const indicator = (recipes: Indicator['recipes']): Indicator => ({
  code: 'ties',
  name: { fr: 'Liens' },
  position: 1,
  recipes,
})
const both = indicator({ here: recipe, there: recipe })

test('the indicators of the demo hold in the four questionnaires, and compare what they say they do', () => {
  const four = { citizens: citizens(2026), mayors, associations, companies }
  const all = Object.fromEntries(Object.entries(four).map(([code, one]) => [code, asked(one)]))
  for (const one of indicators) expect(checkIndicator(one, all)).toEqual([])
})

test('the same question put to two audiences is identical; other answers or other words are not', () => {
  const here = asked(everything)
  expect(checkIndicator(both, { here, there: here })).toEqual([])
  const otherScale = withItem(everything, 'effects', { scale: 'score' })
  expect(checkIndicator(both, { here, there: asked(otherScale) })).toEqual([
    { audience: 'there', problem: 'scale-differs', detail: 'here' },
  ])
  const otherLabel = withTexts(everything, 'scale.agree.2', 'Toujours')
  expect(checkIndicator(both, { here, there: asked(otherLabel) })).toEqual([
    { audience: 'there', problem: 'scale-differs', detail: 'here' },
  ])
  const otherWords = withTexts(everything, 'item.effects', 'Avec quels résultats ?')
  expect(checkIndicator(both, { here, there: asked(otherWords) })).toEqual([
    { audience: 'there', problem: 'wording-differs', detail: 'here' },
  ])
  const printed = withTexts(everything, 'item.effects', 'Quels effets\u202f?')
  expect(checkIndicator(both, { here, there: asked(printed) })).toEqual([])
})

test('other words are no defect where the indicator says so', () => {
  const mirrored = indicator({
    here: { ...recipe, comparability: 'harmonised' },
    there: { ...recipe, comparability: 'harmonised' },
  })
  const there = asked(withTexts(everything, 'item.effects', 'Avec quels résultats ?'))
  expect(checkIndicator(mirrored, { here: asked(everything), there })).toEqual([])
})

test.each([
  [{ question: 'effects.lost' }, 'unknown-row', 'lost'],
  [{ question: 'effects' }, 'unknown-row', 'effects'],
  [{ question: 'words' }, 'not-of-codes', 'words'],
  [{ question: 'age' }, 'not-of-codes', 'age'],
  [{ positive: ['9'] }, 'unknown-code', '9'],
  [{ where: { op: 'lt', item: 'ended', value: 3 } }, 'wrong-condition', 'type-mismatch lt ended'],
] as const)('finds %j', (change, problem, detail) => {
  const wrong = indicator({ here: { ...recipe, ...change } as IndicatorRecipe })
  expect(checkIndicator(wrong, { here: asked(everything) })).toEqual([
    { audience: 'here', problem, detail },
  ])
})

test('what a tally plan adds may be counted on, and what has no questionnaire yet is not judged', () => {
  const added = [{ item: 'subjects', code: 'vert' }]
  const green = indicator({ here: { ...recipe, question: 'subjects', positive: ['vert'] } })
  expect(checkIndicator(green, { here: { definitions: [everything], added } })).toEqual([])
  expect(checkIndicator(green, { here: asked(everything) })).toHaveLength(1)
  expect(checkIndicator(green, {})).toEqual([])
})
