import type { Tx } from '@/lib/db/client'

/** All hashes of a programme: few, even after years. */
export async function listStopped(db: Tx, programmeId: string): Promise<Set<string>> {
  const rows = await db.stopListed.findMany({ where: { programmeId }, select: { hash: true } })
  return new Set(rows.map(({ hash }) => hash))
}

export async function isStopListed(db: Tx, programmeId: string, hash: string): Promise<boolean> {
  return (await db.stopListed.count({ where: { programmeId, hash } })) === 1
}

/** Twice is once. */
export async function saveStopped(
  tx: Tx,
  programmeId: string,
  hash: string,
  since: Date,
): Promise<void> {
  await tx.stopListed.createMany({ data: [{ programmeId, hash, since }], skipDuplicates: true })
}
