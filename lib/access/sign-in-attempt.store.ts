import type { Tx } from '@/lib/db/client'
import { pauseAfter, windowMinutes } from './throttle'

/**
 * Claims the right to one try: counted as a failure until `forgetFailures` says otherwise, so that
 * tries sent together are counted as surely as tries sent in a row, on every instance alike.
 * Returns the seconds still to wait, 0 when the try was claimed.
 */
export async function claimTry(tx: Tx, subject: string, now: Date): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${subject}, 721003))`
  const since = new Date(now.getTime() - windowMinutes * 60_000)
  const failures = await tx.signInAttempt.findMany({
    where: { subject, failedAt: { gt: since } },
    orderBy: { failedAt: 'desc' },
    select: { failedAt: true },
  })
  const latest = failures[0]
  const until = latest ? latest.failedAt.getTime() + pauseAfter(failures.length) * 1000 : 0
  if (until > now.getTime()) return Math.ceil((until - now.getTime()) / 1000)
  await tx.signInAttempt.create({ data: { subject, failedAt: now } })
  return 0
}

export async function forgetFailures(tx: Tx, subject: string): Promise<void> {
  await tx.signInAttempt.deleteMany({ where: { subject } })
}

/** Old failures say nothing any more; nobody's address is kept for longer than a day. */
export async function forgetOldFailures(tx: Tx, now: Date): Promise<void> {
  await tx.signInAttempt.deleteMany({
    where: { failedAt: { lt: new Date(now.getTime() - 86_400_000) } },
  })
}
