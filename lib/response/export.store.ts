import type { Tx } from '@/lib/db/client'
import { fewestTogether } from '@/lib/wave/anonymity'
import { strataToHide } from './coarse-strata'
import { isInBases } from './pending.store'
import type { CountedResponse } from './response.store'

export async function countComplete(tx: Tx, fieldworkId: string): Promise<number> {
  return tx.surveyResponse.count({ where: { fieldworkId, outcome: 'complete', excluded: false } })
}

/** Strata that may stand beside answers in a file: enough are invited in each, and, where nobody is named, answered. */
export async function listCarriedStrata(tx: Tx, fieldworkId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ stratum: string }[]>`
    SELECT stratum FROM invitation WHERE fieldwork_id = ${fieldworkId} AND stratum <> ''
    GROUP BY stratum HAVING count(*) >= ${fewestTogether} ORDER BY stratum`
  const answered = await tx.$queryRaw<{ stratum: string | null; responses: number }[]>`
    SELECT response.stratum, count(*)::int AS responses
    FROM response JOIN fieldwork ON fieldwork.id = response.fieldwork_id
      AND fieldwork.follow_up = 'anonymous'
    WHERE ${isInBases(fieldworkId)} GROUP BY response.stratum`
  const hidden = strataToHide(answered)
  return rows.flatMap(({ stratum }) => (hidden.includes(stratum) ? [] : [stratum]))
}

/** A response as it is exported. */
export type ExportedResponse = Omit<CountedResponse, 'outcome' | 'day' | 'mode'> & {
  /** Null while an anonymous follow-up is not closed: the journal says who was called, and one may have been. */
  mode: CountedResponse['mode'] | null
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
      SELECT id, version, language, device, stratum, variants, answers,
        CASE WHEN NOT EXISTS (
          SELECT FROM fieldwork
          WHERE fieldwork.id = ${fieldworkId} AND follow_up = 'anonymous' AND state <> 'closed'
        ) THEN mode END AS mode
      FROM response
      WHERE ${isInBases(fieldworkId)} AND id > ${after}::uuid
        AND NOT excluded
      ORDER BY id LIMIT ${most}
    ) r`
  return row?.rows ? JSON.parse(row.rows) : []
}
