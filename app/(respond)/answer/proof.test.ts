import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { solver } from '@/public/answer/proof.js'

const sha256 = (text: string) => createHash('sha256').update(text).digest()

it('hashes as node does, whatever the length', () => {
  for (let length = 0; length < 200; length++) {
    const challenge = 'é'.repeat(length % 3) + 'x'.repeat(length)
    const { hash } = solver(challenge, 8)
    for (const text of ['0', 'zz', 'a1b2c3d4'])
      expect(hash(text)).toBe(sha256(`${challenge}.${text}`).readUInt32BE())
  }
})

it.each([0, 1, 8, 14])('finds a text whose hash begins with %i zero bits', (bits) => {
  const text = solver('m1.14.nonce.signature', bits).tryOut(Number.POSITIVE_INFINITY)
  const proof = sha256(`m1.14.nonce.signature.${text}`).readUInt32BE()
  expect(Math.clz32(proof)).toBeGreaterThanOrEqual(bits)
})

it('goes on where it stopped', () => {
  const whole = solver('challenge', 12).tryOut(Number.POSITIVE_INFINITY)
  const { tryOut } = solver('challenge', 12)
  let found: string | null = null
  while (found === null) found = tryOut(100)
  expect(found).toBe(whole)
})
