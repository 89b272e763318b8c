import type { Tx } from '@/lib/db/client'
import { storedSnapshot } from './former-snapshot'
import type { Snapshot } from './snapshot'

/** An edition of a wave's publication, without its content. */
export type Edition = {
  waveId: string
  edition: number
  hash: string
  publishedAt: Date
  withdrawnAt: Date | null
}

const withoutContent = {
  waveId: true,
  edition: true,
  hash: true,
  publishedAt: true,
  withdrawnAt: true,
} as const

/** The newest edition, withdrawn or not: one indexed read. */
export async function findLatestEdition(db: Tx, waveId: string): Promise<Edition | null> {
  return db.publication.findFirst({
    where: { waveId },
    orderBy: { edition: 'desc' },
    select: withoutContent,
  })
}

/** All editions of the wave, withdrawn ones included. */
export async function listEditions(db: Tx, waveId: string): Promise<Edition[]> {
  return db.publication.findMany({
    where: { waveId },
    orderBy: { edition: 'asc' },
    select: withoutContent,
  })
}

/** The newest edition of each wave. */
export async function listLatestEditions(db: Tx): Promise<Edition[]> {
  return db.publication.findMany({
    distinct: ['waveId'],
    orderBy: [{ waveId: 'asc' }, { edition: 'desc' }],
    select: withoutContent,
  })
}

// Editions are frozen (a trigger refuses changes), so that a copy in memory is never stale. Whether one
// is withdrawn is not kept here.
const kept = new Map<string, Snapshot>()
const mostKept = 20

export async function readSnapshot(db: Tx, edition: Edition): Promise<Snapshot> {
  const known = kept.get(edition.hash)
  if (known) return known
  const row = await db.publication.findUniqueOrThrow({
    where: { waveId_edition: { waveId: edition.waveId, edition: edition.edition } },
    select: { content: true },
  })
  const snapshot = storedSnapshot(row.content)
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value as string)
  kept.set(edition.hash, snapshot)
  return snapshot
}

export async function saveEdition(
  tx: Tx,
  edition: Omit<Edition, 'withdrawnAt'>,
  content: Snapshot,
  publishedBy: string,
): Promise<void> {
  await tx.publication.create({ data: { ...edition, content, publishedBy } })
}

/** All editions of the wave that are not withdrawn yet. */
export async function markWithdrawn(tx: Tx, waveId: string, now: Date): Promise<number> {
  const { count } = await tx.publication.updateMany({
    where: { waveId, withdrawnAt: null },
    data: { withdrawnAt: now },
  })
  return count
}

/** Publications and withdrawals of one wave follow one another. */
export async function holdWave(tx: Tx, waveId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM wave WHERE id = ${waveId} FOR UPDATE`
}
