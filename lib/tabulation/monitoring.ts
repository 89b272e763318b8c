import type { Localized } from '@/lib/platform/localized'
import type { Definition } from '@/lib/questionnaire/definition'
import type { Alert } from '@/lib/response/alert'
import { nextDay } from '@/lib/wave/day'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import type { DayCount, Forecast } from './forecast'
import type { SampleMargin } from './sample-margin'

/**
 * The one rate an audience has. `response`: RR2 of AAPOR, of units invited. `completion`: of those who began on
 * an open link; never a response rate.
 */
export type MonitoredRate = {
  kind: 'response' | 'completion'
  /** Null with an empty denominator. */
  value: number | null
  numerator: number
  denominator: number
}

/** A stratum, a department or a crossing of quotas, beside what it should bring in. */
export type Part = {
  kind: 'stratum' | 'department' | 'quota'
  /** Of the strata or departments taken together: one, but where few were invited. Of a quota: its key. */
  codes: string[]
  /** Of a quota: code by variable. */
  crossed: Record<string, string> | null
  responses: number
  /** Null: no target was set for it. */
  expected: number | null
  /** Units invited; null with an open link. */
  invited: number | null
  /** RR2, null with an open link. */
  rate: number | null
  /** Units that a reminder would go to now; null with an open link. */
  toRemind: number | null
}

export type FlagCount = { kind: string; raised: number; confirmed: number; cleared: number }

/** How one audience's collection goes: counts of units and responses, no answer. */
export type Monitored = {
  fieldwork: Fieldwork
  definition: Definition
  /** By code, where codes are not words already. */
  strataNames: Record<string, Localized>
  /** Complete responses, or interviews whole and partial where units are invited. */
  responses: number
  rate: MonitoredRate
  /** From opening on, days without a response included, to today or the closing day. */
  days: DayCount[]
  trend: Trend
  forecast: Forecast | null
  departments: Part[]
  /** Strata, quota crossings or departments that have a target, those that lag most first. */
  parts: Part[]
  /** Null: no quota. */
  quota: { crossings: number; full: number; places: number; taken: number } | null
  /** Responses that a check raised and nobody has judged yet. */
  flagged: number
  flags: FlagCount[]
  /** Alerts that have fired. */
  alerts: Alert[]
  /** `weighting`: whose margins they are; null: official totals by territory, for want of one. */
  sample: { margins: SampleMargin[]; weighting: number | null; isInUse: boolean } | null
  /** Every page in order, with how many browsers showed it. */
  pages: { page: string; reached: number }[]
  medianMinutes: number | null
  by: Record<'device' | 'mode', { key: string; count: number }[]>
}

export type WaveMonitoring = { at: Date; today: string; fieldworks: Monitored[] }

export type Trend = {
  today: number
  /** Of the last 7 whole days; fewer where the fieldwork is younger. */
  last: number
  /** Of the 7 whole days before them; null: there were none yet. */
  before: number | null
}

/** `days`: every one from opening to today. */
export function trendOf(days: readonly DayCount[], today: string): Trend {
  const whole = days.filter(({ day }) => day < today)
  const sum = (some: readonly DayCount[]) => some.reduce((all, { count }) => all + count, 0)
  return {
    today: sum(days.filter(({ day }) => day === today)),
    last: sum(whole.slice(-7)),
    before: whole.length < 14 ? null : sum(whole.slice(-14, -7)),
  }
}

/** Every day between two, those without a response included. */
export function everyDay(counts: readonly DayCount[], from: string, to: string): DayCount[] {
  const countOf = new Map(counts.map(({ day, count }) => [day, count]))
  const [first = from] = [from, ...countOf.keys()].sort()
  const last = [to, ...countOf.keys()].sort().at(-1) ?? to
  const days: DayCount[] = []
  for (let day = first; day <= last && days.length < 1_000; day = nextDay(day))
    days.push({ day, count: countOf.get(day) ?? 0 })
  return days
}

/** Of what it should bring in: null where nothing is expected of it. */
export function shareOf({ responses, expected }: Pick<Part, 'responses' | 'expected'>) {
  return expected ? responses / expected : null
}

/** Those with a target, the least of it first; then by what is missing. */
export function worstFirst(parts: readonly Part[]): Part[] {
  const missing = ({ responses, expected }: Part) => (expected ?? 0) - responses
  return parts
    .filter(({ expected }) => expected !== null && expected > 0)
    .toSorted((a, b) => (shareOf(a) ?? 0) - (shareOf(b) ?? 0) || missing(b) - missing(a))
}

/** A target shared out as the units invited are. */
export function sharedOut(target: number, invited: number, all: number): number | null {
  return all > 0 ? (target * invited) / all : null
}
