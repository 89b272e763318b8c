import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { versionByHash } from '@/lib/questionnaire/version.store'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { countParadatum } from './paradata.store'

/** What a browser says on its way: a page shown for the first time, or the whole minutes it all took. */
export const Progress = z.union([
  z.strictObject({ page: z.string().max(32) }),
  z.strictObject({ minutes: z.int().min(0).max(240) }),
])
export type Progress = z.infer<typeof Progress>

export const shards = 16

/** Counts it for the day, without any identifier. `shard`: at random, below `shards`. */
export async function recordProgress(
  db: Tx,
  fieldworkId: string,
  progress: Progress,
  shard: number,
): Promise<'counted' | 'unknown-fieldwork' | 'unknown-page' | 'fieldwork-not-open'> {
  const fieldwork = await findFieldwork(db, fieldworkId)
  if (!fieldwork) return 'unknown-fieldwork'
  if ('page' in progress) {
    const versions = await Promise.all(fieldwork.versions.map((hash) => versionByHash(db, hash)))
    const pages = versions.flatMap((version) => version?.definition.pages ?? [])
    if (!pages.some(({ id }) => id === progress.page)) return 'unknown-page'
  }
  const datum =
    'page' in progress
      ? ({ kind: 'page', key: progress.page } as const)
      : ({ kind: 'minutes', key: String(progress.minutes) } as const)
  return (await countParadatum(db, fieldworkId, datum, shard)) ? 'counted' : 'fieldwork-not-open'
}
