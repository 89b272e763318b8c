import type { Db } from '@/lib/db/client'
import { forgetAttempts } from '@/lib/platform/attempts.store'
import { forgetHolds } from './quota.store'
import { forgetSpentProofs } from './spent-proof.store'

/** What protected open links is forgotten once it has served: places kept, proofs, networks and their names. */
export async function forgetArrivals(db: Db, now: Date): Promise<void> {
  await forgetHolds(db)
  await forgetSpentProofs(db, now)
  await forgetAttempts(db, now)
}
