import type { Tx } from '@/lib/db/client'
import type { Localized } from '@/lib/platform/localized'
import { StratumVariable } from './sampling-frame'

/** Names of the codes that its draws were stratified by, as the frames have them. */
export async function findStrataNames(
  db: Tx,
  fieldworkId: string,
): Promise<Record<string, Localized>> {
  const rows = await db.$queryRaw<{ variable: unknown }[]>`
    SELECT DISTINCT f.strata->(s.plan->>'variable') AS variable
    FROM sample s JOIN sampling_frame f ON f.id = s.frame_id
    WHERE s.fieldwork_id = ${fieldworkId} AND f.strata ? (s.plan->>'variable')`
  return Object.assign({}, ...rows.map(({ variable }) => StratumVariable.parse(variable).names))
}
