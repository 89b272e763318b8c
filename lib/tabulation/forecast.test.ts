import { describe, expect, it } from 'vitest'
import { nextDay } from '@/lib/wave/day'
import { type Course, forecast } from './forecast'

/** One count a day from a Monday on. */
const monday = '2026-10-05'
const daily = (counts: readonly number[], from = monday) => {
  let day = from
  return counts.map((count) => {
    const one = { day, count }
    day = nextDay(day)
    return one
  })
}
const dayAfter = (days: number, from = monday) =>
  daily(Array(days + 1).fill(0), from).at(-1)?.day ?? ''
const course = (counts: readonly number[], over: Partial<Course> = {}): Course => ({
  days: daily(counts),
  opensOn: monday,
  today: dayAfter(counts.length),
  closesOn: dayAfter(counts.length + 9),
  target: 1_000,
  atMost: null,
  ...over,
})

describe('the closing day, at the pace of the last seven days', () => {
  it('adds what a steady pace brings in the days that are left, today included', () => {
    const steady = forecast(course(Array(14).fill(10)))
    // 140 in, 10 days to come at 10 a day; Var = 100 × (1 + 10 / 7).
    expect(steady).toMatchObject({ expected: 240, reachedOn: dayAfter(99) })
    expect(steady?.low).toBeGreaterThanOrEqual(213)
    expect(steady?.low).toBeLessThan(220)
    expect(steady?.high).toBeGreaterThan(262)
    expect(steady?.high).toBeLessThan(270)
  })

  it('follows the last seven days, not those before', () => {
    const slowing = forecast(course([...Array(7).fill(30), ...Array(7).fill(10)]))
    expect(slowing?.expected).toBe(280 + 100)
    const quickening = forecast(course([...Array(7).fill(10), ...Array(7).fill(30)]))
    expect(quickening?.expected).toBe(280 + 300)
    // What has changed may change again: the range is wider than that of a steady pace.
    const width = (it: typeof slowing) => (it ? it.high - it.low : 0)
    expect(width(slowing)).toBeGreaterThan(1.5 * width(forecast(course(Array(14).fill(10)))))
  })

  it('expects weekends to be weekends', () => {
    const week = [20, 20, 20, 20, 20, 0, 0]
    const closesOn = dayAfter(18)
    // A Monday after two weeks; Monday to Friday are left: 5 × 20, and the weekend would add nothing.
    expect(forecast(course([...week, ...week], { closesOn }))?.expected).toBe(200 + 100)
    expect(forecast(course([...week, ...week], { closesOn: dayAfter(20) }))?.expected).toBe(300)
    const busy = [2, 2, 2, 2, 2, 30, 30]
    expect(forecast(course([...busy, ...busy], { closesOn }))?.expected).toBe(140 + 10)
  })

  it('does not count today twice', () => {
    const days = [...daily(Array(14).fill(10)), { day: dayAfter(14), count: 4 }]
    expect(forecast(course(Array(14).fill(10), { days }))?.expected).toBe(240)
    const busy = [...daily(Array(14).fill(10)), { day: dayAfter(14), count: 25 }]
    expect(forecast(course(Array(14).fill(10), { days: busy }))?.expected).toBe(140 + 25 + 90)
  })

  it('says nothing under five whole days, before opening and once closed', () => {
    expect(forecast(course(Array(4).fill(10)))).toBeNull()
    expect(forecast(course(Array(5).fill(10)))?.expected).toBe(150)
    expect(forecast(course([], { today: '2026-09-01' }))).toBeNull()
    expect(forecast(course(Array(14).fill(10), { closesOn: dayAfter(13) }))).toBeNull()
    expect(forecast(course(Array(14).fill(10), { closesOn: dayAfter(14) }))?.expected).toBe(150)
  })

  it('stays where it is when nothing comes in any more, and admits that some may', () => {
    const silent = forecast(course([40, ...Array(13).fill(0)]))
    expect(silent).toMatchObject({ expected: 40, low: 40, reachedOn: null })
    expect(silent?.high).toBeGreaterThan(40)
    expect(forecast(course(Array(7).fill(0)))).toMatchObject({ expected: 0, low: 0 })
  })

  it('never expects more than can still come in', () => {
    const bounded = forecast(course(Array(14).fill(10), { atMost: 200 }))
    expect(bounded).toMatchObject({ expected: 200, high: 200, reachedOn: null })
  })

  it('names the day the target was reached, or would be', () => {
    expect(forecast(course(Array(14).fill(10), { target: 95 }))?.reachedOn).toBe(dayAfter(9))
    expect(forecast(course(Array(14).fill(10), { target: 150 }))?.reachedOn).toBe(dayAfter(14))
    expect(forecast(course(Array(14).fill(10), { target: 151 }))?.reachedOn).toBe(dayAfter(15))
    expect(forecast(course(Array(14).fill(1), { target: 900 }))?.reachedOn).toBeNull()
  })

  it('holds the number that comes nine times in ten, of Poisson days', () => {
    const draw = generator(7)
    let inside = 0
    const times = 2_000
    for (let time = 0; time < times; time++) {
      const counts = Array.from({ length: 24 }, () => poisson(12, draw))
      const seen = forecast(course(counts.slice(0, 14)))
      const came = counts.reduce((sum, count) => sum + count, 0)
      if (seen && seen.low <= came && came <= seen.high) inside += 1
    }
    expect(inside / times).toBeGreaterThan(0.88)
    expect(inside / times).toBeLessThan(0.96)
  })
})

/** Park and Miller's numbers in (0, 1). */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

function poisson(mean: number, draw: () => number): number {
  let count = -1
  for (let product = 1; product > Math.exp(-mean); product *= draw()) count += 1
  return count
}
