import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Body } from '../draft/draft'
import { delay, send } from './send'

const body: Body = { version: 'v', language: 'fr', consent: true, answers: {} }
const answering = (status: number, said: unknown = {}, headers = {}) =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(said), { status, headers }))

afterEach(() => vi.unstubAllGlobals())

describe('one attempt to hand a response over', () => {
  it.each([200, 201])('has a receipt for %i only', async (status) => {
    answering(status, { id: 'x', outcome: 'complete', day: '2026-11-22' })
    expect(await send('f', 'x', body)).toEqual({
      receipt: { id: 'x', kind: 'received', outcome: 'complete', day: '2026-11-22' },
    })
  })

  it('tries again when a success cannot be read', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html>', { status: 200 }))
    expect(await send('f', 'x', body)).toEqual({ later: true, afterMs: null })
  })

  it('is not taken in by something that answers for the server', async () => {
    answering(200, { ok: true })
    expect(await send('f', 'x', body)).toEqual({ later: true, afterMs: null })
  })

  it.each([408, 429, 500, 502, 503])('tries again after %i', async (status) => {
    answering(status, {}, { 'retry-after': '7' })
    expect(await send('f', 'x', body)).toEqual({ later: true, afterMs: 7000 })
  })

  it('tries again when the network fails', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    expect(await send('f', 'x', body)).toEqual({ later: true, afterMs: null })
  })

  it('knows what was received before, came too late or cannot be taken', async () => {
    answering(409)
    expect(await send('f', 'x', body)).toMatchObject({ receipt: { kind: 'already' } })
    answering(410)
    expect(await send('f', 'x', body)).toEqual({ closed: true })
    answering(422, { type: 'urn:phare:problem:unknown-version' })
    expect(await send('f', 'x', body)).toEqual({ outdated: true })
    const issues = [{ item: 'p_naissance', problem: 'out-of-range' }]
    answering(422, { issues })
    expect(await send('f', 'x', body)).toEqual({ issues })
    answering(413)
    expect(await send('f', 'x', body)).toEqual({ refused: 413 })
  })
})

it('waits longer each time, up to a minute, and never less than what is asked', () => {
  const waits = [0, 1, 2, 10].map((attempt) => delay(attempt, null, () => 0.5))
  expect(waits).toEqual([1000, 2000, 4000, 60_000])
  expect(delay(0, 30_000, () => 0)).toBe(30_000)
  expect(delay(0, null, () => 1)).toBe(1250)
})
