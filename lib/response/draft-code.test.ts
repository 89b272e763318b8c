import { describe, expect, it } from 'vitest'
import { readCode } from '@/lib/platform/crockford'
import { draftKeys, newDraftCode } from './draft-code'

const code = '7K2MQ0X4R9B1T6WV'
const keysOf = async (fieldwork: string, typed: string) => {
  const keys = await draftKeys(fieldwork, typed)
  if (!keys) throw new Error('busy')
  return keys
}

describe('the code of a draft', () => {
  it('is sixteen characters, another one each time', () => {
    const codes = Array.from({ length: 200 }, newDraftCode)
    for (const one of codes) expect(readCode(one)).toBe(one)
    expect(new Set(codes).size).toBe(200)
  })

  it('gives the same keys each time, others for another code or another fieldwork', async () => {
    const { lookup, key } = await keysOf('wave-people', code)
    expect(lookup).toMatch(/^[0-9a-f]{64}$/)
    expect(key).toHaveLength(32)
    expect(key.toString('hex')).not.toBe(lookup)
    expect(await keysOf('wave-people', code)).toEqual({ lookup, key })
    expect((await keysOf('wave-mayors', code)).lookup).not.toBe(lookup)
    expect((await keysOf('wave-people', '7K2MQ0X4R9B1T6WW')).lookup).not.toBe(lookup)
  })

  // printf $code | argon2 $(printf phare/draft/wave-people | sha256sum) -id -k 47104 -t 1 -p 1 -l 64 -r
  it('is stretched as the reference program of argon2 stretches it', async () => {
    const { lookup, key } = await keysOf('wave-people', code)
    expect(lookup).toBe('60bdb8e1b0a03a671b83e6ff26dcc02bb2f12fa454ebfc6c05d4fff7a692ee9d')
    expect(key.toString('hex')).toBe(
      'e9c8a2be9f89b2d90f2dd83c7b188efe7a3d97bf451da7996a2639145f57c5ec',
    )
  })

  it('is stretched by few at a time: a crowd is told to come back, and is served when it does', async () => {
    const crowd = await Promise.all(
      Array.from({ length: 100 }, () => draftKeys('wave-people', code)),
    )
    const served = crowd.filter((keys) => keys !== null)
    expect(served.length).toBeGreaterThanOrEqual(17)
    expect(served.length).toBeLessThan(100)
    expect(await draftKeys('wave-people', code)).not.toBeNull()
  })
})
