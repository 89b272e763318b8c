import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson, contentHash } from './canonical-json'

it('sorts keys by code units at every depth and leaves lists as they are', () => {
  expect(canonicalJson({ b: [3, 1], a: { d: null, c: 'é' }, 10: 1, 9: 2 })).toBe(
    '{"10":1,"9":2,"a":{"c":"é","d":null},"b":[3,1]}',
  )
})

// RFC 8785, 3.2.3: the order of its example of sorted members.
it('orders as the example of RFC 8785', () => {
  const sample = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 }
  expect([...canonicalJson(sample).matchAll(/:(\d)/g)].map(([, n]) => Number(n))).toEqual([
    ...[2, 4, 6, 7, 1, 5, 3],
  ])
})

it('is JSON, and the same for the same value whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const reversed = Object.fromEntries(Object.entries(value).toReversed())
      expect(canonicalJson(reversed)).toBe(canonicalJson(value))
    }),
  )
})

it('leaves out what JSON leaves out', () => {
  expect(canonicalJson({ a: undefined, b: [undefined] })).toBe('{"b":[null]}')
})

// printf '{}' | sha256sum
it('hashes with SHA-256', () => {
  expect(contentHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
})
