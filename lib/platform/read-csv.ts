export type CsvRow = { /** Of the file, 1 for the first. */ line: number; cells: string[] }

const separators = [';', ',', '\t'] as const

/**
 * Records of a file that people made: comma, semicolon or tab, whichever its first line has most of; byte
 * order mark, either line end, quotes doubled inside quotes. Cells are trimmed, empty lines left out.
 */
export function readCsv(text: string): CsvRow[] {
  const content = text.replace(/^\uFEFF/, '')
  const first = content.split(/\r?\n/, 1)[0] ?? ''
  const count = (separator: string) => first.split(separator).length
  const separator = separators.reduce((best, one) => (count(one) > count(best) ? one : best))
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ''
  let isQuoted = false
  let line = 1
  let begun = 1
  const endRow = () => {
    cells.push(cell.trim())
    if (cells.some((one) => one !== '')) rows.push({ line: begun, cells })
    cells = []
    cell = ''
  }
  for (let at = 0; at < content.length; at++) {
    const character = content[at] as string
    if (isQuoted) {
      if (character === '\n') line++
      if (character !== '"') cell += character
      else if (content[at + 1] === '"') cell += content[at++]
      else isQuoted = false
    } else if (character === '"' && cell.trim() === '') {
      isQuoted = true
      cell = ''
    } else if (character === separator) {
      cells.push(cell.trim())
      cell = ''
    } else if (character === '\n') {
      endRow()
      begun = ++line
    } else if (character !== '\r') cell += character
  }
  endRow()
  return rows
}
