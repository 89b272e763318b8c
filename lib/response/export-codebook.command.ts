import { type Actor, demand } from '@/lib/access/actor'
import type { Db } from '@/lib/db/client'
import { audit } from '@/lib/platform/audit.store'
import type { CsvCell } from '@/lib/platform/csv'
import type { Definition } from '@/lib/questionnaire/definition'
import { optionsOf } from '@/lib/questionnaire/options'
import { optionText, rowText, textOf } from '@/lib/questionnaire/texts'
import { type Column, notAskedMark } from './export-columns'
import { readExportPlan } from './export-plan'
import type { ExportFile } from './export-responses.command'

const header = ['column', 'kind', 'question', 'about', 'code', 'code_text', 'privacy']

/** What each column of the responses' file holds, one record per column and code. */
export async function exportCodebook(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  language: string,
  now: Date,
): Promise<ExportFile | { refusal: 'unknown-fieldwork' }> {
  demand(actor, 'exportResults')
  const plan = await readExportPlan(db, fieldworkId)
  if (!plan) return { refusal: 'unknown-fieldwork' }
  await audit(db, actor, 'exportCodebook', fieldworkId, {}, now)
  const rows = plan.names.flatMap((name) => {
    const version = [...plan.versions.values()].find(({ columns }) => columns.has(name))
    const column = version?.columns.get(name)
    return version && column ? entries(version.definition, column, language) : []
  })
  return { name: `phare-${fieldworkId}-codebook`, header, rows: [...general, ...rows] }
}

const general: CsvCell[][] = [
  ['outcome', 'code', null, null, 'complete', null, null],
  ['outcome', 'code', null, null, 'screenedOut', null, null],
  ['language', 'code', null, null, null, null, null],
  ['version', 'number', null, null, null, null, null],
]

function entries(definition: Definition, column: Column, language: string): CsvCell[][] {
  const { item, kind, about, name } = column
  const question = textOf(definition, language, `item.${item.id}`)
  const subject =
    about === undefined
      ? null
      : item.type === 'matrix'
        ? rowText(definition, language, item, about)
        : optionText(definition, language, item, about)
  const entry = (code: CsvCell, text: string | null): CsvCell[] => [
    name,
    kind,
    question,
    subject,
    code,
    text,
    item.privacy ?? (kind === 'text' ? 'open' : null),
  ]
  const offered = optionsOf(definition, item).map(({ code }) =>
    entry(code, optionText(definition, language, item, code)),
  )
  const own =
    kind === 'ticked'
      ? [entry(1, 'ticked'), entry(0, 'not ticked')]
      : kind === 'code' || kind === 'choice' || kind === 'department'
        ? offered
        : []
  const first = own.length > 0 ? own : [entry(null, null)]
  return [...first, entry('', 'no answer'), entry(notAskedMark, 'not asked')]
}
