/** `plain`: comma, decimal point, for programs. `spreadsheet`: semicolon, decimal comma, byte order mark, for French Excel. */
export type CsvDialect = 'plain' | 'spreadsheet'

export type CsvCell = string | number | null

export const byteOrderMark = '\uFEFF'

/** First characters that make a spreadsheet read a text as a formula, full-width twins included. */
const formula = /^'*[=+\-@\t\r\n\0＝＋－＠]/

/**
 * A leading apostrophe: the spreadsheet shows the text as it is. A text that has apostrophes there already
 * gets one more, so that taking one away always gives back what was written.
 */
export function neutralised(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/**
 * One record of RFC 4180, its line end included. Texts are always quoted, so that a separator of
 * another dialect does not cut them; numbers never are; null is an empty cell.
 */
export function csvRecord(cells: readonly CsvCell[], dialect: CsvDialect): string {
  const separator = dialect === 'spreadsheet' ? ';' : ','
  const written = cells.map((cell) => {
    if (cell === null) return ''
    if (typeof cell === 'string') return quoted(cell)
    if (!Number.isFinite(cell)) throw new Error('not a finite number in a CSV cell')
    return dialect === 'spreadsheet' ? String(cell).replace('.', ',') : String(cell)
  })
  return `${written.join(separator)}\r\n`
}

function quoted(text: string): string {
  const safe = neutralised(text)
  return safe.includes('"') ? `"${safe.replaceAll('"', '""')}"` : `"${safe}"`
}

/** A file as a sequence of chunks, in the order of `rows`; nothing but one chunk is held. */
export async function* csvFile(
  header: readonly string[],
  rows: AsyncIterable<readonly CsvCell[]> | Iterable<readonly CsvCell[]>,
  dialect: CsvDialect,
): AsyncGenerator<string> {
  let chunk = (dialect === 'spreadsheet' ? byteOrderMark : '') + csvRecord(header, dialect)
  for await (const row of rows) {
    if (row.length !== header.length) throw new Error('a CSV record of another length')
    chunk += csvRecord(row, dialect)
    if (chunk.length > 32_768) {
      yield chunk
      chunk = ''
    }
  }
  yield chunk
}
