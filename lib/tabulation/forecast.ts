import { negativeBinomialQuantile } from '@/lib/statistics/negative-binomial'
import { nextDay } from '@/lib/wave/day'

export type DayCount = { day: string; count: number }

export type Forecast = {
  /** Responses in at the end of the closing day, if the pace of the last seven days goes on. */
  expected: number
  /** Nine chances in ten, under the same condition. */
  low: number
  high: number
  /** Day the target is reached at this pace, be it after closing; null: not within a year, or never. */
  reachedOn: string | null
}

export type Course = {
  /** Responses by day; days without any may be absent. */
  days: readonly DayCount[]
  opensOn: string
  today: string
  closesOn: string
  target: number
  /** More than this can never come in: units invited that have not settled yet count in. Null: no limit. */
  atMost: number | null
}

const fewestDays = 5
const shapeDays = 14
const paceDays = 7
const oneYear = 366

/**
 * What the closing day will find. The pace is the mean of the last 7 whole days; working days and weekends
 * keep the proportion they had in the last 14. A day's count is a Poisson whose spread is widened by what the
 * last 14 days showed (Pearson's χ² over its degrees of freedom, never under 1), and the pace itself is known
 * from its own count only, so that the range is that of a negative binomial (5 % and 95 %): the predictive
 * distribution of a Poisson under a gamma prior of shape ½ (Jeffreys).
 *
 * Null under 5 whole days, before opening and once closed. A mailing to come is not foreseen.
 */
export function forecast(course: Course): Forecast | null {
  const { today, closesOn, target } = course
  const countOf = new Map(course.days.map(({ day, count }) => [day, count]))
  const whole = daysBetween(course.opensOn, today).slice(0, -1)
  if (whole.length < fewestDays || today > closesOn) return null
  const counted = (days: readonly string[]) =>
    days.reduce((sum, day) => sum + (countOf.get(day) ?? 0), 0)

  const { shapeOf, dispersion } = shape(whole.slice(-shapeDays), (day) => countOf.get(day) ?? 0)
  const recent = whole.slice(-paceDays)
  const seen = counted(recent)
  const exposure = recent.reduce((sum, day) => sum + shapeOf(day), 0) || recent.length
  const pace = seen / exposure
  const inSoFar = course.days.reduce((sum, { count }) => sum + count, 0)

  const toCome = daysBetween(today, closesOn).map((day, at) => {
    const soFar = at === 0 && pace > 0 ? counted([today]) / pace : 0
    return Math.max(0, shapeOf(day) - soFar)
  })
  const ahead = toCome.reduce((sum, it) => sum + it, 0) / exposure
  const mean = (seen + 0.5) * ahead
  // A silent week says nothing of how unequal its days are.
  const size = mean / ((seen > 0 ? dispersion : 1) * (1 + ahead) - 1)
  const most = course.atMost ?? Number.POSITIVE_INFINITY
  const inAll = (more: number) => Math.max(inSoFar, Math.min(Math.round(inSoFar + more), most))
  const reachedOn = () => {
    if (inSoFar >= target) return dayReached(course.days, target)
    if (target > most) return null
    const leftToday = pace * (toCome[0] ?? 0)
    return dayAhead(target - inSoFar, today, leftToday, (day) => pace * shapeOf(day))
  }
  return {
    expected: inAll(seen * ahead),
    low: inAll(negativeBinomialQuantile(0.05, size, mean)),
    high: inAll(negativeBinomialQuantile(0.95, size, mean)),
    reachedOn: reachedOn(),
  }
}

/** Of working days and of weekends beside the mean week, where both have been seen twice. */
function shape(days: readonly string[], countOf: (day: string) => number) {
  const kinds = [false, true].map((weekend) => days.filter((day) => isWeekend(day) === weekend))
  const told = kinds.every((some) => some.length >= 2) ? kinds : [days]
  const means = told.map((some) => some.reduce((sum, day) => sum + countOf(day), 0) / some.length)
  const [working = 0, weekend = working] = means
  const week = (5 * working + 2 * weekend) / 7
  const meanOf = (day: string) => (isWeekend(day) ? weekend : working)
  let squares = 0
  for (const day of days) {
    const mean = meanOf(day)
    if (mean > 0) squares += (countOf(day) - mean) ** 2 / mean
  }
  return {
    shapeOf: (day: string) => (week > 0 ? meanOf(day) / week : 1),
    dispersion: Math.max(1, squares / (days.length - told.length)),
  }
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = nextDay(day)) days.push(day)
  return days
}

/** The day on which the counts added up to the target. */
function dayReached(days: readonly DayCount[], target: number): string | null {
  let reached = 0
  for (const { day, count } of days.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    reached += count
    if (reached >= target) return day
  }
  return null
}

function dayAhead(
  missing: number,
  today: string,
  leftToday: number,
  expectedOn: (day: string) => number,
): string | null {
  let day = today
  let more = leftToday
  for (let ahead = 0; ahead < oneYear; ahead++) {
    // Sums of thirds and sevenths miss a whole number by little.
    if (more >= missing - 1e-9) return day
    day = nextDay(day)
    more += expectedOn(day)
  }
  return null
}
