import type { Db, Tx } from '@/lib/db/client'
import { addToCounts, clearCounts } from './disposition-count.store'
import { trackOf } from './track'
import {
  beforeAll,
  hasPendingTracks,
  listPendingFieldworks,
  listTracked,
  listTrackedAfter,
  saveTracks,
  type Tracked,
  takePendingTracks,
  tryLockTracks,
} from './track.store'
import { TrackDeltas } from './track-deltas'

/** Events that one transaction takes out of the queue, and invitations read at once. */
const eventsAtOnce = 200_000
const pageSize = 5_000

/** `busy`: others have been folding all along; states and counts do not hold everything yet. */
export type TracksFolded = { folded: number } | 'busy'

/**
 * Brings states, tracks and counts of dispositions up to the history.
 *
 * No event is missed and none counted twice, whatever the order in which they are committed: an event and
 * its row in `pending_track` are written by one statement, so both become visible together. The fold takes
 * the rows that it sees, computes those invitations' tracks from whole histories, and replaces what their old
 * tracks had added to the counts; all of it commits together. What was seen too early, its row in the queue
 * still untaken, changes nothing the second time.
 */
export async function foldTracks(db: Db | Tx, fieldworkId: string): Promise<TracksFolded> {
  let folded = 0
  while (await hasPendingTracks(db, fieldworkId)) {
    const taken = await holdingTracks(db, fieldworkId, async (tx) => {
      const { events, invitationIds } = await takePendingTracks(tx, fieldworkId, eventsAtOnce)
      const deltas = new TrackDeltas()
      for (let at = 0; at < invitationIds.length; at += pageSize) {
        const ids = invitationIds.slice(at, at + pageSize)
        await follow(tx, fieldworkId, await listTracked(tx, fieldworkId, ids), deltas)
      }
      await addToCounts(tx, fieldworkId, deltas.list())
      return events
    })
    if (taken === 'busy') return taken
    folded += taken
  }
  return { folded }
}

/** What came in anywhere, so that whoever looks waits for little. */
export async function foldEveryTrack(db: Db): Promise<void> {
  for (const fieldworkId of await listPendingFieldworks(db)) await foldTracks(db, fieldworkId)
}

/** Computes every track and count again, from the histories alone. */
export async function recountTracks(db: Db | Tx, fieldworkId: string): Promise<TracksFolded> {
  const done = await holdingTracks(db, fieldworkId, async (tx) => {
    const deltas = new TrackDeltas()
    for (let after: string | undefined = beforeAll; after; ) {
      const page: Tracked[] = await listTrackedAfter(tx, fieldworkId, after, pageSize)
      const uncounted = page.map((one) => ({ ...one, counted: [] }))
      await follow(tx, fieldworkId, uncounted, deltas)
      after = page.length === pageSize ? page.at(-1)?.id : undefined
    }
    await clearCounts(tx, fieldworkId)
    await addToCounts(tx, fieldworkId, deltas.list())
    return 0
  })
  return done === 'busy' ? done : foldTracks(db, fieldworkId)
}

/** `counted`: what the counts hold of it, where that is not its stored track. */
async function follow(
  tx: Tx,
  fieldworkId: string,
  invitations: readonly (Tracked & { counted?: Tracked['track'] })[],
  deltas: TrackDeltas,
): Promise<void> {
  const moved = []
  for (const invitation of invitations) {
    const { id, track: stored, counted = stored } = invitation
    const track = trackOf(invitation.events)
    const state = track.at(-1)?.[1] ?? 'created'
    deltas.add(invitation, counted, -1)
    deltas.add(invitation, track, 1)
    if (state !== invitation.state || JSON.stringify(track) !== JSON.stringify(stored))
      moved.push({ id, state, track })
  }
  await saveTracks(tx, fieldworkId, moved)
}

/**
 * Does the work while no one else changes these tracks, in the caller's transaction or in one of its own.
 * Waits a little for others, holding no connection meanwhile, then gives up.
 */
async function holdingTracks(
  db: Db | Tx,
  fieldworkId: string,
  work: (tx: Tx) => Promise<number>,
): Promise<number | 'busy'> {
  const attempt = async (tx: Tx) => ((await tryLockTracks(tx, fieldworkId)) ? work(tx) : 'busy')
  for (let tries = 1; ; tries++) {
    const result =
      '$transaction' in db
        ? await db.$transaction(attempt, { timeout: 900_000, maxWait: 5_000 })
        : await attempt(db)
    if (result !== 'busy' || tries === 60) return result
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
