import fc from 'fast-check'
import { expect, it } from 'vitest'
import { faultOfCode, groupCode, readCode, writeCode } from './crockford'

// Written by Python: the alphabet read five bits at a time from int(hex, 16).
it.each([
  ['00000000000000000000', '0000000000000000'],
  ['ffffffffffffffffffff', 'ZZZZZZZZZZZZZZZZ'],
  ['0123456789abcdef0123', '04HMASW9NF6YY093'],
  ['deadbeefcafef00d1337', 'VTPVXVYAZVR0T4SQ'],
])('%s is written %s', (hex, code) => {
  expect(writeCode(Uint8Array.from(Buffer.from(hex, 'hex')))).toBe(code)
})

it('is as long as its bits allow', () => {
  expect(writeCode(Uint8Array.from([255, 255, 255, 255, 255, 255, 255, 255]))).toBe('ZZZZZZZZZZZZ')
  expect(readCode('zzzz-zzzz-zzzz', 12)).toBe('ZZZZZZZZZZZZ')
  expect(readCode('zzzz-zzzz-zzzz')).toBeNull()
})

it.each([
  '04HM-ASW9-NF6Y-Y093',
  '04hmasw9nf6yy093',
  ' o4hm asw9 nf6y yo93\n',
  'O4HM–ASW9—NF6Y‑YO93',
  '04HM.ASW9.NF6Y.Y093',
  '\u200b04HM\u00a0ASW9\u202fNF6Y\u2212Y093\ufeff',
  '０４ＨＭＡＳＷ９ＮＦ６ＹＹ０９３',
])('%j is read as it was meant', (typed) => {
  expect(readCode(typed)).toBe('04HMASW9NF6YY093')
})

it('I and L are read as 1, O as 0', () => {
  expect(readCode('iIlL-oO00-1111-0000')).toBe('1111000011110000')
})

it.each([
  '',
  '04HMASW9NF6YY09',
  '04HMASW9NF6YY0930',
  '04HMASW9NF6YY09U',
  '04HMASW9NF6YY09é',
  '04HM ASW9 NF6Y Y093'.padEnd(101),
  '3f2a91bc-0000-4000-8000-000000000000',
])('%j is no code', (typed) => {
  expect(readCode(typed)).toBeNull()
})

it('every code comes back from its groups, its lower case and its usual mistakes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
      const code = writeCode(bytes)
      expect(readCode(code)).toBe(code)
      expect(groupCode(code)).toMatch(/^(\w{4}-){3}\w{4}$/)
      const mistaken = groupCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')
      expect(readCode(mistaken)).toBe(code)
    }),
  )
})

it.each([
  ['04hm asw9 nf6y yo93', null],
  ['', { length: 0 }],
  ['04HM-ASW9', { length: 8 }],
  ['04HM-ASW9-NF6Y-Y0930', { length: 17 }],
  ['04HM-ASW9-NF6Y-Y09U', 'characters'],
  ['04HM-ASW9-NF6Y-Y09É', 'characters'],
])('of %j it is said what is wrong', (typed, fault) => {
  expect(faultOfCode(typed)).toEqual(fault)
})
