import type { Tx } from '@/lib/db/client'
import { Audience } from './audience'

export async function findAudience(
  db: Tx,
  programmeId: string,
  code: string,
): Promise<Audience | null> {
  const row = await db.audience.findUnique({ where: { programmeId_code: { programmeId, code } } })
  return row && Audience.parse(row)
}

/** In the programme's order. */
export async function listAudiences(db: Tx, programmeId: string): Promise<Audience[]> {
  const rows = await db.audience.findMany({
    where: { programmeId },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  })
  return rows.map((row) => Audience.parse(row))
}

/** False: the programme has one by that code already. */
export async function saveNewAudience(db: Tx, audience: Audience): Promise<boolean> {
  const { count } = await db.audience.createMany({ data: [audience], skipDuplicates: true })
  return count === 1
}

export async function programmeExists(db: Tx, programmeId: string): Promise<boolean> {
  return (await db.programme.count({ where: { id: programmeId } })) === 1
}
