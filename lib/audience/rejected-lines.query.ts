import { type Actor, demand } from '@/lib/access/actor'
import type { Tx } from '@/lib/db/client'
import type { CsvCell } from '@/lib/platform/csv'
import { type TableFault, UnreadableTable } from '@/lib/platform/table-fault'
import { type FrameFileReading, openFrameFile } from './frame-file'
import { findReadingContext } from './frame-file-context.store'
import type { Rejection } from './judge-rows'

/** The lines that make no unit, as they stand in the file, to be mended there: line, reason, columns. */
export async function readRejectedLines(
  db: Tx,
  actor: Actor,
  asked: FrameFileReading,
  bytes: Buffer,
  inWords: (rejection: Rejection, headers: readonly string[]) => string,
): Promise<
  | { headers: string[]; records: AsyncGenerator<CsvCell[]> }
  | { refusal: 'unknown-audience' | TableFault }
> {
  demand(actor, 'runFieldwork')
  const context = await findReadingContext(db, asked)
  if (!context) return { refusal: 'unknown-audience' }
  try {
    const file = await openFrameFile(bytes, asked, context)
    const records = async function* () {
      for await (const judged of file.judged()) {
        if ('unit' in judged) continue
        const cells = file.headers.map((_, at) => (judged.cells[at] ?? '').toWellFormed())
        yield [judged.line, inWords(judged.rejection, file.headers), ...cells]
      }
    }
    return { headers: [...file.headers], records: records() }
  } catch (error) {
    if (error instanceof UnreadableTable) return { refusal: error.fault }
    throw error
  }
}
