import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import { findFieldwork } from '@/lib/wave/fieldwork.store'
import { type CodebookRow, readCodebook } from './codebook.query'

/** What each column of the responses' file holds, in the words of one language. */
export async function exportCodebook(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  language: string,
  now: Date,
): Promise<{ rows: CodebookRow[] } | { refusal: 'unknown-fieldwork' }> {
  demand(actor, 'exportResults')
  if (!(await findFieldwork(db, fieldworkId))) return { refusal: 'unknown-fieldwork' }
  await audit(db, actor, 'exportCodebook', fieldworkId, { language }, now)
  return { rows: await readCodebook(db, actor, fieldworkId, language) }
}
