import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import type { Encoding, TableRow } from './table'
import { UnreadableTable } from './table-fault'

const mostColumns = 200
/** A quote that nobody closes would take the rest of the file for one cell. */
const longestRecord = 1_000_000

/** Semicolon, comma or tab, whichever the first line has most of. */
export function separatorOf(text: string): string {
  const first = text.replace(/"[^"]*"/g, '').split(/\r?\n/, 1)[0] ?? ''
  const count = (separator: string) => first.split(separator).length
  return [';', ',', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best))
}

/** Records of a file that people made; lines without anything are left out. */
export async function* readRecords(
  bytes: Buffer,
  encoding: Encoding,
  separator: string,
): AsyncGenerator<TableRow> {
  const parser = Readable.from(decoded(bytes, encoding)).pipe(
    parse({
      delimiter: separator,
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: longestRecord,
    }),
  )
  let line = 1
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      if (record.length > mostColumns) throw new UnreadableTable('too-many-columns')
      const begun = Math.max(line, info.lines - lineEndsIn(record))
      line = info.lines + 1
      if (record.some((cell) => cell !== '')) yield { line: begun, cells: record }
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const isQuote = error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
    throw new UnreadableTable(isQuote ? 'unclosed-quote' : 'not-a-table')
  } finally {
    parser.destroy()
  }
}

type Parsed = { record: string[]; info: { lines: number } }

const lineEndsIn = (record: readonly string[]) =>
  record.reduce((sum, cell) => sum + (cell.split(/\r\n|\r|\n/).length - 1), 0)

/** In pieces, between which others are served. */
async function* decoded(bytes: Buffer, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  const step = 1 << 18
  for (let at = 0; at < bytes.length; at += step) {
    yield decoder.decode(bytes.subarray(at, at + step), { stream: at + step < bytes.length })
    await setImmediate()
  }
}
