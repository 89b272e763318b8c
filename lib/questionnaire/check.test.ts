import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkDefinition, errorsOf } from './check'
import { Definition } from './definition'
import { findingProblems } from './finding'
import type { Logic } from './logic'
import { asking, withText } from './test-questionnaires/broken'
import { everyQuestionnaire } from './test-questionnaires/every-questionnaire'
import { everything } from './test-questionnaires/everything'
import { peerInstrument } from './test-questionnaires/peer-instrument'
import { singleChoice } from './test-questionnaires/single-choice'

it.each([...everyQuestionnaire, everything, peerInstrument])(
  'finds nothing in $id',
  (definition) => {
    expect(Definition.parse(definition)).toEqual(definition)
    expect(checkDefinition(definition)).toEqual([])
  },
)

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

it('finds every defect there is a word for in a questionnaire that has it', () => {
  const tests = readdirSync(import.meta.dirname).filter((name) =>
    /^(check|never).*test\.ts$/.test(name),
  )
  const words = tests.map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8')).join()
  expect(findingProblems.filter((problem) => !words.includes(`'${problem}'`))).toEqual([])
})
