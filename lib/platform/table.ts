import { isUtf8 } from 'node:buffer'
import { readRecords, separatorOf } from './read-records'
import { readSheet } from './read-sheet'
import { UnreadableTable } from './table-fault'
import { openWorkbook } from './workbook'

export type TableRow = {
  /** Of the file, 1 for the first. */
  line: number
  /** Trimmed. */
  cells: string[]
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export type TableFile = { rows(): AsyncGenerator<TableRow> } & (
  | { kind: 'csv'; encoding: Encoding; separator: string }
  | { kind: 'xlsx'; sheets: string[]; sheet: string }
)

/**
 * A CSV or .xlsx file, known by what it holds and not by its name. Rows come as they are read, and may be
 * read again. Throws `UnreadableTable`, then or on the way.
 */
export async function openTable(bytes: Buffer, sheet?: string): Promise<TableFile> {
  if (bytes.length === 0) throw new UnreadableTable('empty')
  if (begins(bytes, 'PK\x03\x04')) return openSheet(bytes, sheet)
  if (begins(bytes, '\xD0\xCF\x11\xE0')) throw new UnreadableTable('old-workbook')
  const encoding = encodingOf(bytes)
  if (begins(bytes, '%PDF') || !encoding) throw new UnreadableTable('not-a-table')
  const separator = separatorOf(new TextDecoder(encoding).decode(bytes.subarray(0, 65_536)))
  const rows = () => readRecords(bytes, encoding, separator)
  return { kind: 'csv', encoding, separator, rows }
}

async function openSheet(bytes: Buffer, asked: string | undefined): Promise<TableFile> {
  const workbook = await openWorkbook(bytes)
  const names = workbook.sheets.map(({ name }) => name)
  const chosen = workbook.sheets.find(({ name }) => asked === undefined || name === asked)
  if (!chosen) throw new UnreadableTable('no-such-sheet')
  const rows = () => readSheet(bytes, workbook, chosen.entry)
  return { kind: 'xlsx', sheets: names, sheet: chosen.name, rows }
}

/** By its byte order mark; else UTF-8 where it is that, else what French spreadsheets write. Null: no text. */
function encodingOf(bytes: Buffer): Encoding | null {
  if (begins(bytes, '\xFF\xFE')) return 'utf-16le'
  if (begins(bytes, '\xFE\xFF')) return 'utf-16be'
  // A text may hold a stray NUL; one in fifty is no text.
  const head = bytes.subarray(0, 65_536)
  const nothings = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  if (nothings * 50 > head.length) return null
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

function begins(bytes: Buffer, mark: string): boolean {
  return bytes.subarray(0, mark.length).equals(Buffer.from(mark, 'latin1'))
}
