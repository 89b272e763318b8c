import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addBlock, type BlockCounts, packBlock, unpackBlock } from './cell-block'

type Counts = Record<string, Record<number, number>>

const id = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2 ** 31 - 1 }))
const count = fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constantFrom(127, 128, 2 ** 31 - 1))
const lines = fc
  .uniqueArray(fc.tuple(id, count), { selector: ([id]) => id, maxLength: 30 })
  .map((list) => Object.fromEntries(list))
const counts: fc.Arbitrary<Counts> = fc.dictionary(
  fc.oneof(fc.constantFrom('a', '@answered', 'emploi@1', 'é', '😀'), fc.string()),
  lines,
  { maxKeys: 8, noNullPrototype: true },
)

function packed(of: Counts): BlockCounts {
  return new Map(
    Object.entries(of).map(([code, lines]) => {
      const sorted = Object.entries(lines)
        .map(([id, count]) => [Number(id), count] as const)
        .sort(([a], [b]) => a - b)
      return [
        code,
        {
          ids: Int32Array.from(sorted, ([id]) => id),
          counts: Int32Array.from(sorted, ([, count]) => count),
        },
      ]
    }),
  )
}

test('what is packed is what comes out', () => {
  fc.assert(
    fc.property(counts, (of) => {
      expect(unpackBlock(packBlock(packed(of)))).toEqual(packed(of))
    }),
  )
})

test('blocks add up line by line; what is taken away leaves no line', () => {
  const small = fc.dictionary(
    fc.constantFrom('a', 'b', '@dk'),
    fc.dictionary(fc.constantFrom('1', '2', '7'), fc.integer({ min: 1, max: 9 }), {
      minKeys: 1,
      noNullPrototype: true,
    }),
    { noNullPrototype: true },
  ) as fc.Arbitrary<Counts>
  fc.assert(
    fc.property(small, small, (one, other) => {
      const sum: Counts = structuredClone(one)
      for (const [code, lines] of Object.entries(other))
        for (const [id, count] of Object.entries(lines)) {
          sum[code] ??= {}
          sum[code][Number(id)] = (sum[code][Number(id)] ?? 0) + count
        }
      const added = addBlock(packed(one), packed(other))
      expect(Object.fromEntries(added)).toEqual(Object.fromEntries(packed(sum)))
      const negative = new Map(
        [...packed(other)].map(([code, { ids, counts }]) => [
          code,
          { ids, counts: counts.map((count) => -count) },
        ]),
      )
      expect(addBlock(added, negative)).toEqual(packed(one))
    }),
  )
})

test('a block that is not whole, or takes away more than there is, is a defect', () => {
  const block = packBlock(packed({ a: { 1: 5, 3: 2 } }))
  expect(() => unpackBlock(block.subarray(0, -1))).toThrow()
  expect(() => unpackBlock(Uint8Array.of(9, ...block.subarray(1)))).toThrow('format 9')
  const less = new Map([['a', { ids: Int32Array.of(1), counts: Int32Array.of(-6) }]])
  expect(() => addBlock(packed({ a: { 1: 5 } }), less)).toThrow('fewer')
})
