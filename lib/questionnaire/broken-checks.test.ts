import { describe, expect, it } from 'vitest'
import { brokenChecks } from './broken-checks'
import type { Definition } from './definition'
import { doubts } from './doubts'
import { pageRelevance } from './test-questionnaires/page-relevance'
import { softAndHardChecks } from './test-questionnaires/soft-and-hard-checks'
import { softBounds } from './test-questionnaires/soft-bounds'

const broken = (page: string, answers: Record<string, unknown>, definition = softAndHardChecks) =>
  brokenChecks(definition, page, answers).map(({ id, item }) => [id, item])

describe('hard checks', () => {
  it('are met at the end of the page of the last of their items, and said at that one', () => {
    const answers = { people: 2, children: 3, workers: 3 }
    expect(broken('home', answers)).toEqual([['too_many_children', 'children']])
    expect(broken('work', answers)).toEqual([['too_many_workers', 'workers']])
    expect(broken('nowhere', answers)).toEqual([])
  })
  it('are unknown, so not met, while an answer is missing', () => {
    expect(broken('home', { children: 3 })).toEqual([])
    expect(broken('work', { people: '', workers: 3 })).toEqual([])
  })
  it('are not soft ones', () => {
    expect(broken('home', { people: 13 })).toEqual([])
  })
  it('do not see answers off the path, nor ask for what is not asked', () => {
    const definition: Definition = {
      ...pageRelevance,
      checks: [
        { id: 'silent', where: { op: 'not', of: { op: 'answered', item: 'founder' } } },
        { id: 'long', where: { op: 'gt', item: 'years', value: 50 } },
      ],
    }
    const met = (answers: object) => broken('member', { ...answers }, definition)
    expect(met({ member: 'non', years: 60 })).toEqual([])
    expect(met({ member: 'oui', years: 60 })).toEqual([
      ['silent', 'founder'],
      ['long', 'years'],
    ])
    expect(met({ member: 'oui', years: 60, founder: 'non' })).toEqual([['long', 'years']])
    // Nobody could answer there what the page does not ask.
    expect(met({ member: 'oui', years: 3 })).toEqual([])
  })
})

describe('doubts', () => {
  it('are soft checks', () => {
    expect(doubts(softAndHardChecks, 'home', { people: 13, children: 1 })).toEqual([
      { item: 'children', check: 'large' },
    ])
    expect(doubts(softAndHardChecks, 'home', { people: 3, children: 4 })).toEqual([])
    expect(doubts(softAndHardChecks, 'work', { people: 13 })).toEqual([])
  })
  it('are numbers outside of their usual bounds', () => {
    const of = (answers: object) => doubts(softBounds, 'work', { ...answers })
    expect(of({ distance: 80.1, hours: 4 })).toEqual([
      { item: 'distance', bound: 'softMax' },
      { item: 'hours', bound: 'softMin' },
    ])
    expect(of({ distance: 80, hours: 60 })).toEqual([])
    expect(of({ hours: 61 })).toEqual([{ item: 'hours', bound: 'softMax' }])
    expect(of({ hours: '' })).toEqual([])
  })
})
