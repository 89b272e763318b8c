import { setTimeout as wait } from 'node:timers/promises'
import type { Db } from '@/lib/db/client'
import { describeDefect, log } from './log'

/**
 * Something done again and again beside the web server. Several workers may do it at once, and each may be
 * killed at any instant: a round is safe to begin anew.
 */
export type Round = {
  name: string
  everySeconds: number
  /** `signal`: leave off soon, what is begun is finished within ten seconds. */
  run(db: Db, now: Date, signal: AbortSignal): Promise<void>
}

/** Each round on its own interval, counted from its end: it never overlaps itself. Resolves once all have ended. */
export async function makeRounds(
  db: Db,
  rounds: readonly Round[],
  signal: AbortSignal,
): Promise<void> {
  await Promise.all(rounds.map((round) => repeat(db, round, signal)))
}

async function repeat(db: Db, round: Round, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      await round.run(db, new Date(), signal)
    } catch (error) {
      log('error', 'round-failed', { round: round.name, ...describeDefect(error) })
    }
    await wait(round.everySeconds * 1000, null, { signal }).catch(() => {})
  }
}
