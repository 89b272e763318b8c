import type { Tx } from '@/lib/db/client'
import type { Actor } from './actor'
import { absoluteHours, hashOf, isLive } from './session'

export async function saveSession(
  tx: Tx,
  sessionId: string,
  accountId: string,
  now: Date,
): Promise<void> {
  await tx.session.create({
    data: {
      idHash: hashOf(sessionId),
      accountId,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + absoluteHours * 3_600_000),
    },
  })
}

/** Who holds this live session: one read by key, and a write at most once a minute. */
export async function findAccountOfSession(
  tx: Tx,
  sessionId: string,
  now: Date,
): Promise<Extract<Actor, { kind: 'account' }> | null> {
  const row = await tx.session.findUnique({
    where: { idHash: hashOf(sessionId) },
    include: { account: true },
  })
  if (!row || row.account.disabledAt !== null || !isLive(row, now)) return null
  if (now.getTime() - row.lastSeenAt.getTime() >= 60_000) {
    await tx.session.update({ where: { idHash: row.idHash }, data: { lastSeenAt: now } })
  }
  const { id, email, name, role } = row.account
  return { kind: 'account', id, email, name, role }
}

export async function markRevoked(tx: Tx, sessionId: string, now: Date): Promise<string | null> {
  const row = await tx.session.findUnique({ where: { idHash: hashOf(sessionId) } })
  if (!row || row.revokedAt !== null) return null
  await tx.session.update({ where: { idHash: row.idHash }, data: { revokedAt: now } })
  return row.accountId
}
