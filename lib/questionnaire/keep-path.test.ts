import { describe, expect, it } from 'vitest'
import { keepPath } from './keep-path'
import { carriedRows } from './test-questionnaires/carried-rows'
import { consentAndSensitive } from './test-questionnaires/consent-and-sensitive'
import { constantSum } from './test-questionnaires/constant-sum'
import { nonAnswers } from './test-questionnaires/non-answers'
import { optionRelevance } from './test-questionnaires/option-relevance'
import { pageRelevance } from './test-questionnaires/page-relevance'
import { retiredOptions } from './test-questionnaires/retired-options'

describe('what is submitted of a draft', () => {
  it('is not what a page left out had, nor what followed from it', () => {
    const draft = { years: 30, founder: 'oui', thanks: 'x', useful: 'non' }
    expect(keepPath(pageRelevance, { member: 'oui', ...draft })).toEqual({
      member: 'oui',
      ...draft,
    })
    expect(keepPath(pageRelevance, { member: 'non', ...draft })).toEqual({
      member: 'non',
      useful: 'non',
    })
  })
  it('is not what depended on an agreement taken back', () => {
    const draft = { agreed: '', health: 'oui', care: 'x', useful: 'oui' }
    expect(keepPath(consentAndSensitive, draft)).toEqual({ useful: 'oui' })
  })
  it('is not options, rows and non-answers that are no longer offered', () => {
    const draft = {
      car: 'non',
      used: ['bus', 'voiture'],
      often: { bus: '3', marche: '2', voiture: '1' },
      fuel: 'essence',
      cost: 'sans_voiture',
    }
    expect(keepPath(optionRelevance, draft)).toEqual({
      car: 'non',
      used: ['bus'],
      often: { bus: '3', marche: '2' },
      cost: 'sans_voiture',
    })
    expect(keepPath(optionRelevance, { ...draft, car: 'oui' })).toEqual({
      ...draft,
      car: 'oui',
      cost: undefined,
    })
    expect(keepPath(optionRelevance, { car: 'oui', cost: 300 })).toMatchObject({ cost: 300 })
  })
  it('is not what was retired since the draft was begun', () => {
    const draft = { subjects: ['charbon', 'sante'], first: 'charbon', marks: { charbon: '1' } }
    expect(keepPath(retiredOptions, draft)).toEqual({ subjects: ['sante'] })
  })
  it('is the rows of what is still ticked', () => {
    const draft = { subjects: ['sante'], effects: { sante: '1', emploi: '3' }, worse: 'x' }
    expect(keepPath(carriedRows, draft)).toEqual({ ...draft, effects: { sante: '1' } })
    expect(keepPath(carriedRows, { ...draft, subjects: ['emploi'] })).toEqual({
      subjects: ['emploi'],
      effects: { emploi: '3' },
    })
    expect(keepPath(carriedRows, { ...draft, subjects: ['aucun'] })).toEqual({
      subjects: ['aucun'],
    })
  })
  it('has no blank parts of a sum, and days and non-answers as they are', () => {
    const time = { projets: 100, accueil: '', gestion: null }
    expect(keepPath(constantSum, { time, budget: { salaires: '' } })).toEqual({
      time: { projets: 100 },
    })
    const said = { income: 'refus', moved: 1999, last: '2024-02-29' }
    expect(keepPath(nonAnswers, said)).toEqual(said)
  })
})
