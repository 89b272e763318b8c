import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import type { Definition } from '@/lib/questionnaire/definition'
import { mergeVersions } from '@/lib/questionnaire/merge-versions'
import { listParadata } from '@/lib/response/paradata.store'
import type { ResponseOutcome } from '@/lib/response/response'
import { parisDay } from '@/lib/wave/day'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { listFieldworks } from '@/lib/wave/fieldwork.store'
import { readDepartments } from './cell.store'
import { Counters } from './counters'
import { readCounting } from './counting.query'
import { foldPending } from './fold.command'
import { monitorFieldwork } from './monitored-fieldwork.query'
import { monitorInvitations } from './monitored-invitations.query'
import type { Part, WaveMonitoring } from './monitoring'

/** How the collections of a wave go, each for itself: audiences are never added up. */
export async function readMonitoring(
  db: Db | Tx,
  actor: Actor,
  waveId: string,
  now: Date,
): Promise<WaveMonitoring> {
  demand(actor, 'runFieldwork')
  const fieldworks = await listFieldworks(db, waveId)
  return {
    at: now,
    today: parisDay(now),
    fieldworks: await Promise.all(
      fieldworks.map((fieldwork) => monitorFieldwork(db, actor, fieldwork, now)),
    ),
  }
}

/** How a collection goes: counts of responses and anonymous counters, no answer. */
export type CollectionProgress = {
  outcomes: Record<ResponseOutcome, number>
  /** Days with a response, in order. */
  byDay: ({ day: string } & Record<ResponseOutcome, number>)[]
  /** Complete responses; departments with one only. */
  byDepartment: { code: string; count: number; target: number | null }[]
  target: number
  /** Complete responses by what they were given on, how, and in which language; nothing of the answers. */
  by: Record<'device' | 'mode' | 'language', { key: string; count: number }[]>
  /** Whole minutes from consent to sending, as browsers counted them; null before the first. */
  medianMinutes: number | null
  /** Every page in order, with how many browsers showed it. */
  pages: { page: string; reached: number }[]
  definition: Definition
}

export async function readProgress(
  db: Db | Tx,
  actor: Actor,
  fieldworkId: string,
  now = new Date(),
): Promise<CollectionProgress> {
  demand(actor, 'runFieldwork')
  const counting = await readCounting(db, fieldworkId)
  if (!counting) throw new Error(`no fieldwork ${fieldworkId}`)
  await foldPending(db, fieldworkId)
  const { fieldwork, definitions } = counting
  const definition = mergeVersions(definitions)
  const [paradata, departments] = await Promise.all([
    listParadata(db, fieldworkId),
    readDepartments(db, fieldworkId),
  ])
  const counters = new Counters(paradata)
  const outcomesOf = (some: Counters) => ({
    complete: some.sum('outcome', 'complete'),
    screenedOut: some.sum('outcome', 'screenedOut'),
    overQuota: some.sum('outcome', 'overQuota'),
  })
  const invited = await countInvited(db, actor, fieldwork, now)
  const days = new Set(paradata.filter(({ kind }) => kind === 'outcome').map(({ day }) => day))
  return {
    outcomes: { ...outcomesOf(counters), ...(invited && { complete: invited.complete }) },
    byDay:
      invited?.byDay ??
      [...days].map((day) => ({
        day,
        ...outcomesOf(new Counters(paradata.filter((one) => one.day === day))),
      })),
    byDepartment: (invited?.byDepartment ?? departments).map(({ code, count }) => ({
      code,
      count,
      target: fieldwork.departmentTargets[code] ?? null,
    })),
    target: fieldwork.target,
    by: {
      device: counters.keys('device'),
      mode: counters.keys('mode'),
      language: counters.keys('language'),
    },
    medianMinutes: counters.medianMinutes(),
    pages: definition.pages.map(({ id }) => ({ page: id, reached: counters.sum('page', id) })),
    definition,
  }
}

/**
 * Of units invited, from their dispositions, as rates and the wave's page count them: an anonymous follow-up counts
 * its responses only once they are mixed, all on the opening day.
 */
async function countInvited(db: Db | Tx, actor: Actor, fieldwork: Fieldwork, now: Date) {
  if (fieldwork.entry !== 'invitation') return null
  const course = await monitorInvitations(db, actor, fieldwork, parisDay(now))
  return {
    complete: course.responses,
    byDay: course.byDay
      .filter(({ count }) => count > 0)
      .map(({ day, count }) => ({ day, complete: count, screenedOut: 0, overQuota: 0 })),
    byDepartment: departmentsAlone(course.departments),
  }
}

/** Null where some are too small to be told apart from others. */
function departmentsAlone(parts: readonly Part[]): { code: string; count: number }[] | null {
  if (parts.some(({ codes }) => codes.length !== 1)) return null
  return parts.flatMap(({ codes, responses }) =>
    codes.map((code) => ({ code, count: responses })).filter(({ count }) => count > 0),
  )
}
