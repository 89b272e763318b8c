import { createHash, randomBytes } from 'node:crypto'

export const idleMinutes = 60
export const absoluteHours = 8

export type StoredSession = {
  accountId: string
  lastSeenAt: Date
  expiresAt: Date
  revokedAt: Date | null
}

/** 256 random bits; only their hash is stored. */
export function newSessionId(): string {
  return randomBytes(32).toString('base64url')
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

export function isLive(session: StoredSession, now: Date): boolean {
  const idleUntil = session.lastSeenAt.getTime() + idleMinutes * 60_000
  return session.revokedAt === null && now < session.expiresAt && now.getTime() < idleUntil
}
