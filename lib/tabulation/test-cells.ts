import type { Db } from '@/lib/db/client'
import { unpackBlock } from './cell-block'
import { dayCounts } from './deltas'

export type Lines = Record<string, number>

/** For tests: cells as lines « profile | variable | code » → count, and the counts beside them. */
export async function cellsOf(db: Db, fieldworkId: string): Promise<Lines> {
  const lines: [string, number][] = []
  const keys = new Map<number, string>()
  for (const { id, key, count } of await db.profileCell.findMany({ where: { fieldworkId } })) {
    keys.set(id, key)
    lines.push([key, count])
  }
  const blocks = { fieldworkId, variable: { not: '@stamp' } }
  for (const { variable, data } of await db.cellBlock.findMany({ where: blocks }))
    for (const [code, { ids, counts }] of unpackBlock(data))
      ids.forEach((id, at) => {
        lines.push([`${keys.get(id)} | ${variable} | ${code}`, counts[at] as number])
      })
  const byDay = { fieldworkId, kind: { in: [...dayCounts] } }
  for (const { day, kind, key, count } of await db.paradataCount.findMany({ where: byDay }))
    lines.push([`${day.toISOString().slice(0, 10)} ${kind} ${key}`, count])
  return Object.fromEntries(lines.sort())
}
