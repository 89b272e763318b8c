import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import { inOneSnapshot } from '@/lib/db/one-snapshot'
import { audit } from '@/lib/platform/audit.store'
import type { CsvCell } from '@/lib/platform/csv'
import { walk } from '@/lib/questionnaire/walk'
import { countResponses, type ExportedResponse, listResponses } from './export.store'
import { notAskedMark } from './export-columns'
import { type ExportPlan, type ExportVersion, readExportPlan } from './export-plan'

export type ExportFile = {
  name: string
  header: string[]
  rows: AsyncGenerator<CsvCell[]> | CsvCell[][]
}

/**
 * The fieldwork's responses without identifier, day, commune or year of birth, one record each, in
 * bounded memory. A file that does not hold every response ends in an error.
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
  return {
    name: `phare-${fieldworkId}-responses`,
    header: ['outcome', 'language', 'version', ...plan.names],
    rows: records(db, fieldworkId, plan),
  }
}

async function* records(db: Db, fieldworkId: string, plan: ExportPlan): AsyncGenerator<CsvCell[]> {
  for await (const page of inOneSnapshot(db, (tx) => checked(tx, fieldworkId))) {
    for (const response of page) yield record(plan, response)
  }
}

async function* checked(tx: Tx, fieldworkId: string): AsyncGenerator<ExportedResponse[]> {
  const expected = await countResponses(tx, fieldworkId)
  let sent = 0
  for await (const page of listResponses(tx, fieldworkId)) {
    sent += page.length
    yield page
  }
  if (sent !== expected) throw new Error(`an export of ${sent} responses out of ${expected}`)
}

function record(plan: ExportPlan, response: ExportedResponse): CsvCell[] {
  const version = plan.versions.get(response.version)
  if (!version) throw new Error('a response to a version that its fieldwork does not know')
  const asked = new Set(walk(version.definition, response.answers).items)
  return [
    response.outcome,
    response.language,
    version.number,
    ...plan.names.map((name) => cell(version, asked, name, response)),
  ]
}

function cell(
  version: ExportVersion,
  asked: Set<string>,
  name: string,
  response: ExportedResponse,
): CsvCell {
  const column = version.columns.get(name)
  if (!column || !asked.has(column.item.id)) return notAskedMark
  return column.read(response.answers)
}
