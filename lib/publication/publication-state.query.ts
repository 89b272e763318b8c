import { type Actor, demand } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'
import { findLatestEdition } from './publication.store'

export type PublicationState =
  | { kind: 'unpublished' }
  | { kind: 'published' | 'withdrawn'; edition: number; publishedAt: Date }

/** Where a wave stands before the public, without reading what was published. */
export async function readPublicationState(
  db: Tx,
  actor: Actor,
  waveId: string,
): Promise<PublicationState> {
  demand(actor, 'readFigures')
  const latest = await findLatestEdition(db, waveId)
  if (!latest) return { kind: 'unpublished' }
  const { edition, publishedAt, withdrawnAt } = latest
  return { kind: withdrawnAt ? 'withdrawn' : 'published', edition, publishedAt }
}
