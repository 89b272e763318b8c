import type { Tx } from '@/lib/db/client'
import { Indicator } from './indicator'

/** In the programme's order. */
export async function listIndicators(db: Tx, programmeId: string): Promise<Indicator[]> {
  const rows = await db.indicator.findMany({
    where: { programmeId },
    omit: { programmeId: true },
    orderBy: [{ position: 'asc' }, { code: 'asc' }],
  })
  return rows.map((row) => Indicator.parse(row))
}

export async function findIndicator(
  db: Tx,
  programmeId: string,
  code: string,
): Promise<Indicator | null> {
  const row = await db.indicator.findUnique({
    where: { programmeId_code: { programmeId, code } },
    omit: { programmeId: true },
  })
  return row && Indicator.parse(row)
}

export async function saveIndicator(
  tx: Tx,
  programmeId: string,
  indicator: Indicator,
): Promise<void> {
  const { code, ...data } = indicator
  await tx.indicator.upsert({
    where: { programmeId_code: { programmeId, code } },
    create: { programmeId, code, ...data },
    update: data,
  })
}
