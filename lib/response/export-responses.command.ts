import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import { inOneSnapshot } from '@/lib/db/one-snapshot'
import { audit } from '@/lib/platform/audit.store'
import type { CsvCell } from '@/lib/platform/csv'
import { walk } from '@/lib/questionnaire/walk'
import { countComplete, type ExportedResponse, listComplete } from './export.store'
import { notAskedMark } from './export-columns'
import { type ExportPlan, readExportPlan } from './export-plan'

export type ExportFile = {
  header: string[]
  rows: AsyncIterable<CsvCell[]> | CsvCell[][]
}

/**
 * The fieldwork's complete responses of one moment, one record each, without identifier, day, text,
 * commune or year of birth, in bounded memory. A file that does not hold them all ends in an error.
 */
export async function exportResponses(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  now: Date,
): Promise<ExportFile | { refusal: 'unknown-fieldwork' }> {
  demand(actor, 'exportResults')
  const plan = await readExportPlan(db, fieldworkId)
  if (!plan) return { refusal: 'unknown-fieldwork' }
  await audit(db, actor, 'exportResponses', fieldworkId, {}, now)
  const header = ['language', 'version', ...plan.columns.map(({ name }) => name)]
  return { header, rows: records(db, fieldworkId, plan) }
}

async function* records(db: Db, fieldworkId: string, plan: ExportPlan): AsyncGenerator<CsvCell[]> {
  for await (const page of inOneSnapshot(db, (tx) => checked(tx, fieldworkId))) {
    for (const response of page) yield record(plan, response)
  }
}

async function* checked(tx: Tx, fieldworkId: string): AsyncGenerator<ExportedResponse[]> {
  const expected = await countComplete(tx, fieldworkId)
  let sent = 0
  for await (const page of listComplete(tx, fieldworkId)) {
    sent += page.length
    yield page
  }
  if (sent !== expected) throw new Error(`an export of ${sent} responses out of ${expected}`)
}

function record(plan: ExportPlan, { version, language, answers }: ExportedResponse): CsvCell[] {
  const answered = plan.versions.get(version)
  if (!answered) throw new Error('a response to a version that its fieldwork does not know')
  const asked = new Set(walk(answered.definition, answers).items)
  const cells = plan.columns.map(({ item, read }) =>
    asked.has(item.id) ? read(answers) : notAskedMark,
  )
  return [language, answered.number, ...cells]
}
