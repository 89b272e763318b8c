import type { Tx } from '@/lib/db/client'
import type { KeyKind } from './invitation-key'

export type NewKey = {
  invitationId: string
  hash: string
  kind: KeyKind
  /** Of the response it leads to. */
  mode?: 'self' | 'phone' | 'paper'
  expiresAt?: Date
}

export async function saveKeys(
  db: Tx,
  fieldworkId: string,
  keys: readonly NewKey[],
): Promise<void> {
  await db.invitationKey.createMany({ data: keys.map((key) => ({ fieldworkId, ...key })) })
}

/** Null: nobody holds it, or its time is over. */
export async function findKey(
  db: Tx,
  fieldworkId: string,
  hash: string,
  now: Date,
): Promise<{ invitationId: string; kind: KeyKind; mode: 'self' | 'phone' | 'paper' } | null> {
  const row = await db.invitationKey.findUnique({
    where: { fieldworkId_hash: { fieldworkId, hash } },
  })
  if (!row || (row.expiresAt && row.expiresAt <= now)) return null
  return {
    invitationId: row.invitationId,
    kind: row.kind as KeyKind,
    mode: row.mode as 'self' | 'phone' | 'paper',
  }
}
