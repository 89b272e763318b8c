import fc from 'fast-check'
import { expect, it } from 'vitest'
import { acceptAnswers } from './accept-answers'
import { problems } from './problem'
import { arbitraryDraft, ofEvery } from './test-questionnaires/arbitrary-answers'

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
      // Valid under its version, looked at again.
      expect(acceptAnswers(definition, result.answers)).toEqual(result)
      // Plain data that PostgreSQL stores: what is read back equals what was accepted.
      const text = JSON.stringify(result.answers)
      expect(JSON.parse(text)).toEqual(result.answers)
      return !/\\u0000|\\ud[89a-f]/.test(text)
    }),
    { numRuns: 20_000 },
  )
}, 120_000)
