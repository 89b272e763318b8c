import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptAnswers } from './accept-answers'
import { checkDefinition, errorsOf } from './check'
import { Definition, type Item } from './definition'
import { evaluate } from './evaluate'
import type { Logic } from './logic'
import { neverTrue } from './never-true'
import { arbitraryDraft, arbitraryLogic, ofEvery } from './test-questionnaires/arbitrary-answers'
import { carriedOptions } from './test-questionnaires/carried-options'
import { commune } from './test-questionnaires/commune'
import { conditions } from './test-questionnaires/conditions'
import { everyQuestionnaire } from './test-questionnaires/every-questionnaire'
import { matrix } from './test-questionnaires/matrix'
import { multipleChoice } from './test-questionnaires/multiple-choice'
import { numberOrUnknown } from './test-questionnaires/number-or-unknown'
import { peerInstrument } from './test-questionnaires/peer-instrument'
import { screening } from './test-questionnaires/screening'
import { singleChoice } from './test-questionnaires/single-choice'
import { topRanking } from './test-questionnaires/top-ranking'

it.each([...everyQuestionnaire, peerInstrument])('finds nothing in $id', (definition) => {
  expect(Definition.parse(definition)).toEqual(definition)
  expect(checkDefinition(definition)).toEqual([])
})

/** The questionnaire with one item changed. */
function withItem(definition: Definition, id: string, change: object): Definition {
  const items = definition.items.map((item) =>
    item.id === id ? ({ ...item, ...change } as Item) : item,
  )
  return { ...definition, items }
}

const asking = (id: string, relevance: Logic) => withItem(conditions, id, { relevance })

function withText(definition: Definition, language: string, key: string, text: string) {
  const texts = { ...definition.texts, [language]: { ...definition.texts[language], [key]: text } }
  return { ...definition, texts }
}

const pages = (...lists: string[][]) =>
  lists.map((items, at) => ({ id: conditions.pages[at]?.id ?? `p${at}`, items }))
const facts = ['project', 'levers', 'score', 'staff', 'volunteers']

const cases: [string, Definition, string, string, string?][] = [
  [
    'two items of one id',
    { ...singleChoice, items: [...singleChoice.items, ...singleChoice.items] },
    'item.useful',
    'duplicate-id',
    'useful',
  ],
  [
    'two codes that differ by case',
    withItem(singleChoice, 'trust', { code: 'USEFUL' }),
    'items',
    'duplicate-code',
    'useful',
  ],
  [
    'a code like a row’s export name',
    withItem(matrix, 'effects', { code: 'gravity_emploi' }),
    'items',
    'duplicate-code',
    'gravity_emploi',
  ],
  [
    'an over-long code',
    withItem(singleChoice, 'trust', { code: 'x'.repeat(33) }),
    'item.trust',
    'over-long-code',
    'x'.repeat(33),
  ],
  [
    'a code with a meaning of its own',
    withItem(matrix, 'effects', { rows: ['services', 'help'] }),
    'item.effects',
    'reserved-name',
    'help',
  ],
  [
    'a name every object has',
    withItem(singleChoice, 'trust', { code: 'constructor' }),
    'item.trust',
    'reserved-name',
    'constructor',
  ],
  [
    'two options of one code',
    withItem(topRanking, 'top3', { options: [{ code: 'emploi' }] }),
    'item.top3',
    'duplicate-code',
    'emploi',
  ],
  [
    'two rows of one code',
    withItem(matrix, 'effects', { rows: ['services', 'services'] }),
    'item.effects',
    'duplicate-code',
    'services',
  ],
  [
    'an item on no page',
    { ...conditions, pages: pages(facts, ['effects', 'more'], ['grave', 'large']) },
    'item.why_not',
    'on-no-page',
  ],
  [
    'an item on two pages',
    { ...singleChoice, pages: [...singleChoice.pages, { id: 'again', items: ['trust'] }] },
    'item.trust',
    'on-two-pages',
  ],
  [
    'a page with an unknown item',
    { ...singleChoice, pages: [{ id: 'opinion', items: ['useful', 'trust', 'lost'] }] },
    'page.opinion',
    'unknown-item',
    'lost',
  ],
  [
    'an unknown scale',
    withItem(singleChoice, 'trust', { scale: 'constructor' }),
    'item.trust',
    'unknown-scale',
    'constructor',
  ],
  [
    'rows of an unknown scale',
    withItem(matrix, 'gravity', { rowsFrom: 'lost' }),
    'item.gravity',
    'unknown-scale',
    'lost',
  ],
  [
    'no options',
    withItem(singleChoice, 'trust', { scale: undefined, without: undefined }),
    'item.trust',
    'no-options',
  ],
  ['no rows', withItem(matrix, 'effects', { rows: [] }), 'item.effects', 'no-rows'],
  [
    'an unknown code left out',
    withItem(singleChoice, 'trust', { without: ['lost'] }),
    'item.trust',
    'unknown-code',
    'lost',
  ],
  [
    'a maximum below the minimum',
    withItem(multipleChoice, 'freins', { min: 4 }),
    'item.freins',
    'max-below-min',
  ],
  [
    'a number’s maximum below its minimum',
    withItem(numberOrUnknown, 'hours', { min: 200 }),
    'item.hours',
    'max-below-min',
  ],
  [
    'more ticks wanted than there are options',
    withItem(multipleChoice, 'vecus', { min: 6 }),
    'item.vecus',
    'min-beyond-options',
  ],
  [
    'more ticks allowed than there are options',
    withItem(multipleChoice, 'vecus', { max: 6 }),
    'item.vecus',
    'max-beyond-options',
  ],
  [
    'don’t know beside others',
    withItem(topRanking, 'top3', { options: [{ code: 'nsp', missing: 'dk' }] }),
    'item.top3',
    'missing-not-exclusive',
    'nsp',
  ],
  [
    'exclusive where all are',
    withItem(singleChoice, 'trust', { options: [{ code: 'x', exclusive: true }] }),
    'item.trust',
    'exclusive-in-single',
    'x',
  ],
  [
    'an option of a number that is one',
    withItem(numberOrUnknown, 'partners', { options: [{ code: '99' }] }),
    'item.partners',
    'numeric-code',
    '99',
  ],
  [
    '« outside » that is a commune',
    withItem(commune, 'home', { outside: '67482' }),
    'item.home',
    'outside-is-commune',
    '67482',
  ],
  [
    'carried from a question with one answer',
    withItem(carriedOptions, 'subjects', { type: 'single' }),
    'item.first',
    'carried-from-not-multiple',
    'subjects',
  ],
  [
    'carried from a later question',
    { ...carriedOptions, pages: [{ id: 'together', items: ['first', 'subjects', 'why'] }] },
    'item.first',
    'later-item',
    'subjects',
  ],
  [
    'carried from nowhere',
    withItem(carriedOptions, 'first', { carriedFrom: 'lost' }),
    'item.first',
    'unknown-item',
    'lost',
  ],
  [
    'carried beside a scale',
    withItem(carriedOptions, 'first', { scale: 'themes' }),
    'item.first',
    'carried-beside-scale',
    'themes',
  ],
  [
    'a condition on an unknown item',
    asking('more', { op: 'answered', item: 'lost' }),
    'item.more.relevance',
    'unknown-item',
    'lost',
  ],
  [
    'a condition on a later item',
    asking('more', { op: 'answered', item: 'grave' }),
    'item.more.relevance',
    'later-item',
    'grave',
  ],
  [
    'a condition on itself',
    asking('more', { op: 'answered', item: 'more' }),
    'item.more.relevance',
    'later-item',
    'more',
  ],
  [
    'a code that is not offered',
    asking('more', { op: 'eq', item: 'project', value: 'si' }),
    'item.more.relevance',
    'unknown-code',
    'si',
  ],
  [
    'a code of ticks that is not offered',
    asking('more', { op: 'anyOf', item: 'levers', codes: ['x'] }),
    'item.more.relevance',
    'unknown-code',
    'x',
  ],
  [
    'a comparison of ticks',
    asking('more', { op: 'eq', item: 'levers', value: 'appel' }),
    'item.more.relevance',
    'type-mismatch',
    'eq levers',
  ],
  [
    'an order of words',
    asking('more', { op: 'lt', item: 'project', value: 3 }),
    'item.more.relevance',
    'type-mismatch',
    'lt project',
  ],
  [
    'ticks of a single answer',
    asking('more', { op: 'countSelected', item: 'project', min: 1 }),
    'item.more.relevance',
    'type-mismatch',
    'countSelected project',
  ],
  [
    'a sum of words',
    asking('more', { op: 'sum', items: ['staff', 'project'], min: 1 }),
    'item.more.relevance',
    'type-mismatch',
    'sum project',
  ],
  [
    'a count without bounds',
    asking('more', { op: 'countSelected', item: 'levers' }),
    'item.more.relevance',
    'type-mismatch',
    'no bounds',
  ],
  [
    'no row of a matrix',
    asking('more', { op: 'eq', item: 'score', value: 3 }),
    'item.more.relevance',
    'row-missing',
    'score',
  ],
  [
    'an unknown row',
    asking('more', { op: 'eq', item: 'score', row: 'x', value: 3 }),
    'item.more.relevance',
    'unknown-row',
    'x',
  ],
  [
    'a row of a number',
    asking('more', { op: 'eq', item: 'staff', row: 'x', value: 3 }),
    'item.more.relevance',
    'unknown-row',
    'x',
  ],
  [
    'a screening on nothing',
    {
      ...screening,
      screenings: [{ id: 'outside', where: { op: 'eq', item: 'home', value: 'abroad' } }],
    },
    'screening.outside',
    'unknown-code',
    'abroad',
  ],
  [
    'a screening that cannot be',
    {
      ...screening,
      screenings: [{ id: 'minor', where: { op: 'gt', item: 'birth', value: 2026 } }],
    },
    'screening.minor',
    'never-true',
  ],
  [
    'a missing question',
    withText(singleChoice, 'fr', 'item.trust', ' '),
    'texts.fr.item.trust',
    'missing-text',
  ],
  [
    'a missing option',
    withText(singleChoice, 'fr', 'scale.agree.3', ''),
    'texts.fr.scale.agree.3',
    'missing-text',
  ],
  [
    'a missing row',
    withText(matrix, 'fr', 'item.effects.services', ''),
    'texts.fr.item.effects.services',
    'missing-text',
  ],
  [
    'a missing end of a scale',
    withText(matrix, 'fr', 'scale.score.high', ''),
    'texts.fr.scale.score.high',
    'missing-text',
  ],
  [
    'a missing translation',
    withText(singleChoice, 'en', 'item.trust', ''),
    'texts.en.item.trust',
    'missing-translation',
  ],
  [
    'a missing translation of a help',
    withText(singleChoice, 'en', 'item.useful.help', ''),
    'texts.en.item.useful.help',
    'missing-translation',
  ],
  [
    'a text for nothing',
    withText(singleChoice, 'fr', 'item.lost', 'x'),
    'texts.fr.item.lost',
    'unused-text',
  ],
  ['a scale for nothing', { ...birthScale() }, 'scale.agree', 'unused-scale'],
]

function birthScale(): Definition {
  return { ...numberOrUnknown, scales: singleChoice.scales }
}

it.each(cases)('finds %s', (_, definition, at, problem, detail) => {
  const found = checkDefinition(definition)
  expect(found).toContainEqual(
    expect.objectContaining(detail === undefined ? { at, problem } : { at, problem, detail }),
  )
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
