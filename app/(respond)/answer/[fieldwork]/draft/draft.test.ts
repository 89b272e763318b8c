import { describe, expect, it } from 'vitest'
import { type Draft, draftOf, isExpired, reference } from './draft'

const day = 24 * 3600 * 1000
const draft: Draft = {
  id: '3f2a91bc-0000-4000-8000-000000000000',
  reference: '',
  version: 'v',
  startedAt: 100 * day,
  place: { at: 'page', page: 'vous' },
  answers: { p_naissance: 1980 },
  names: {},
}

describe('a draft on the device', () => {
  it('lives seven days, and not from the future', () => {
    expect(isExpired(draft, 107 * day)).toBe(false)
    expect(isExpired(draft, 107 * day + 1)).toBe(true)
    expect(isExpired(draft, 99 * day)).toBe(true)
  })

  it('is read back as it was written', () => {
    expect(draftOf(JSON.stringify(draft))).toEqual(draft)
  })

  it.each([null, '', '{', 'null', '[]', '3', '{"receipt":{}}', '{"id":"x","answers":[]}'])(
    'is none when storage holds %j',
    (stored) => expect(draftOf(stored)).toBeNull(),
  )
})

it('is quoted by the first eight characters of its identifier', () => {
  expect(reference(draft.id)).toBe('3F2A-91BC')
})
