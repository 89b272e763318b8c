import type { Tx } from '@/lib/db/client'
import { defaultProtection, Protection } from './protection'

const known = new WeakMap<object, Map<string, { protection: Protection | null; until: number }>>()

/** A change is in force everywhere within so many milliseconds. */
const lifeMs = 5_000

/** Of an open link, as it stood a few seconds ago at most; null: no such fieldwork. */
export async function protectionOf(
  db: Tx,
  fieldworkId: string,
  now: Date,
): Promise<Protection | null> {
  const kept = known.get(db) ?? new Map<string, { protection: Protection | null; until: number }>()
  known.set(db, kept)
  const last = kept.get(fieldworkId)
  if (last && now.getTime() < last.until) return last.protection
  const row = await db.fieldwork.findUnique({
    where: { id: fieldworkId },
    select: { protection: true },
  })
  const protection = row && (row.protection ? Protection.parse(row.protection) : defaultProtection)
  // Names that anyone may make up are not remembered.
  if (row) kept.set(fieldworkId, { protection, until: now.getTime() + lifeMs })
  return protection
}

export async function saveProtection(
  tx: Tx,
  fieldworkId: string,
  protection: Protection,
): Promise<void> {
  await tx.fieldwork.update({ where: { id: fieldworkId }, data: { protection } })
}
