import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptAnswers } from './accept-answers'
import { checkDefinition } from './check'
import type { Definition, Item } from './definition'
import { evaluate } from './evaluate'
import type { Logic } from './logic'
import { neverTrue } from './never-true'
import { arbitraryDraft, ofEvery } from './test-questionnaires/arbitrary-answers'
import { arbitraryLogic } from './test-questionnaires/arbitrary-logic'
import { asking } from './test-questionnaires/broken'

describe('conditions that cannot hold', () => {
  const is = (value: string): Logic => ({ op: 'eq', item: 'project', value })
  const not = (of: Logic): Logic => ({ op: 'not', of })
  const and = (...of: Logic[]): Logic => ({ op: 'and', of })
  const staff = (op: 'lt' | 'gt' | 'gte' | 'lte', value: number): Logic => ({
    op,
    item: 'staff',
    value,
  })
  const ticks = (min?: number, max?: number): Logic => ({
    op: 'countSelected',
    item: 'levers',
    min,
    max,
  })
  const impossible: Logic[] = [
    and(is('oui'), is('non')),
    and(is('oui'), not(is('oui'))),
    and(is('oui'), { op: 'in', item: 'project', values: ['non', 'nsp'] }),
    and(...['oui', 'non', 'nsp'].map((code) => not(is(code)))),
    not({ op: 'or', of: [is('oui'), not(is('oui'))] }),
    staff('gt', 500),
    staff('lt', 0),
    and(staff('gt', 3), staff('lt', 4)),
    and(staff('lt', 4), staff('gt', 3)),
    ticks(4),
    and(ticks(2), ticks(0, 1)),
    { op: 'allOf', item: 'levers', codes: ['argent', 'aucun'] },
    and(not({ op: 'answered', item: 'project' }), is('oui')),
    { op: 'gte', item: 'score', row: 'sante', value: 6 },
    { op: 'or', of: [and(is('oui'), is('non')), staff('gt', 500)] },
  ]
  it.each(impossible)('%#: %j', (logic) => {
    const found = checkDefinition(asking('effects', logic))
    expect(
      found.filter(({ severity }) => severity === 'error').map(({ at, problem }) => [at, problem]),
    ).toEqual(
      // What depends on an answer that is never asked for falls with it.
      [
        ['item.effects', 'never-asked'],
        ['item.more', 'never-asked'],
      ],
    )
  })
  it('are not suspected where answers make them true', () => {
    const possible = [
      and(staff('gt', 3), staff('lt', 5)),
      and(staff('gte', 500), is('nsp')),
      and(ticks(2), ticks(0, 2)),
      { op: 'or', of: [is('oui'), and(is('oui'), is('non'))] } as Logic,
    ]
    for (const logic of possible) expect(checkDefinition(asking('effects', logic))).toEqual([])
  })
  it('are none of those that some valid answers make true', () => {
    const cases = ofEvery((definition) => {
      const items = definition.items.map(({ relevance: _, ...item }) => item as Item)
      return fc.record({
        open: fc.constant<Definition>({ ...definition, items, screenings: [] }),
        logic: arbitraryLogic(definition),
        draft: arbitraryDraft(definition),
      })
    })
    let held = 0
    fc.assert(
      fc.property(cases, ({ drawn: { open, logic, draft } }) => {
        const accepted = acceptAnswers(open, draft)
        if (!('answers' in accepted)) return
        if (evaluate(logic, accepted.answers, open) !== true) return
        held++
        expect(neverTrue(open, logic, new Set())).toBe(false)
      }),
      { numRuns: 5000 },
    )
    expect(held).toBeGreaterThan(200)
  })
})
