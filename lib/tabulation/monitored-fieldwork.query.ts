import type { Actor } from '@/lib/access/actor'
import { findStrataNames } from '@/lib/audience/strata-names.store'
import type { Db, Tx } from '@/lib/db/client'
import { mergeVersions } from '@/lib/questionnaire/merge-versions'
import { listAlerts } from '@/lib/response/alert.store'
import { listParadata } from '@/lib/response/paradata.store'
import { categoriesIn } from '@/lib/response/quota-category'
import { readShownCells } from '@/lib/response/shown-cells.query'
import { parisDay } from '@/lib/wave/day'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { Counters } from './counters'
import { readCounting } from './counting.query'
import { foldAll } from './fold.command'
import { forecast } from './forecast'
import { monitorInvitations } from './monitored-invitations.query'
import { monitorLink } from './monitored-link.query'
import { readSample } from './monitored-sample.query'
import { everyDay, type Monitored, type Part, trendOf, worstFirst } from './monitoring'
import { countFlags } from './monitoring.store'

/** One audience of the wave, from counts alone: what it costs does not grow with responses. */
export async function monitorFieldwork(
  db: Db | Tx,
  actor: Actor,
  fieldwork: Fieldwork,
  now: Date,
): Promise<Monitored> {
  const { id, opensOn, closesOn, target } = fieldwork
  const today = parisDay(now)
  const folded = await foldAll(db, id)
  const counting = folded === 'busy' ? await readCounting(db, id) : folded.counting
  if (!counting) throw new Error(`no fieldwork ${id}`)
  const definition = mergeVersions(counting.definitions)
  const counters = new Counters(await listParadata(db, id))
  const [course, places, { flags, flagged }, sample, strataNames, alerts] = await Promise.all([
    fieldwork.entry === 'invitation'
      ? monitorInvitations(db, actor, fieldwork, today)
      : monitorLink(db, fieldwork, counters, definition.pages[0]?.id ?? ''),
    fieldwork.quota ? readShownCells(db, fieldwork) : [],
    countFlags(db, id),
    readSample(db, actor, fieldwork),
    fieldwork.entry === 'invitation' ? findStrataNames(db, id) : {},
    listAlerts(db, id),
  ])
  const { responses, rate, byDay, atMost, departments } = course
  const days = everyDay(byDay, opensOn, [today, closesOn].sort()[0] as string)
  const cells: Part[] = places.map(({ key, places, taken }) => ({
    kind: 'quota',
    codes: [key],
    crossed: categoriesIn(key),
    responses: taken,
    expected: places,
    ...{ invited: null, rate: null, toRemind: null },
  }))
  const strata = 'parts' in course ? course.parts : []
  return {
    fieldwork,
    definition,
    strataNames,
    responses,
    rate,
    days,
    trend: trendOf(days, today),
    forecast: forecast({ days: byDay, opensOn, today, closesOn, target, atMost }),
    departments,
    parts: worstFirst(strata.length > 0 ? strata : cells.length > 0 ? cells : departments),
    quota: places.length > 0 ? fullness(places) : null,
    flagged,
    flags,
    alerts: alerts.filter(({ firedAt }) => firedAt !== null),
    sample,
    pages: definition.pages.map(({ id: page }) => ({ page, reached: counters.sum('page', page) })),
    medianMinutes: counters.medianMinutes(),
    by: { device: counters.keys('device'), mode: counters.keys('mode') },
  }
}

function fullness(cells: readonly { places: number; taken: number }[]) {
  const sum = (of: (cell: (typeof cells)[number]) => number) =>
    cells.reduce((all, cell) => all + of(cell), 0)
  return {
    crossings: cells.length,
    full: sum(({ places, taken }) => (taken >= places ? 1 : 0)),
    places: sum(({ places }) => places),
    taken: sum(({ taken }) => taken),
  }
}
