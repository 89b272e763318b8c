import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptAnswers } from './accept-answers'
import { pageSchema } from './answer-schema'
import { brokenChecks } from './broken-checks'
import type { Definition } from './definition'
import { keepPath } from './keep-path'
import { arbitraryDraft, ofEvery } from './test-questionnaires/arbitrary-answers'
import { walk } from './walk'

const cases = ofEvery(arbitraryDraft)

/** Page after page through schemas and checks, as the browser does; null when some page holds the respondent. */
function throughThePages(definition: Definition, answers: Record<string, unknown>) {
  const passed: Record<string, unknown> = {}
  for (const page of walk(definition, answers).pages) {
    const result = pageSchema(definition, page, answers).safeParse(answers)
    if (!result.success || brokenChecks(definition, page, answers).length > 0) return null
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
      { numRuns: 3000 },
    )
    expect(accepted).toBeGreaterThan(600)
  }, 120_000)
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
      { numRuns: 3000 },
    )
    expect(accepted).toBeGreaterThan(300)
  }, 120_000)
})
