import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Body } from '../draft/draft'
import { emptyQueue } from './empty-queue'
import { keepWaiting, listWaiting, sentOn, takeOff } from './queue'

class Storage {
  setItem(key: string, value: string) {
    Object.assign(this, { [key]: value })
  }
  getItem(key: string) {
    return Object.hasOwn(this, key) ? (this as never)[key] : null
  }
  removeItem(key: string) {
    Reflect.deleteProperty(this, key)
  }
}

const bodyOf = (year: number): Body => ({
  version: 'v',
  language: 'fr',
  consent: true,
  mode: 'table',
  answers: { p_naissance: year },
})
const add = (id: string, at: number) => keepWaiting('f', { id, body: bodyOf(at), at })
const settled = () => vi.advanceTimersByTimeAsync(0)

let replies: (() => Promise<Response>)[] = []
let sent: { id: string; body: string }[] = []
const says =
  (status: number, said: object = {}) =>
  async () =>
    new Response(JSON.stringify(said), { status })
const receives = (id: string) => says(201, { id, outcome: 'complete', day: '2026-11-23' })
const cut = () => Promise.reject(new TypeError('network'))

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T10:00:00') })
  vi.stubGlobal('localStorage', new Storage())
  vi.stubGlobal('navigator', {})
  sent = []
  vi.stubGlobal('fetch', (address: string, { body }: { body: string }) => {
    sent.push({ id: address.split('/').at(-1) ?? '', body })
    return (replies.shift() ?? cut)()
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('responses of a shared tablet', () => {
  it('leave one by one, the oldest first, word for word, and are counted', async () => {
    add('b', 2)
    add('a', 1)
    const word = JSON.stringify(bodyOf(1))
    replies = [receives('a'), receives('b')]
    const queue = emptyQueue('f', () => {})
    await settled()
    queue.stop()
    expect(sent.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(sent[0]?.body).toBe(word)
    expect(listWaiting('f')).toEqual([])
    expect(sentOn('f', new Date())).toBe(2)
    expect(sentOn('f', new Date('2026-11-24T08:00:00'))).toBe(0)
  })

  it('stay until acknowledged: a cut network, a lost reply, another page of the network', async () => {
    add('a', 1)
    replies = [cut, says(503), says(200, { ok: true }), receives('a')]
    const queue = emptyQueue('f', () => {})
    await settled()
    expect(listWaiting('f')).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(20_000)
    queue.stop()
    expect(sent).toHaveLength(4)
    expect(new Set(sent.map(({ body }) => body)).size).toBe(1)
    expect(listWaiting('f')).toEqual([])
    expect(sentOn('f', new Date())).toBe(1)
  })

  it('leave at once when there is one more, or when the network is back', async () => {
    add('a', 1)
    const queue = emptyQueue('f', () => {})
    await settled()
    add('b', 2)
    replies = [receives('a'), receives('b')]
    queue.wake()
    await settled()
    queue.stop()
    expect(listWaiting('f')).toEqual([])
  })

  it('that are refused stay, marked, and hold back no other', async () => {
    for (const [index, id] of ['a', 'b', 'c', 'd'].entries()) add(id, index)
    replies = [
      says(410),
      says(422, { issues: [{ item: 'x', problem: 'required' }] }),
      says(413),
      receives('d'),
    ]
    const queue = emptyQueue('f', () => {})
    await settled()
    queue.stop()
    const kept = listWaiting('f')
    expect(kept.map(({ id, refused }) => [id, refused])).toEqual([
      ['a', 'closed'],
      ['b', 422],
      ['c', 413],
    ])
    expect(kept[0]?.body).toEqual(bodyOf(0))
    takeOff('f', 'a')
    expect(listWaiting('f')).toHaveLength(2)
  })

  it('are not said to be kept when there is no room', () => {
    vi.stubGlobal('localStorage', {
      setItem() {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    expect(add('a', 1)).toBe(false)
  })

  it('are passed over when storage holds something else', () => {
    localStorage.setItem('phare.waiting.f.x', '{"id":3}')
    localStorage.setItem('phare.waiting.other.y', JSON.stringify({ id: 'y', body: bodyOf(1) }))
    expect(listWaiting('f')).toEqual([])
  })
})
