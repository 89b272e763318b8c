import { describe, expect, it } from 'vitest'
import type { Option } from '@/lib/questionnaire/definition'
import { tick } from './ticks'

const options: Option[] = [
  { code: 'a' },
  { code: 'b' },
  { code: 'c' },
  { code: 'none', exclusive: true },
  { code: 'dk', exclusive: true, missing: 'dk' },
]

describe('ticking options', () => {
  it('adds and takes away', () => {
    expect(tick(options, ['a'], 'b', 3)).toEqual({ codes: ['a', 'b'] })
    expect(tick(options, ['a', 'b'], 'a', 3)).toEqual({ codes: ['b'] })
  })

  it('leaves an exclusive option alone, and says what it cleared', () => {
    expect(tick(options, ['a', 'b'], 'none', 3)).toEqual({
      codes: ['none'],
      because: 'othersCleared',
    })
    expect(tick(options, [], 'none', 3)).toEqual({ codes: ['none'] })
    expect(tick(options, ['none'], 'dk', 3)).toEqual({ codes: ['dk'], because: 'othersCleared' })
  })

  it('clears the exclusive option when another is ticked', () => {
    expect(tick(options, ['none'], 'a', 1)).toEqual({
      codes: ['a'],
      because: 'exclusiveCleared',
      cleared: 'none',
    })
  })

  it('refuses one more than the maximum, and leaves the ticks as they are', () => {
    expect(tick(options, ['a', 'b'], 'c', 2)).toEqual({ codes: ['a', 'b'], because: 'full' })
    expect(tick(options, ['a', 'b'], 'b', 2)).toEqual({ codes: ['a'] })
    expect(tick(options, ['a', 'b'], 'dk', 2).codes).toEqual(['dk'])
  })
})
