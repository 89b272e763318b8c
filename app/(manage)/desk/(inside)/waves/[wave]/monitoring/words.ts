import type { createFormatter } from 'next-intl'
import type { Localized } from '@/lib/platform/localized'
import type { Forecast } from '@/lib/tabulation/forecast'
import type { Monitored, Part } from '@/lib/tabulation/monitoring'
import { shareOf } from '@/lib/tabulation/monitoring'
import type { ValueWords, VariableWords } from '@/lib/tabulation/variable-words'
import { standing } from '@/lib/wave/fieldwork'
import { said } from '../../../../said'

type Values = Record<string, string | number>
export type Say = (key: string, values?: Values) => string
type Format = Pick<ReturnType<typeof createFormatter>, 'number' | 'dateTime' | 'list'>
export type Words = ReturnType<typeof wordsOf>

/** Below it a percentage rests on little, and is said to. */
export const smallBase = 30

/**
 * How the page says its numbers: the same on the screen and in the document. `t`: of `monitoring`; `explored`:
 * of `explore`, which names variables and their values.
 */
export function wordsOf(t: Say, explored: Say, format: Format, locale: string) {
  const text = (of: Localized) => said(of, locale)
  const none = t('na')
  const number = (value: number | null, digits = 0) =>
    value === null ? none : format.number(value, { maximumFractionDigits: digits })
  const percent = (share: number | null, digits = 0) =>
    share === null
      ? none
      : format.number(share, {
          style: 'percent',
          ...{ minimumFractionDigits: digits, maximumFractionDigits: digits },
        })
  /** No more decimals than the base deserves. */
  const rate = (value: number | null, base: number) => percent(value, base >= 1_000 ? 1 : 0)
  const points = (share: number | null) =>
    share === null
      ? none
      : format
          .number(100 * share, {
            ...{ signDisplay: 'exceptZero', minimumFractionDigits: 1, maximumFractionDigits: 1 },
          })
          .replace('-', '−')
  const noon = (day: string) => new Date(`${day}T12:00:00Z`)
  /** Never broken between two lines. */
  const day = (of: string) =>
    format.dateTime(noon(of), { day: 'numeric', month: 'short' }).replaceAll(' ', '\u00a0')
  const longDay = (of: string) => format.dateTime(noon(of), { dateStyle: 'long' })
  const asOf = (at: Date) =>
    t('asOf', {
      day: format.dateTime(at, { dateStyle: 'long' }),
      time: format.dateTime(at, { timeStyle: 'short' }),
    })

  const value = (words: ValueWords): string => {
    switch (words.kind) {
      case 'text':
        return text(words.text)
      case 'band':
        if (words.from === null) return explored('values.bandTo', { to: words.to ?? 0 })
        if (words.to === null) return explored('values.bandFrom', { from: words.from })
        return explored('values.band', { from: words.from, to: words.to })
      case 'sizeBand':
        return explored(`values.${words.band}`)
      default:
        return explored(`values.${words.kind}`)
    }
  }
  const variable = (words: VariableWords) =>
    words.kind === 'item'
      ? text(words.text)
      : explored(`variables.${words.kind}`, { code: words.kind === 'where' ? words.code : '' })

  /** Where the fieldwork stands in its days. */
  const when = ({ fieldwork }: Monitored, now: Date, today: string) => {
    const stands = standing(fieldwork, now)
    if (stands === 'closed') return t('audiences.closed', { day: day(fieldwork.closesOn) })
    if (stands !== 'open') return t('audiences.opens', { day: day(fieldwork.opensOn) })
    const days = daysBetween(today, fieldwork.closesOn)
    return `${t('audiences.daysLeft', { days })}, ${t('audiences.until', { day: day(fieldwork.closesOn) })}`
  }
  const reach = (one: Monitored) => {
    const { forecast, fieldwork } = one
    if (!forecast) return null
    const { reachedOn } = forecast
    if (reachedOn === null) return t('audiences.unreachable')
    if (one.responses >= fieldwork.target) return t('audiences.reached', { day: day(reachedOn) })
    const key = reachedOn > fieldwork.closesOn ? 'reachableLate' : 'reachable'
    return t(`audiences.${key}`, { day: day(reachedOn) })
  }
  const course = ({ responses, fieldwork, forecast }: Monitored) => {
    const known = { responses: number(responses), target: number(fieldwork.target) }
    return forecast
      ? t('audiences.course', {
          ...known,
          expected: number(forecast.expected),
          low: number(forecast.low),
          high: number(forecast.high),
        })
      : t('audiences.courseNow', known)
  }
  const spark = ({ days }: Monitored) => {
    const best = days.reduce((a, b) => (b.count > a.count ? b : a), { day: '', count: 0 })
    return best.count === 0
      ? ''
      : t('audiences.spark', {
          ...{ first: day(days[0]?.day ?? ''), last: day(days.at(-1)?.day ?? '') },
          ...{ most: number(best.count), best: day(best.day) },
        })
  }
  const reached = (part: Part) => percent(shareOf(part))
  return {
    ...{ t, text, none, number, percent, rate, points, day, longDay, asOf, locale },
    ...{ value, variable, when, reach, course, spark, reached },
    list: (names: readonly string[]) => format.list(names),
  }
}

/** What the range says of the target. */
export function verdict(
  { responses, fieldwork: { target } }: Monitored,
  foreseen: Forecast | null,
): 'reached' | 'likely' | 'open' | 'unlikely' | null {
  if (responses >= target) return 'reached'
  if (!foreseen) return null
  if (foreseen.low >= target) return 'likely'
  return foreseen.high >= target ? 'open' : 'unlikely'
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
