import type { Tx } from '@/lib/db/client'
import { Weighting } from './weighting'

export async function findWeighting(
  db: Tx,
  fieldworkId: string,
  number: number,
): Promise<Weighting | null> {
  const row = await db.weighting.findUnique({
    where: { fieldworkId_number: { fieldworkId, number } },
  })
  return row && Weighting.parse(row)
}

/** The newest first. */
export async function listWeightings(db: Tx, fieldworkId: string): Promise<Weighting[]> {
  const rows = await db.weighting.findMany({ where: { fieldworkId }, orderBy: { number: 'desc' } })
  return rows.map((row) => Weighting.parse(row))
}

/** The caller holds the fieldwork: two would take the same number. */
export async function saveNewWeighting(tx: Tx, weighting: Weighting): Promise<void> {
  await tx.weighting.create({ data: weighting })
}
