import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startClock } from './clock'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

it('counts while the page is in view, and not while it is hidden', () => {
  const page = Object.assign(new EventTarget(), { visibilityState: 'visible' as const })
  const turn = (visibilityState: string) => {
    Object.assign(page, { visibilityState })
    page.dispatchEvent(new Event('visibilitychange'))
  }
  const lap = startClock(page)
  vi.advanceTimersByTime(4_000)
  expect(lap()).toBe(4_000)
  vi.advanceTimersByTime(1_000)
  turn('hidden')
  vi.advanceTimersByTime(3_600_000)
  expect(lap()).toBe(1_000)
  turn('visible')
  vi.advanceTimersByTime(2_500)
  expect(lap()).toBe(2_500)
  expect(lap()).toBe(0)
})
