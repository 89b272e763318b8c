import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import type { Definition } from '@/lib/questionnaire/definition'
import { mergeVersions } from '@/lib/questionnaire/merge-versions'
import { listParadata } from '@/lib/response/paradata.store'
import type { ResponseOutcome } from '@/lib/response/response'
import { median } from '@/lib/statistics/median'
import { readDepartments } from './cell.store'
import { readCounting } from './counting.query'
import { foldPending } from './fold.command'

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
): Promise<CollectionProgress> {
  demand(actor, 'runFieldwork')
  const counting = await readCounting(db, fieldworkId)
  if (!counting) throw new Error(`no fieldwork ${fieldworkId}`)
  await foldPending(db, fieldworkId)
  const { fieldwork, definitions } = counting
  const definition = mergeVersions(definitions)
  const paradata = await listParadata(db, fieldworkId)
  const countOf = (kind: string, key: string, day?: string) =>
    paradata
      .filter((one) => one.kind === kind && one.key === key && (day ?? one.day) === one.day)
      .reduce((sum, { count }) => sum + count, 0)
  const outcomesOn = (day?: string) => ({
    complete: countOf('outcome', 'complete', day),
    screenedOut: countOf('outcome', 'screenedOut', day),
    overQuota: countOf('outcome', 'overQuota', day),
  })
  const keysOf = (kind: string) => {
    const keys = new Set(paradata.filter((one) => one.kind === kind).map(({ key }) => key))
    const counts = [...keys].map((key) => ({ key, count: countOf(kind, key) }))
    return counts.sort((a, b) => b.count - a.count)
  }
  const days = new Set(paradata.filter(({ kind }) => kind === 'outcome').map(({ day }) => day))
  const departments = await readDepartments(db, fieldworkId)
  return {
    outcomes: outcomesOn(),
    byDay: [...days].map((day) => ({ day, ...outcomesOn(day) })),
    byDepartment: departments.map(({ code, count }) => ({
      code,
      count,
      target: fieldwork.departmentTargets[code] ?? null,
    })),
    target: fieldwork.target,
    by: { device: keysOf('device'), mode: keysOf('mode'), language: keysOf('language') },
    medianMinutes: median(
      paradata
        .filter(({ kind }) => kind === 'minutes')
        .map(({ key, count }) => [Number(key), count] as const),
    ),
    pages: definition.pages.map(({ id }) => ({ page: id, reached: countOf('page', id) })),
    definition,
  }
}
