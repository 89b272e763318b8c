import type { Db } from '@/lib/db/client'
import { attemptsSoFar, countAttempt, windowMinutes } from '@/lib/platform/attempts.store'

/** Under which keys that open nothing are counted, whatever the fieldwork. */
const scope = 'keys'

/** Ten a minute from one network: a code of a letter mistyped, never one that is guessed. */
const most = 10 * windowMinutes

/**
 * Lets a deed look at a key, unless too many that opened nothing came from that network in ten minutes. Keys that
 * open are not counted: a town hall's staff may all answer at once.
 */
export async function limitMisses<Result extends object>(
  db: Db,
  network: string | null,
  now: Date,
  deed: () => Promise<Result>,
): Promise<Result | { refusal: 'too-many-attempts' }> {
  if ((await attemptsSoFar(db, scope, network, now)) >= most)
    return { refusal: 'too-many-attempts' }
  const result = await deed()
  if ('refusal' in result && isMiss(result.refusal)) await countAttempt(db, scope, network, now)
  return result
}

const misses: unknown[] = ['unknown-invitation', 'no-invitation', 'unknown-key']
const isMiss = (refusal: unknown) => misses.includes(refusal)
