import type { Db } from '@/lib/db/client'
import { recount } from '@/lib/tabulation/fold.command'
import { type Crowd, longestWait } from './crowd'

export type Losses = { lost: number; strangers: number; miscounted: number }

/** Compares what was acknowledged with what is stored, and what is counted with what is stored. */
export async function lossesOf(
  db: Db,
  fieldworkId: string,
  crowd: Crowd,
  before: ReadonlySet<string>,
): Promise<Losses> {
  const stored = await storedIds(db, fieldworkId)
  const lost = [...crowd.acknowledged].filter((id) => !stored.has(id)).length
  const strangers = [...stored].filter(
    (id) => !before.has(id) && !crowd.acknowledged.has(id) && !crowd.unknown.has(id),
  ).length
  await recount(db, fieldworkId)
  const counted = await db.profileCell.aggregate({ where: { fieldworkId }, _sum: { count: true } })
  const complete = await db.surveyResponse.count({ where: { fieldworkId, outcome: 'complete' } })
  return { lost, strangers, miscounted: complete - (counted._sum.count ?? 0) }
}

export async function storedIds(db: Db, fieldworkId: string): Promise<Set<string>> {
  const rows = await db.surveyResponse.findMany({ where: { fieldworkId }, select: { id: true } })
  return new Set(rows.map(({ id }) => id))
}

/** Says what happened and whether it is sound: nothing lost, nothing invented, everyone answered in time. */
export function isSound(crowd: Crowd, losses: Losses): boolean {
  const others = [...crowd.others].map(([status, count]) => `${count} × ${status}`).join(', ')
  console.log(
    `  ${crowd.acknowledged.size} acknowledged (${crowd.again} found already there when sent again), ${crowd.retried} tries failed, answers other than 503: ${others || 'none'}`,
  )
  console.log(
    `  lost ${losses.lost}, doubled or unknown ${losses.strangers}, miscounted ${losses.miscounted}; slowest answer ${Math.round(crowd.slowest)} ms, ${crowd.late} over ${longestWait} ms`,
  )
  return (
    crowd.acknowledged.size > 0 &&
    losses.lost === 0 &&
    losses.strangers === 0 &&
    losses.miscounted === 0 &&
    crowd.others.size === 0 &&
    crowd.late === 0
  )
}
