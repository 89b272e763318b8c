import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import { inOneSnapshot } from '@/lib/db/one-snapshot'
import { audit } from '@/lib/platform/audit.store'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { countComplete } from './export.store'
import { exportResponses } from './export-responses.query'

/**
 * The fieldwork's anonymised responses as a file of one moment: header first. A file that does not hold
 * every complete response ends in an error instead of a last line.
 */
export async function exportResponsesFile(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  now: Date,
): Promise<{ records: AsyncGenerator<string[]> } | { refusal: 'unknown-fieldwork' }> {
  demand(actor, 'exportResults')
  if (!(await findFieldwork(db, fieldworkId))) return { refusal: 'unknown-fieldwork' }
  await audit(db, actor, 'exportResponses', fieldworkId, {}, now)
  return { records: inOneSnapshot(db, (tx) => allOf(tx, actor, fieldworkId)) }
}

async function* allOf(tx: Tx, actor: Actor, fieldworkId: string): AsyncGenerator<string[]> {
  const expected = await countComplete(tx, fieldworkId)
  let sent = -1 // the header is no response
  for await (const record of exportResponses(tx, actor, fieldworkId)) {
    sent += 1
    yield record
  }
  if (sent !== expected) throw new Error(`an export of ${sent} responses out of ${expected}`)
}
