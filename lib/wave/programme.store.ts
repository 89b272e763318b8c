import type { Tx } from '@/lib/db/client'
import { Programme } from './programme'

export async function findProgramme(db: Tx, id: string): Promise<Programme | null> {
  const row = await db.programme.findUnique({ where: { id } })
  return row && Programme.parse(row)
}

/** False: there is one by that id already. */
export async function saveNewProgramme(db: Tx, programme: Programme): Promise<boolean> {
  const { count } = await db.programme.createMany({ data: [programme], skipDuplicates: true })
  return count === 1
}
