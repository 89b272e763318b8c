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

const header = ['column', 'kind', 'question', 'about', 'code', 'meaning', 'privacy']

/** What each column of the responses' file holds: one record per column and code it may show. */
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
  await audit(db, actor, 'exportCodebook', fieldworkId, { language }, now)
  const rows = plan.columns.flatMap((column) => entries(plan.definition, column, language))
  return { header, rows: [...general, ...rows] }
}

const general: CsvCell[][] = [
  ['language', 'code', 'language answered in', null, null, null, null],
  ['version', 'number', 'number of the questionnaire version answered', null, null, null, null],
]

function entries(definition: Definition, column: Column, language: string): CsvCell[][] {
  const { item, kind, about, name } = column
  const question = textOf(definition, language, `item.${item.id}`)
  const entry = (code: CsvCell, meaning: string | null): CsvCell[] => [
    name,
    kind,
    question,
    subjectOf(definition, column, language),
    code,
    meaning,
    item.privacy ?? (about !== undefined && kind === 'given' ? 'open' : null),
  ]
  const codes = codesOf(definition, column, language)
  return [
    ...(codes.length > 0 ? codes : [[null, null] as const]).map(([code, text]) =>
      entry(code, text),
    ),
    entry('', 'no answer'),
    entry(notAskedMark, 'not asked'),
  ]
}

function subjectOf(definition: Definition, { item, about }: Column, language: string) {
  if (about === undefined) return null
  return item.type === 'matrix'
    ? rowText(definition, language, item, about)
    : optionText(definition, language, item, about)
}

function codesOf(
  definition: Definition,
  { item, kind }: Column,
  language: string,
): [code: CsvCell, meaning: string][] {
  switch (kind) {
    case 'ticked':
      return [
        [1, 'ticked'],
        [0, 'not ticked'],
      ]
    case 'given':
      return [
        [1, 'a text was given'],
        [0, 'no text'],
      ]
    case 'code':
    case 'choice':
    case 'number':
    case 'department':
      return optionsOf(definition, item).map(({ code }) => [
        code,
        optionText(definition, language, item, code),
      ])
    default:
      return []
  }
}
