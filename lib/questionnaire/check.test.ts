import { expect, it } from 'vitest'
import { checkDefinition, errorsOf } from './check'
import { Definition } from './definition'
import type { Logic } from './logic'
import { asking, withText } from './test-questionnaires/broken'
import { everyQuestionnaire } from './test-questionnaires/every-questionnaire'
import { peerInstrument } from './test-questionnaires/peer-instrument'
import { singleChoice } from './test-questionnaires/single-choice'

it.each([...everyQuestionnaire, peerInstrument])('finds nothing in $id', (definition) => {
  expect(Definition.parse(definition)).toEqual(definition)
  expect(checkDefinition(definition)).toEqual([])
})

it('tells what forbids publishing from what is worth a remark', () => {
  expect(errorsOf(checkDefinition(withText(singleChoice, 'en', 'title', '')))).toEqual([])
  expect(errorsOf(checkDefinition(withText(singleChoice, 'fr', 'title', '')))).toHaveLength(1)
})

it('finds conditions too deep to be read, and does not choke on them', () => {
  let deep: Logic = { op: 'answered', item: 'project' }
  for (let depth = 0; depth < 5000; depth++) deep = { op: 'not', of: deep }
  expect(checkDefinition(asking('more', deep))).toContainEqual({
    at: 'item.more.relevance',
    problem: 'too-deep',
    severity: 'error',
  })
})
