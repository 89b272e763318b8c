import { nextDay } from '@/lib/wave/day'
import type { DispositionRules } from '@/lib/wave/disposition-rules'
import { dispositionOf } from './disposition'
import { grouped } from './group-parts'
import { noDispositions, type RateDay, ratesOf, type StateCount } from './rates'

/** From changes by day, in order, to how it stood at the end of every day up to the last. */
export function ratesByDay(
  changes: readonly (StateCount & { day: string })[],
  rules: DispositionRules,
  last: string,
): RateDay[] {
  const byDay = grouped(changes, ({ day }) => day)
  const days: RateDay[] = []
  const sums = noDispositions()
  let invited = 0
  for (let day = changes[0]?.day ?? nextDay(last); day <= last; day = nextDay(day)) {
    for (const { state, count } of byDay.get(day) ?? []) {
      sums[dispositionOf(state, rules).class] += count
      invited += count
    }
    const responses = sums.I + sums.P
    days.push({ day, invited, responses, rate: ratesOf(sums, rules).RR2 })
  }
  return days
}
