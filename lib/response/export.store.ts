import type { Tx } from '@/lib/db/client'
import type { CountedResponse } from './response.store'

export async function countComplete(tx: Tx, fieldworkId: string): Promise<number> {
  return tx.surveyResponse.count({ where: { fieldworkId, outcome: 'complete', excluded: false } })
}

/** A response as it is exported. */
export type ExportedResponse = Omit<CountedResponse, 'outcome' | 'day'> & {
  variants: Record<string, string> | null
}

/** Complete responses that stand in the bases, by identifier. */
export async function listComplete(
  db: Tx,
  fieldworkId: string,
  after: string,
  most: number,
): Promise<ExportedResponse[]> {
  const [row] = await db.$queryRaw<{ rows: string | null }[]>`
    SELECT json_agg(r ORDER BY r.id)::text AS rows
    FROM (
      SELECT id, version, language, device, mode, stratum, variants, answers FROM response
      WHERE fieldwork_id = ${fieldworkId} AND id > ${after}::uuid AND outcome = 'complete'
        AND NOT excluded
      ORDER BY id LIMIT ${most}
    ) r`
  return row?.rows ? JSON.parse(row.rows) : []
}
