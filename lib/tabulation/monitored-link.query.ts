import type { Db, Tx } from '@/lib/db/client'
import { openLinkRates } from '@/lib/response/open-link-rates'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { readDepartments } from './cell.store'
import type { Counters } from './counters'
import type { MonitoredRate, Part } from './monitoring'

/** What an open link tells: nobody was invited, so that what counts is who began and who finished. */
export async function monitorLink(
  db: Db | Tx,
  { id, departmentTargets }: Fieldwork,
  counters: Counters,
  firstPage: string,
) {
  const departments = await readDepartments(db, id)
  const responses = counters.sum('outcome', 'complete')
  const screenedOut = counters.sum('outcome', 'screenedOut')
  // A browser that refuses beacons still sends its answers.
  const started = Math.max(counters.sum('page', firstPage), responses + screenedOut)
  const { completion } = openLinkRates({
    uniqueVisitors: null,
    started,
    complete: responses,
    partial: 0,
    screenedOut,
  })
  const rate: MonitoredRate = {
    kind: 'completion',
    value: completion,
    numerator: responses,
    denominator: started,
  }
  const codes = new Set([...departments.map(({ code }) => code), ...Object.keys(departmentTargets)])
  return {
    responses,
    rate,
    byDay: counters.byDay('outcome', 'complete'),
    atMost: null,
    departments: [...codes].sort().map(
      (code): Part => ({
        kind: 'department',
        codes: [code],
        responses: departments.find((one) => one.code === code)?.count ?? 0,
        expected: departmentTargets[code] ?? null,
        ...{ crossed: null, invited: null, rate: null, toRemind: null },
      }),
    ),
  }
}
