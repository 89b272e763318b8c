import { z } from 'zod'
import { type Actor, demand } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'
import { Day } from '@/lib/wave/fieldwork'
import { replaceCounts } from './paradata.store'

/** How many reached a page, or took so many minutes, on a day. */
export const ProgressCount = z.strictObject({
  day: Day,
  kind: z.enum(['page', 'minutes']),
  key: z.string().max(32),
  count: z.int().min(1),
})
export type ProgressCount = z.infer<typeof ProgressCount>

/**
 * Enters counters collected elsewhere, beside responses entered by `recordResponse`. They stand in a
 * place of their own: entered again, they replace themselves.
 */
export async function recordProgressCounts(
  db: Tx,
  actor: Actor,
  fieldworkId: string,
  input: ProgressCount[],
): Promise<void> {
  demand(actor, 'administer')
  await replaceCounts(db, fieldworkId, z.array(ProgressCount).parse(input))
}
