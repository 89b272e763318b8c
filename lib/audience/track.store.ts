import type { Tx } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { HistoryEvent } from './history'
import type { InvitationState, Track } from './track'

/** Two folds never write the same fieldwork's tracks at once; held until the transaction ends. */
export async function tryLockTracks(tx: Tx, fieldworkId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ held: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${fieldworkId}, 721005)) AS held`
  return row?.held === true
}

export async function hasPendingTracks(db: Tx, fieldworkId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ some: boolean }[]>`
    SELECT EXISTS (SELECT FROM pending_track WHERE fieldwork_id = ${fieldworkId}) AS some`
  return row?.some === true
}

export async function listPendingFieldworks(db: Tx): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM fieldwork f
    WHERE EXISTS (SELECT FROM pending_track WHERE fieldwork_id = f.id)`
  return rows.map(({ id }) => id)
}

/** Takes so many events out of the queue: whose they are, and how many. */
export async function takePendingTracks(
  tx: Tx,
  fieldworkId: string,
  limit: number,
): Promise<{ events: number; invitationIds: string[] }> {
  const [row] = await tx.$queryRaw<{ events: number; ids: string[] | null }[]>`
    WITH taken AS (
      DELETE FROM pending_track WHERE fieldwork_id = ${fieldworkId} AND event_id IN (
        SELECT event_id FROM pending_track WHERE fieldwork_id = ${fieldworkId} LIMIT ${limit})
      RETURNING invitation_id
    )
    SELECT count(*)::int AS events, array_agg(DISTINCT invitation_id)::text[] AS ids FROM taken`
  return { events: row?.events ?? 0, invitationIds: row?.ids ?? [] }
}

/** An invitation as the last fold left it, with its whole history as it is now. */
export type Tracked = {
  id: string
  stratum: string
  department: string | null
  state: InvitationState
  track: Track
  events: Omit<HistoryEvent, 'invitationId'>[]
}

export async function listTracked(
  tx: Tx,
  fieldworkId: string,
  invitationIds: readonly string[],
): Promise<Tracked[]> {
  const ids = Prisma.sql`i.id = ANY (${[...invitationIds]}::uuid[])`
  return tracked(tx, fieldworkId, ids, Prisma.empty)
}

export const beforeAll = '00000000-0000-0000-0000-000000000000'

/** Along the key, from after an identifier. */
export async function listTrackedAfter(
  tx: Tx,
  fieldworkId: string,
  after: string,
  limit: number,
): Promise<Tracked[]> {
  const some = Prisma.sql`i.id > ${after}::uuid`
  return tracked(tx, fieldworkId, some, Prisma.sql`ORDER BY i.id LIMIT ${limit}`)
}

function tracked(tx: Tx, fieldworkId: string, some: Prisma.Sql, page: Prisma.Sql) {
  return tx.$queryRaw<Tracked[]>`
    SELECT i.id::text, i.stratum, i.department, i.state, i.track, coalesce((
      SELECT json_agg(json_build_object('id', e.id, 'day', e.day, 'kind', e.kind, 'detail', e.detail)
        ORDER BY e.day, e.id)
      FROM invitation_event e
      WHERE e.fieldwork_id = i.fieldwork_id AND e.invitation_id = i.id), '[]') AS events
    FROM invitation i WHERE i.fieldwork_id = ${fieldworkId} AND ${some} ${page}`
}

export async function saveTracks(
  tx: Tx,
  fieldworkId: string,
  tracks: readonly { id: string; state: InvitationState; track: Track }[],
): Promise<void> {
  if (tracks.length === 0) return
  await tx.$executeRaw`
    UPDATE invitation SET state = t.state, track = t.track::jsonb
    FROM unnest(
      ${tracks.map(({ id }) => id)}::uuid[], ${tracks.map(({ state }) => state)}::text[],
      ${tracks.map(({ track }) => JSON.stringify(track))}::text[]
    ) AS t (id, state, track)
    WHERE fieldwork_id = ${fieldworkId} AND invitation.id = t.id`
}
