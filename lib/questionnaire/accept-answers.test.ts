import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptAnswers } from './accept-answers'
import { pageSchema, problems } from './answer-schema'
import type { Definition } from './definition'
import { keepPath } from './keep-path'
import { arbitraryDraft, ofEvery } from './test-questionnaires/arbitrary-answers'
import { carriedOptions } from './test-questionnaires/carried-options'
import { conditions } from './test-questionnaires/conditions'
import { matrix } from './test-questionnaires/matrix'
import { multipleChoice } from './test-questionnaires/multiple-choice'
import { openText } from './test-questionnaires/open-text'
import { screening } from './test-questionnaires/screening'
import { singleWithOther } from './test-questionnaires/single-with-other'
import { walk } from './walk'

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

const cases = ofEvery(arbitraryDraft)

/** Page after page through the schemas, as the browser does; null when some page holds the respondent. */
function throughThePages(definition: Definition, answers: Record<string, unknown>) {
  const passed: Record<string, unknown> = {}
  for (const page of walk(definition, answers).pages) {
    const result = pageSchema(definition, page, answers).safeParse(answers)
    if (!result.success) return null
    Object.assign(passed, result.data)
  }
  return Object.fromEntries(Object.entries(passed).filter(([, value]) => value !== undefined))
}

describe('the server accepts exactly what the pages let through', () => {
  it('whatever a browser keeps of a draft', () => {
    let accepted = 0
    fc.assert(
      fc.property(cases, ({ definition, drawn: draft }) => {
        const kept = keepPath(definition, draft)
        const passed = throughThePages(definition, kept)
        const result = acceptAnswers(definition, kept)
        expect('answers' in result ? result.answers : null).toEqual(passed)
        if ('outcome' in result) {
          accepted++
          const screenedOut = walk(definition, kept).screenedOut !== null
          expect(result.outcome).toBe(screenedOut ? 'screenedOut' : 'complete')
        }
      }),
      { numRuns: 2500 },
    )
    expect(accepted).toBeGreaterThan(600)
  })
  it('and nothing that a browser would not have kept', () => {
    let accepted = 0
    fc.assert(
      fc.property(cases, ({ definition, drawn: raw }) => {
        const result = acceptAnswers(definition, raw)
        if ('issues' in result) return
        accepted++
        expect(keepPath(definition, raw)).toEqual(result.answers)
        expect(throughThePages(definition, result.answers)).toEqual(result.answers)
        expect(acceptAnswers(definition, result.answers)).toEqual(result)
      }),
      { numRuns: 2500 },
    )
    expect(accepted).toBeGreaterThan(300)
  })
})

const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  withObjectString: true,
  withUnicodeString: true,
  maxDepth: 3,
})

it('never throws, whatever comes in', () => {
  const known = new Set<string>(problems)
  const bodies = ofEvery((definition) => {
    const keys = fc.constantFrom(
      ...definition.items.flatMap(({ id }) => [id, `${id}.other`]),
      '__proto__',
      'constructor',
    )
    const spoilt = fc
      .tuple(arbitraryDraft(definition), fc.array(fc.tuple(keys, anything), { maxLength: 3 }))
      .map(([draft, entries]) => {
        const body: Record<string, unknown> = { ...draft }
        for (const [key, value] of entries) {
          Object.defineProperty(body, key, { value, enumerable: true, configurable: true })
        }
        return body
      })
    return fc.oneof({ arbitrary: spoilt, weight: 4 }, anything)
  })
  fc.assert(
    fc.property(bodies, ({ definition, drawn: raw }) => {
      const result = acceptAnswers(definition, raw)
      if ('issues' in result) {
        return result.issues.length > 0 && result.issues.every(({ problem }) => known.has(problem))
      }
      // Plain data that PostgreSQL stores: what is read back equals what was accepted.
      const text = JSON.stringify(result.answers)
      expect(JSON.parse(text)).toEqual(result.answers)
      return !/\\u0000|\\ud[89a-f]/.test(text)
    }),
    { numRuns: 20_000 },
  )
}, 120_000)
