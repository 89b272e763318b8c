import type { CsvCell } from '@/lib/platform/csv'
import {
  type Monitored,
  type Part,
  shareOf,
  type WaveMonitoring,
} from '@/lib/tabulation/monitoring'

export const monitoringHeader = ['date', 'fieldwork', 'section', 'key', 'measure', 'value'] as const

type Line = [section: string, key: string, measure: string, value: CsvCell]

/**
 * Every number of the page, one by record; one that is not known, or not shown, is an empty cell. `key`: codes of
 * a department, a stratum or a crossing, `+` between those taken together; a day; a page; a check.
 */
export function* monitoringRecords({ today, fieldworks }: WaveMonitoring): Generator<CsvCell[]> {
  for (const one of fieldworks)
    for (const line of linesOf(one)) yield [today, one.fieldwork.id, ...line]
}

function* linesOf(one: Monitored): Generator<Line> {
  const { fieldwork, rate, forecast, trend, quota } = one
  const course = (measure: string, value: CsvCell): Line => ['course', '', measure, rounded(value)]
  yield course('responses', one.responses)
  yield course('target', fieldwork.target)
  yield course('opens_on', fieldwork.opensOn)
  yield course('closes_on', fieldwork.closesOn)
  yield course(rate.kind === 'response' ? 'response_rate_rr2' : 'completion_rate', rate.value)
  yield course('rate_numerator', rate.numerator)
  yield course('rate_denominator', rate.denominator)
  yield course('today', trend.today)
  yield course('last_7_days', trend.last)
  yield course('previous_7_days', trend.before)
  yield course('forecast', forecast?.expected ?? null)
  yield course('forecast_low', forecast?.low ?? null)
  yield course('forecast_high', forecast?.high ?? null)
  yield course('target_reached_on', forecast?.reachedOn ?? null)
  yield course('flagged_waiting', one.flagged)
  yield course('alerts_fired', one.alerts.length)
  yield course('median_minutes', one.medianMinutes)
  if (quota) {
    yield course('quota_places', quota.places)
    yield course('quota_taken', quota.taken)
    yield course('quota_full', quota.full)
  }
  for (const { day, count } of one.days) yield ['day', day, 'responses', count]
  for (const part of one.departments) yield* partLines('department', part)
  for (const part of one.parts) if (part.kind !== 'department') yield* partLines(part.kind, part)
  for (const { margin, lines } of one.sample?.margins ?? []) {
    const name = margin.variables.map(({ variable }) => variable).join(' × ')
    for (const { categories, respondents, sample, population } of lines) {
      const key = `${name}: ${categories.join(' × ')}`
      yield ['sample', key, 'responses', respondents]
      yield ['sample', key, 'sample_share', rounded(sample)]
      yield ['sample', key, 'population_share', rounded(population)]
    }
  }
  for (const { page, reached } of one.pages) yield ['page', page, 'reached', reached]
  for (const kind of ['device', 'mode'] as const)
    for (const { key, count } of one.by[kind]) yield [kind, key, 'responses', count]
  for (const { kind, raised, confirmed, cleared } of one.flags) {
    yield ['flag', kind, 'raised', raised]
    yield ['flag', kind, 'confirmed', confirmed]
    yield ['flag', kind, 'cleared', cleared]
  }
}

function* partLines(section: string, part: Part): Generator<Line> {
  const key = part.crossed
    ? Object.entries(part.crossed)
        .map(([variable, code]) => `${variable}=${code}`)
        .join(' ')
    : part.codes.join('+')
  yield [section, key, 'responses', part.responses]
  yield [section, key, 'expected', rounded(part.expected)]
  yield [section, key, 'share_of_expected', rounded(shareOf(part))]
  if (part.invited === null) return
  yield [section, key, 'invited', part.invited]
  yield [section, key, 'response_rate_rr2', rounded(part.rate)]
  yield [section, key, 'to_remind', part.toRemind]
}

function rounded(value: CsvCell): CsvCell {
  return typeof value === 'number' ? Number(value.toFixed(6)) : value
}
