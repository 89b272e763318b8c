import { describe, expect, it } from 'vitest'
import { acceptAnswers } from './accept-answers'
import type { Definition } from './definition'
import { carriedOptions } from './test-questionnaires/carried-options'
import { carriedRows } from './test-questionnaires/carried-rows'
import { conditions } from './test-questionnaires/conditions'
import { consentAndSensitive } from './test-questionnaires/consent-and-sensitive'
import { constantSum } from './test-questionnaires/constant-sum'
import { dates } from './test-questionnaires/dates'
import { matrix } from './test-questionnaires/matrix'
import { multipleChoice } from './test-questionnaires/multiple-choice'
import { openText } from './test-questionnaires/open-text'
import { optionRelevance } from './test-questionnaires/option-relevance'
import { pageRelevance } from './test-questionnaires/page-relevance'
import { screening } from './test-questionnaires/screening'
import { singleWithOther } from './test-questionnaires/single-with-other'
import { softAndHardChecks } from './test-questionnaires/soft-and-hard-checks'
import { softBounds } from './test-questionnaires/soft-bounds'

describe('what is accepted', () => {
  it('comes back in the order of the questionnaire, without blanks', () => {
    const raw = { project: 'oui', more: '', effects: 'many', levers: [], score: { sante: '' } }
    expect(acceptAnswers(conditions, raw)).toEqual({
      answers: { project: 'oui', effects: 'many' },
      outcome: 'complete',
    })
  })
  it('keeps the text beside a ticked « other », and no other', () => {
    const accept = (raw: unknown) => acceptAnswers(singleWithOther, raw)
    const ticked = { role: 'autre', 'role.other': 'Secrétaire de mairie' }
    expect(accept(ticked)).toEqual({ answers: ticked, outcome: 'complete' })
    expect(accept({ role: 'maire', 'role.other': '' })).toMatchObject({ outcome: 'complete' })
    expect(accept({ role: 'maire', 'role.other': 'x' })).toEqual({
      issues: [{ item: 'role.other', problem: 'not-on-path' }],
    })
    expect(accept({ role: 'autre', 'role.other': ['x'] })).toEqual({
      issues: [{ item: 'role.other', problem: 'not-text' }],
    })
  })
  it('is screened out where the path ends, without what comes after', () => {
    const gone = { home: 'hors_region', birth: 1980 }
    expect(acceptAnswers(screening, gone)).toEqual({ answers: gone, outcome: 'screenedOut' })
    expect(acceptAnswers(screening, { ...gone, useful: 'oui' })).toEqual({
      issues: [{ item: 'useful', problem: 'not-on-path' }],
    })
  })
})

describe('what is never refused', () => {
  it('is a number out of its soft bounds, or a soft check', () => {
    for (const [definition, answers] of [
      [softBounds, { distance: 400, hours: 1 }],
      [softAndHardChecks, { people: 30, children: 20 }],
    ] as const) {
      expect(acceptAnswers(definition, answers)).toEqual({ answers, outcome: 'complete' })
    }
  })
  it('is a check on a page that was not shown', () => {
    const checks = [{ id: 'long', where: { op: 'gt', item: 'years', value: 10 } } as const]
    const definition: Definition = { ...pageRelevance, checks }
    expect(acceptAnswers(definition, { member: 'non' })).toMatchObject({ outcome: 'complete' })
    expect(acceptAnswers(definition, { member: 'oui', years: 11 })).toHaveProperty('issues')
  })
})

describe('what is refused', () => {
  const cases: [Definition, unknown, unknown[]][] = [
    [conditions, { effects: 'x' }, [{ item: 'effects', problem: 'not-on-path' }]],
    [conditions, { nowhere: 'x' }, [{ item: 'nowhere', problem: 'unknown-item' }]],
    [conditions, { project: 'perhaps' }, [{ item: 'project', problem: 'unknown-code' }]],
    [conditions, { staff: 501 }, [{ item: 'staff', problem: 'out-of-range' }]],
    [multipleChoice, { vecus: ['aucun', 'temps'] }, [{ item: 'vecus', problem: 'exclusive' }]],
    [multipleChoice, {}, [{ item: 'vecus', problem: 'required' }]],
    [
      matrix,
      { gravity: { emploi: '1', x: '2' }, effects: { services: '9', confiance: '1' } },
      [
        { item: 'gravity', row: 'x', problem: 'unknown-code' },
        { item: 'effects', row: 'services', problem: 'unknown-code' },
      ],
    ],
    [
      carriedOptions,
      { subjects: ['emploi', 'sante'], first: 'logement' },
      [{ item: 'first', problem: 'unknown-code' }],
    ],
    [
      dates,
      { begun: '2020-05-01', ended: '2020-04-30' },
      [{ item: 'ended', problem: 'check', check: 'order' }],
    ],
    [
      softAndHardChecks,
      { people: 2, children: 3, workers: 3 },
      [
        { item: 'children', problem: 'check', check: 'too_many_children' },
        { item: 'workers', problem: 'check', check: 'too_many_workers' },
      ],
    ],
    [
      softAndHardChecks,
      { people: 2, children: 3, workers: 31 },
      [
        { item: 'children', problem: 'check', check: 'too_many_children' },
        { item: 'workers', problem: 'out-of-range' },
      ],
    ],
    [
      constantSum,
      { time: { projets: 50, accueil: 49, gestion: 0 } },
      [{ item: 'time', problem: 'not-total' }],
    ],
    [
      constantSum,
      { time: { projets: 50, accueil: 50, gestion: 0, sieste: 1 } },
      [{ item: 'time', row: 'sieste', problem: 'unknown-code' }],
    ],
    [consentAndSensitive, { health: 'oui' }, [{ item: 'health', problem: 'not-on-path' }]],
    [
      carriedRows,
      { subjects: ['emploi', 'sante'], effects: { emploi: '3' } },
      [{ item: 'effects', row: 'sante', problem: 'required' }],
    ],
    [pageRelevance, { member: 'non', years: 3 }, [{ item: 'years', problem: 'not-on-path' }]],
    [pageRelevance, { member: 'oui' }, [{ item: 'years', problem: 'required' }]],
    [
      optionRelevance,
      { car: 'non', often: { marche: '3', bus: '1' }, fuel: 'essence' },
      [{ item: 'fuel', problem: 'not-on-path' }],
    ],
    [openText, { story: 'a\ud800' }, [{ item: 'story', problem: 'not-text' }]],
    [openText, { story: 'a', meaning: 'b' }, [{ item: 'meaning', problem: 'wrong-type' }]],
    [openText, { story: 'a', 'word.other': 'b' }, [{ item: 'word.other', problem: 'not-on-path' }]],
  ]
  it.each(cases)('%#', (definition, raw, issues) => {
    expect(acceptAnswers(definition, raw)).toEqual({ issues })
  })

  const json = (text: string) => acceptAnswers(matrix, JSON.parse(text))
  it('does not take names of JavaScript for items, rows or codes', () => {
    const effects = '"effects":{"services":"3","confiance":"1"}'
    expect(json(`{${effects},"__proto__":{"gravity":{"emploi":"1"}}}`)).toEqual({
      issues: [{ item: '__proto__', problem: 'unknown-item' }],
    })
    expect(json(`{${effects},"gravity":{"__proto__":"1"}}`)).toEqual({
      issues: [{ item: 'gravity', problem: 'wrong-type' }],
    })
    expect(json(`{${effects},"gravity":{"emploi":"constructor"}}`)).toEqual({
      issues: [{ item: 'gravity', row: 'emploi', problem: 'unknown-code' }],
    })
    expect(json(`{${effects},"constructor":"x","hasOwnProperty":"x"}`)).toMatchObject({
      issues: [{ problem: 'unknown-item' }, { problem: 'unknown-item' }],
    })
  })
  it.each([
    undefined,
    null,
    'text',
    3,
    [],
    new Map(),
    new Date(),
    Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`k${at}`, at])),
    new Proxy(
      {},
      {
        ownKeys() {
          throw new Error('trap')
        },
      },
    ),
  ])('is no set of answers: %#', (raw) => {
    expect(acceptAnswers(openText, raw)).toEqual({ issues: [{ item: '', problem: 'wrong-type' }] })
  })
  it('stops counting what is wrong, and cuts long names', () => {
    const raw = Object.fromEntries(Array.from({ length: 900 }, (_, at) => [`${at}`.repeat(99), 1]))
    const result = acceptAnswers(openText, raw)
    if (!('issues' in result)) throw new Error('accepted')
    expect(result.issues).toHaveLength(50)
    expect(Math.max(...result.issues.map(({ item }) => item.length))).toBe(64)
  })
})
