import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { seal, unseal } from './draft-cipher'

const key = randomBytes(32)
const place = { fieldworkId: 'wave-people', id: 'a6c658ec-4488-453c-b2f5-53a721335811' }
const content = { answers: { words: 'À l’abri des regards \u{1f40c} \ud800', n: 3 } }
const sealed = seal(key, place, content)

describe('a sealed draft', () => {
  it('opens to what was sealed, word for word', () => {
    expect(unseal(key, place, sealed)).toEqual(content)
  })

  it('says nothing of it, and never twice the same', () => {
    expect(Buffer.from(sealed).toString('latin1')).not.toContain('abri')
    expect(seal(key, place, content)).not.toEqual(sealed)
  })

  it('does not open with another key', () => {
    expect(unseal(randomBytes(32), place, sealed)).toBeNull()
  })

  it.each([
    ['of another fieldwork', { ...place, fieldworkId: 'wave-mayors' }],
    ['of another response', { ...place, id: 'eac3202b-e8c6-46c2-9512-7fe87a3b3cf9' }],
  ])('does not open at the place %s', (_, elsewhere) => {
    expect(unseal(key, elsewhere, sealed)).toBeNull()
  })

  it('does not open with any of its bits changed', () => {
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice()
      changed[at] = (changed[at] as number) ^ 1
      expect(unseal(key, place, changed)).toBeNull()
    }
  })

  it('does not open cut short, or with something behind it', () => {
    for (let length = 0; length < sealed.length; length++) {
      expect(unseal(key, place, sealed.subarray(0, length))).toBeNull()
    }
    expect(unseal(key, place, Buffer.concat([sealed, Buffer.of(0)]))).toBeNull()
  })
})
