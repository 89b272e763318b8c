import type { Tx } from '@/lib/db/client'
import { SamplingFrame } from './sampling-frame'

export async function findFrame(db: Tx, id: string): Promise<SamplingFrame | null> {
  const row = await db.samplingFrame.findUnique({ where: { id } })
  return row && SamplingFrame.parse(row)
}

/** Newest first. */
export async function listFrames(
  db: Tx,
  of: { programmeId?: string; audienceCode?: string } = {},
): Promise<SamplingFrame[]> {
  const rows = await db.samplingFrame.findMany({ where: of, orderBy: { importedAt: 'desc' } })
  return rows.map((row) => SamplingFrame.parse(row))
}

export async function saveNewFrame(tx: Tx, frame: SamplingFrame): Promise<void> {
  await tx.samplingFrame.create({ data: frame })
}

/** As `findFrame`, held against every other change until the transaction ends. */
export async function findFrameForChange(tx: Tx, id: string): Promise<SamplingFrame | null> {
  await tx.$queryRaw`SELECT 1 FROM sampling_frame WHERE id = ${id}::uuid FOR NO KEY UPDATE`
  return findFrame(tx, id)
}

export async function removeFrame(tx: Tx, id: string): Promise<void> {
  await tx.samplingFrame.delete({ where: { id } })
}
