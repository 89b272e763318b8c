import type { Tx } from '@/lib/db/client'
import type { CountedResponse } from './response.store'

/**
 * Marks complete responses as left out of every base, or takes that back. What comes back are those that changed;
 * `pending`: in no cell yet.
 */
export async function markExcluded(
  tx: Tx,
  fieldworkId: string,
  ids: readonly string[],
  excluded: boolean,
): Promise<(CountedResponse & { pending: boolean })[]> {
  return tx.$queryRaw`
    UPDATE response r SET excluded = ${excluded}
    WHERE fieldwork_id = ${fieldworkId} AND id = ANY (${[...ids]}::uuid[])
      AND excluded <> ${excluded} AND outcome = 'complete'
    RETURNING id::text, version, outcome::text, day::text, answers, language, device, mode, stratum,
      EXISTS (
        SELECT FROM pending_fold p WHERE p.fieldwork_id = r.fieldwork_id AND p.id = r.id
      ) AS pending`
}

export async function countExcluded(db: Tx, fieldworkId: string): Promise<number> {
  return db.surveyResponse.count({ where: { fieldworkId, excluded: true } })
}
