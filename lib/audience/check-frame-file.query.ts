import { setImmediate } from 'node:timers/promises'
import { type Actor, demand } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'
import { type TableFault, UnreadableTable } from '@/lib/platform/table-fault'
import { type FrameFile, type FrameFileReading, mostCategories, openFrameFile } from './frame-file'
import type { FrameFileCheck } from './frame-file-check'
import { findReadingContext } from './frame-file-context.store'
import type { FrameUnit } from './frame-unit'
import { markProblems } from './mark-problems'

export type Progress = (done: number) => void

const shown = { rejected: 50, units: 8, examples: 3 }
const rowsAtOnce = 2000

/** What a file would become, without keeping any of it. */
export async function checkFrameFile(
  db: Tx,
  actor: Actor,
  asked: FrameFileReading,
  bytes: Buffer,
  onProgress: Progress,
): Promise<FrameFileCheck | { refusal: 'unknown-audience' | TableFault }> {
  demand(actor, 'runFieldwork')
  const context = await findReadingContext(db, asked)
  if (!context) return { refusal: 'unknown-audience' }
  try {
    return await checked(await openFrameFile(bytes, asked, context), onProgress)
  } catch (error) {
    if (error instanceof UnreadableTable) return { refusal: error.fault }
    throw error
  }
}

async function checked(file: FrameFile, onProgress: Progress): Promise<FrameFileCheck> {
  const columns = file.headers.map(() => ({ examples: [] as string[], values: new Set<string>() }))
  const rejected: FrameFileCheck['rejected'] = {}
  const firstRejected: FrameFileCheck['firstRejected'] = []
  const units: FrameUnit[] = []
  let rows = 0
  for await (const judged of file.judged()) {
    rows++
    for (const [at, column] of columns.entries()) note(column, judged.cells[at] ?? '')
    if ('unit' in judged) units.push(judged.unit)
    else {
      const { line, rejection } = judged
      rejected[rejection.reason] = (rejected[rejection.reason] ?? 0) + 1
      if (firstRejected.length < shown.rejected) firstRejected.push({ line, ...rejection })
    }
    if (rows % rowsAtOnce === 0) {
      onProgress(rows)
      await setImmediate()
    }
  }
  const marked = await markProblems(units, file.geography)
  const problems: FrameFileCheck['problems'] = {}
  for (const unit of marked)
    for (const problem of unit.problems) problems[problem] = (problems[problem] ?? 0) + 1
  const { rows: _, ...table } = file.table
  return {
    file: table,
    headerLine: file.headerLine,
    columns: columns.map(({ examples, values }, at) => ({
      header: file.headers[at] ?? '',
      role: file.roles[at] ?? 'ignore',
      examples,
      categories: values.size <= mostCategories ? values.size : null,
    })),
    rows,
    accepted: units.length,
    rejected,
    firstRejected,
    problems,
    preview: marked.slice(0, shown.units),
  }
}

function note(column: { examples: string[]; values: Set<string> }, cell: string): void {
  if (column.values.size <= mostCategories) column.values.add(cell.slice(0, 100))
  const isNew = cell !== '' && column.examples.length < shown.examples
  if (isNew && !column.examples.includes(cell.slice(0, 60))) column.examples.push(cell.slice(0, 60))
}
