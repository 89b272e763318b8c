import { expect, test } from 'vitest'
import type { EventKind } from './history'
import { isWrittenToNoMore, stateOn, trackOf } from './track'

const events = (...entries: [day: string, kind: EventKind, of?: number][]) =>
  entries.map(([day, kind, of], at) => ({
    id: String(at),
    day,
    kind,
    detail: of === undefined ? {} : { of: String(of) },
  }))

test('the highest rank so far counts, from the day it was reached', () => {
  const track = trackOf(
    events(
      ['2026-10-01', 'created'],
      ['2026-10-03', 'sent'],
      ['2026-10-05', 'opened'],
      ['2026-10-05', 'started'],
      ['2026-10-12', 'sent'],
      ['2026-10-14', 'complete'],
      ['2026-10-15', 'optedOut'],
    ),
  )
  expect(track).toEqual([
    ['2026-10-01', 'created'],
    ['2026-10-03', 'sent'],
    ['2026-10-05', 'started'],
    ['2026-10-14', 'complete'],
  ])
  expect(stateOn(track, '2026-09-30')).toBeNull()
  expect(stateOn(track, '2026-10-13')).toBe('started')
  expect(stateOn(track, '2026-12-01')).toBe('complete')
})

test('a mail comes back on the day it was sent; a letter posted later opens the matter again', () => {
  const back = events(['2026-10-03', 'undelivered'], ['2026-10-03', 'sent'])
  expect(trackOf(back)).toEqual([['2026-10-03', 'undelivered']])
  const posted = events(['2026-10-03', 'undelivered'], ['2026-10-09', 'sent'])
  expect(trackOf(posted).at(-1)).toEqual(['2026-10-09', 'sent'])
})

test('what was entered by mistake is as if it had not been', () => {
  const track = trackOf(
    events(['2026-10-03', 'sent'], ['2026-10-04', 'refused'], ['2026-10-06', 'void', 1]),
  )
  expect(track).toEqual([['2026-10-03', 'sent']])
})

test('who is away all along, or cannot answer, is not reminded; who is to be called again is', () => {
  for (const state of ['complete', 'refused', 'notEligible', 'late', 'absent', 'unable'] as const)
    expect(isWrittenToNoMore(state)).toBe(true)
  for (const state of ['sent', 'opened', 'started', 'contacted'] as const)
    expect(isWrittenToNoMore(state)).toBe(false)
})
