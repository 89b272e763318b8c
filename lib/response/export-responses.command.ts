import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import { inOneSnapshot } from '@/lib/db/one-snapshot'
import { audit } from '@/lib/platform/audit.store'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { countComplete } from './export.store'
import { type ExportAsked, exportResponses } from './export-responses.query'
import { readAlongKey } from './response.store'

const pageSize = 500

/**
 * The fieldwork's anonymised responses as a file of one moment: header first. A file that does not hold
 * every complete response ends in an error instead of a last line.
 */
export async function exportResponsesFile(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  now: Date,
  asked: ExportAsked = {},
): Promise<{ records: AsyncGenerator<string[]> } | { refusal: 'unknown-fieldwork' }> {
  demand(actor, 'exportResults')
  if (!(await findFieldwork(db, fieldworkId))) return { refusal: 'unknown-fieldwork' }
  await audit(db, actor, 'exportResponses', fieldworkId, { ...asked }, now)
  return { records: each(inOneSnapshot(db, (tx) => allOf(tx, actor, fieldworkId, asked))) }
}

/** In pages: what passes from one side of the snapshot to the other costs as much for many as for one. */
async function* allOf(
  tx: Tx,
  actor: Actor,
  fieldworkId: string,
  asked: ExportAsked,
): AsyncGenerator<string[][]> {
  await readAlongKey(tx)
  const expected = await countComplete(tx, fieldworkId)
  let sent = -1 // the header is no response
  let page: string[][] = []
  for await (const record of exportResponses(tx, actor, fieldworkId, asked)) {
    sent += 1
    page.push(record)
    if (page.length < pageSize) continue
    yield page
    page = []
  }
  if (sent !== expected) throw new Error(`an export of ${sent} responses out of ${expected}`)
  if (page.length > 0) yield page
}

async function* each<One>(pages: AsyncIterable<One[]>): AsyncGenerator<One> {
  for await (const page of pages) yield* page
}
