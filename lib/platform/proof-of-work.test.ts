import { expect, test } from 'vitest'
import { askWork, bitsFor, doWork, isWorkDone } from './proof-of-work'

const secret = 's'.repeat(32)
const subject = { fieldwork: 'wave-people', id: 'a' }
const now = new Date('2026-11-23T10:03:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)

test('twice the rate is twice the work, up to what a slow phone does in seconds', () => {
  expect([41, 80, 81, 160, 10_000].map((rate) => bitsFor(rate, 40))).toEqual([15, 15, 16, 16, 18])
  expect(bitsFor(40, 40)).toBe(14)
})

test('the work done opens for that response, for ten minutes', () => {
  const work = askWork(secret, subject, 10, now)
  const proof = doWork(work)
  expect(proof.startsWith(`${work.challenge}.`)).toBe(true)
  expect(isWorkDone(secret, subject, proof, now)).toBe(true)
  expect(isWorkDone(secret, subject, proof, later(599))).toBe(true)
  expect(isWorkDone(secret, subject, proof, later(601))).toBe(false)
  expect(isWorkDone(secret, subject, proof, later(-61))).toBe(false)
  expect(isWorkDone(secret, { ...subject, id: 'b' }, proof, now)).toBe(false)
  expect(isWorkDone(secret, { ...subject, fieldwork: 'x' }, proof, now)).toBe(false)
  expect(isWorkDone('t'.repeat(32), subject, proof, now)).toBe(false)
})

test('what was not done, or signed by another, opens nothing', () => {
  const { challenge } = askWork(secret, subject, 30, now)
  const [issued, , nonce, signed] = challenge.split('.')
  for (const proof of [
    null,
    '',
    challenge,
    `${challenge}.`,
    `${challenge}.1`,
    `${challenge}.1.2`,
    `${issued}.0.${nonce}.${signed}.1`,
    `${issued}.-1.${nonce}.${signed}.1`,
    `NaN.0.${nonce}.${signed}.1`,
    `${challenge}.${'1'.repeat(300)}`,
    '....',
  ])
    expect(isWorkDone(secret, subject, proof, now)).toBe(false)
})
