import type { Tx } from '@/lib/db/client'
import { Wave } from './wave'

export async function findWave(db: Tx, id: string): Promise<Wave | null> {
  const row = await db.wave.findUnique({ where: { id } })
  return row && Wave.parse(row)
}

/** Newest first. */
export async function listWaves(db: Tx): Promise<Wave[]> {
  const rows = await db.wave.findMany({ orderBy: [{ year: 'desc' }, { id: 'asc' }] })
  return rows.map((row) => Wave.parse(row))
}

/** False: there is one by that id already. */
export async function saveNewWave(db: Tx, wave: Wave): Promise<boolean> {
  const { count } = await db.wave.createMany({ data: [wave], skipDuplicates: true })
  return count === 1
}
