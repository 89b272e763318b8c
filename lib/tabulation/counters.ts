import { median } from '@/lib/statistics/median'
import type { DayCount } from './forecast'

export type Counter = { day: string; kind: string; key: string; count: number }

/** Anonymous counters of a fieldwork, added up as pages ask for them. */
export class Counters {
  private readonly sums = new Map<string, Map<string, number>>()

  constructor(private readonly counters: readonly Counter[]) {
    for (const { kind, key, count } of counters) {
      const sums = this.sums.get(kind) ?? new Map<string, number>()
      this.sums.set(kind, sums.set(key, (sums.get(key) ?? 0) + count))
    }
  }

  sum(kind: string, key: string): number {
    return this.sums.get(kind)?.get(key) ?? 0
  }

  /** The most frequent first. */
  keys(kind: string): { key: string; count: number }[] {
    return [...(this.sums.get(kind) ?? [])]
      .map(([key, count]) => ({ key, count }))
      .sort((a, b) => b.count - a.count)
  }

  byDay(kind: string, key: string): DayCount[] {
    return this.counters
      .filter((one) => one.kind === kind && one.key === key)
      .map(({ day, count }) => ({ day, count }))
  }

  /** Whole minutes from consent to sending, as browsers counted them; null before the first. */
  medianMinutes(): number | null {
    return median(this.keys('minutes').map(({ key, count }) => [Number(key), count] as const))
  }
}
