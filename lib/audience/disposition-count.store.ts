import type { Tx } from '@/lib/db/client'
import type { InvitationState } from './track'
import type { DispositionDelta } from './track-deltas'

export async function clearCounts(tx: Tx, fieldworkId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM disposition_count WHERE fieldwork_id = ${fieldworkId}`
}

export async function addToCounts(
  tx: Tx,
  fieldworkId: string,
  deltas: readonly DispositionDelta[],
): Promise<void> {
  if (deltas.length === 0) return
  await tx.$executeRaw`
    INSERT INTO disposition_count (fieldwork_id, day, stratum, department, state, delta)
    SELECT ${fieldworkId}, d.day, d.stratum, d.department, d.state, d.delta
    FROM unnest(
      ${deltas.map(({ day }) => day)}::text[]::date[], ${deltas.map(({ stratum }) => stratum)}::text[],
      ${deltas.map(({ department }) => department)}::text[],
      ${deltas.map(({ state }) => state)}::text[], ${deltas.map(({ delta }) => delta)}::int[]
    ) AS d (day, stratum, department, state, delta)
    ON CONFLICT (fieldwork_id, day, stratum, department, state)
    DO UPDATE SET delta = disposition_count.delta + EXCLUDED.delta`
}

export type StateCount = { state: InvitationState; count: number }

/** How many stood where at the end of a day, by stratum and department. */
export async function countStates(
  db: Tx,
  fieldworkId: string,
  on: string,
): Promise<(StateCount & { stratum: string; department: string })[]> {
  return db.$queryRaw`
    SELECT stratum, department, state, sum(delta)::int AS count FROM disposition_count
    WHERE fieldwork_id = ${fieldworkId} AND day <= ${on}::date
    GROUP BY stratum, department, state HAVING sum(delta) <> 0`
}

/** How many more or fewer stood in each state from each day on, up to a day. */
export async function listStateChanges(
  db: Tx,
  fieldworkId: string,
  until: string,
): Promise<(StateCount & { day: string })[]> {
  return db.$queryRaw`
    SELECT day::text, state, sum(delta)::int AS count FROM disposition_count
    WHERE fieldwork_id = ${fieldworkId} AND day <= ${until}::date
    GROUP BY day, state HAVING sum(delta) <> 0 ORDER BY day`
}
