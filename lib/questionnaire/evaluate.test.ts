import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate'
import type { Logic } from './logic'
import { arbitraryDraft, ofEvery } from './test-questionnaires/arbitrary-answers'
import { arbitraryLogic } from './test-questionnaires/arbitrary-logic'
import { commune } from './test-questionnaires/commune'
import { conditions } from './test-questionnaires/conditions'
import { constantSum } from './test-questionnaires/constant-sum'
import { dates } from './test-questionnaires/dates'

const holds = (logic: Logic, answers: Record<string, unknown>) =>
  evaluate(logic, answers, conditions)

const yes: Logic = { op: 'answered', item: 'staff' }
const no: Logic = { op: 'answered', item: 'volunteers' }
const unknown: Logic = { op: 'eq', item: 'project', value: 'oui' }
const known = { staff: 3 }

describe('Kleene’s three values', () => {
  const table = [
    ['and', [yes, yes], true],
    ['and', [yes, no], false],
    ['and', [yes, unknown], null],
    ['and', [unknown, no], false],
    ['or', [no, no], false],
    ['or', [no, yes], true],
    ['or', [unknown, yes], true],
    ['or', [no, unknown], null],
  ] as const
  it.each(table)('%s of %j is %s', (op, of, value) => {
    expect(holds({ op, of: [...of] }, known)).toBe(value)
  })
  it('keeps the unknown under not', () => {
    expect(holds({ op: 'not', of: unknown }, known)).toBe(null)
    expect(holds({ op: 'not', of: yes }, known)).toBe(false)
    expect(holds({ op: 'not', of: no }, known)).toBe(true)
  })
})

describe('operators', () => {
  const cases: [Logic, Record<string, unknown>, boolean | null][] = [
    [{ op: 'answered', item: 'effects' }, { effects: '  ' }, false],
    [{ op: 'answered', item: 'levers' }, { levers: [] }, false],
    [{ op: 'answered', item: 'score' }, { score: { emploi: '' } }, false],
    [{ op: 'answered', item: 'project' }, { project: 'nsp' }, true],
    [{ op: 'eq', item: 'project', value: 'oui' }, { project: 'oui' }, true],
    [{ op: 'ne', item: 'project', value: 'oui' }, { project: 'nsp' }, true],
    [{ op: 'ne', item: 'project', value: 'oui' }, {}, null],
    [{ op: 'eq', item: 'staff', value: '3' }, { staff: 3 }, true],
    [{ op: 'eq', item: 'score', row: 'sante', value: 4 }, { score: { sante: '4' } }, true],
    [{ op: 'eq', item: 'score', row: 'sante', value: 4 }, { score: { emploi: '4' } }, null],
    [{ op: 'in', item: 'project', values: ['non', 'nsp'] }, { project: 'oui' }, false],
    [{ op: 'in', item: 'project', values: ['non', 'nsp'] }, { project: 'nsp' }, true],
    [{ op: 'lt', item: 'staff', value: 10 }, { staff: 10 }, false],
    [{ op: 'lte', item: 'staff', value: 10 }, { staff: 10 }, true],
    [{ op: 'gt', item: 'staff', value: 10 }, { staff: 10 }, false],
    [{ op: 'gte', item: 'staff', value: 10 }, { staff: 10 }, true],
    [{ op: 'gte', item: 'score', row: 'emploi', value: 4 }, { score: { emploi: '5' } }, true],
    [{ op: 'gte', item: 'project', value: 4 }, { project: 'nsp' }, null],
    [{ op: 'gte', item: 'staff', value: 0 }, { staff: Number.NaN }, null],
    [{ op: 'anyOf', item: 'levers', codes: ['appel', 'argent'] }, { levers: ['argent'] }, true],
    [{ op: 'anyOf', item: 'levers', codes: ['appel'] }, { levers: ['argent'] }, false],
    [{ op: 'anyOf', item: 'levers', codes: ['appel'] }, {}, null],
    [{ op: 'allOf', item: 'levers', codes: ['appel', 'argent'] }, { levers: ['argent'] }, false],
    [{ op: 'allOf', item: 'levers', codes: ['argent'] }, { levers: ['argent', 'appel'] }, true],
    [{ op: 'countSelected', item: 'levers', min: 2 }, { levers: ['argent', 'appel'] }, true],
    [{ op: 'countSelected', item: 'levers', min: 1 }, { levers: ['aucun'] }, false],
    [{ op: 'countSelected', item: 'levers', min: 1 }, { levers: ['invented'] }, false],
    [{ op: 'countSelected', item: 'levers', max: 1 }, { levers: ['argent', 'argent'] }, true],
    [{ op: 'countSelected', item: 'levers', min: 0 }, {}, null],
    [{ op: 'sum', items: ['staff', 'volunteers'], min: 5 }, { staff: 2, volunteers: 3 }, true],
    [{ op: 'sum', items: ['staff', 'volunteers'], max: 4 }, { staff: 2, volunteers: 3 }, false],
    [{ op: 'sum', items: ['staff', 'volunteers'], min: 1 }, { staff: 2 }, null],
    [{ op: 'eq', item: 'nowhere', value: 'x' }, { nowhere: 'x' }, null],
    [{ op: 'answered', item: 'toString' }, {}, null],
  ]
  it.each(cases)('%j of %j is %s', (logic, answers, value) => {
    expect(holds(logic, answers)).toBe(value)
  })
})

describe('comparisons', () => {
  const compare = (definition: typeof dates, logic: object, answers: Record<string, unknown>) =>
    evaluate(logic as Logic, answers, definition)
  const ended = (op: string, value: unknown, answers: object) =>
    compare(dates, { op, item: 'ended', value }, answers as Record<string, unknown>)

  it('are of days', () => {
    expect(ended('lt', '2024-03-01', { ended: '2024-02-29' })).toBe(true)
    expect(ended('gte', '2024-03-01', { ended: '2024-03-01' })).toBe(true)
    expect(ended('gt', '2024-03-01', { ended: '2024-03-01' })).toBe(false)
    expect(ended('lte', '1999-12-31', { ended: '2000-01-01' })).toBe(false)
  })
  it('are of one answer with another', () => {
    const begun = { item: 'begun' }
    expect(ended('lt', begun, { begun: '2020-01-02', ended: '2020-01-01' })).toBe(true)
    expect(ended('lt', begun, { begun: '2020-01-01', ended: '2020-01-01' })).toBe(false)
    expect(ended('lt', begun, { ended: '2020-01-01' })).toBe(null)
    expect(ended('lt', { item: 'nowhere' }, { ended: '2020-01-01' })).toBe(null)
  })
  it('are unknown between a day and a number, for what is no day, and for a non-answer', () => {
    expect(ended('lt', 2024, { ended: '2020-01-01' })).toBe(null)
    expect(ended('lt', '2024-03-01', { ended: '2023-02-30' })).toBe(null)
    expect(ended('lt', '2024-03-01', { ended: '0' })).toBe(null)
    expect(ended('lt', '2024-03-01', { ended: 'nsp' })).toBe(null)
  })
  it('are of rows of a constant sum', () => {
    const budget = { salaires: 0.1, locaux: 0.2, autres: 10.2 }
    const row = (op: string, value: unknown) =>
      compare(constantSum, { op, item: 'budget', row: 'locaux', value }, { budget })
    expect(row('gt', { item: 'budget', row: 'salaires' })).toBe(true)
    expect(row('gt', { item: 'budget', row: 'autres' })).toBe(false)
    expect(row('eq', 0.2)).toBe(true)
    expect(row('gt', { item: 'budget' })).toBe(null)
  })
  it('add decimals up as they were typed', () => {
    const decimals = { staff: 0.1, volunteers: 0.2 }
    expect(holds({ op: 'sum', items: ['staff', 'volunteers'], max: 0.3 }, decimals)).toBe(true)
    expect(holds({ op: 'sum', items: ['staff', 'volunteers'], min: 0.3 }, decimals)).toBe(true)
  })
})

it('reads stored territories: inside for certain, the commune only where it is kept', () => {
  const inside = { commune: '67482', department: '67', region: '44' }
  const coarse = { department: '67', region: '44' }
  const at = (item: string, value: string, answer: unknown) =>
    evaluate({ op: 'eq', item, value }, { [item]: answer }, commune)
  expect(at('home', 'hors_region', 'hors_region')).toBe(true)
  expect(at('home', 'hors_region', inside)).toBe(false)
  expect(at('home', '67482', inside)).toBe(true)
  expect(at('home', '57463', inside)).toBe(false)
  expect(at('office', '67482', coarse)).toBe(null)
  expect(at('home', 'hors_region', coarse)).toBe(false)
})

it('takes no answer from what every object has', () => {
  const items = [{ id: 'constructor', code: 'c', type: 'info' } as const]
  const logic: Logic = { op: 'answered', item: 'constructor' }
  expect(evaluate(logic, {}, { ...conditions, items })).toBe(false)
})

it('is unknown beyond the depth that anyone would write', () => {
  let logic: Logic = yes
  for (let depth = 0; depth < 100_000; depth++) logic = { op: 'not', of: logic }
  expect(holds(logic, known)).toBe(null)
})

describe('on any questionnaire, for any condition and answers', () => {
  const cases = ofEvery((definition) =>
    fc.record({ logic: arbitraryLogic(definition), answers: arbitraryDraft(definition) }),
  )
  it('is total, gives the same twice and touches nothing', () => {
    fc.assert(
      fc.property(cases, ({ definition, drawn: { logic, answers } }) => {
        const before = structuredClone(answers)
        const value = evaluate(logic, answers, definition)
        expect([true, false, null]).toContain(value)
        expect(evaluate(logic, answers, definition)).toBe(value)
        expect(answers).toEqual(before)
      }),
      { numRuns: 1500 },
    )
  })
  it('takes any data as answers', () => {
    fc.assert(
      fc.property(cases, fc.object(), ({ definition, drawn: { logic } }, answers) => {
        expect([true, false, null]).toContain(evaluate(logic, answers, definition))
      }),
      { numRuns: 1000 },
    )
  })
  it('obeys De Morgan', () => {
    fc.assert(
      fc.property(cases, ({ definition, drawn: { logic, answers } }) => {
        const value = (one: Logic) => evaluate(one, answers, definition)
        const both: Logic[] = [logic, unknown]
        expect(value({ op: 'not', of: { op: 'and', of: both } })).toBe(
          value({ op: 'or', of: both.map((of) => ({ op: 'not', of })) }),
        )
      }),
    )
  })
})
