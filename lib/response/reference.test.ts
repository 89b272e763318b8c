import { describe, expect, it } from 'vitest'
import { newReference, responseIdOf } from './reference'
import { ResponseId } from './submission'

describe('a reference', () => {
  // Python: hashlib.sha256(b'phare/response/' + code).digest()[:16], bytes 6 and 8 marked, written as a UUID.
  it.each([
    ['0000000000000000', 'eac3202b-e8c6-46c2-9512-7fe87a3b3cf9'],
    ['ZZZZZZZZZZZZZZZZ', '7597b761-35bb-4ddd-9278-ad73cca24ec1'],
    ['0123456789ABCDEF', '2375f60c-3a78-4031-a595-52b1af5538c6'],
    ['GHJKMNPQRSTVWXYZ', 'a3965c23-de95-4171-8e46-bc828c837dc2'],
    ['7K2MQ0X4R9B1T6WV', 'a6c658ec-4488-453c-b2f5-53a721335811'],
    ['7k2m-qox4-r9bi-t6wv', 'a6c658ec-4488-453c-b2f5-53a721335811'],
  ])('%s gives the response %s', async (reference, id) => {
    expect(await responseIdOf(reference)).toBe(id)
  })

  it('is drawn anew each time, and its identifier is one that the server takes', async () => {
    const drawn = Array.from({ length: 500 }, newReference)
    expect(new Set(drawn).size).toBe(500)
    for (const reference of drawn) {
      expect(reference).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
      const id = await responseIdOf(reference)
      expect(ResponseId.parse(id)).toBe(id)
    }
  })

  it('that is none gives no identifier', async () => {
    await expect(responseIdOf('')).rejects.toThrow(RangeError)
    await expect(responseIdOf('3F2A-91BC')).rejects.toThrow(RangeError)
  })
})
