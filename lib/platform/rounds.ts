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

/** While a round fails it is made less often: what ails it, a database out of reach, is said once a minute. */
const longestSeconds = 60

async function repeat(db: Db, round: Round, signal: AbortSignal): Promise<void> {
  for (let seconds = round.everySeconds; !signal.aborted; ) {
    try {
      await round.run(db, new Date(), signal)
      seconds = round.everySeconds
    } catch (error) {
      log('error', 'round-failed', { round: round.name, ...describeDefect(error) })
      seconds = Math.max(round.everySeconds, Math.min(longestSeconds, seconds * 2))
    }
    await wait(seconds * 1000, null, { signal }).catch(() => {})
  }
}
