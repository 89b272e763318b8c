import { attributeOf, xmlReader } from './read-xml'
import type { TableRow } from './table'
import { UnreadableTable } from './table-fault'
import { type NumberFormat, unescaped, type Workbook } from './workbook'
import { unpacked, type ZipEntry } from './zip-entries'

const mostColumns = 200
const lastRow = 1_048_576

/**
 * Rows of a sheet as they are read: values alone, those of formulas as they were last computed. Empty rows
 * are left out; a row or a column far away costs nothing.
 */
export async function* readSheet(
  bytes: Buffer,
  workbook: Workbook,
  entry: ZipEntry,
): AsyncGenerator<TableRow> {
  const written = {
    shared: await workbook.sharedStrings(),
    formats: await workbook.formats(),
    epoch: workbook.isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30),
  }
  let rows: TableRow[] = []
  let line = 0
  let cells: string[] = []
  let column = 0
  let cell: { kind: string; style: number; text: string } | null = null
  let isValue = false
  let isPhonetic = false
  const take = xmlReader({
    open(name, tag) {
      if (name === 'row') {
        line = Number(attributeOf(tag, 'r') ?? line + 1)
        if (!(line >= 1 && line <= lastRow)) throw new UnreadableTable('broken-workbook')
        cells = []
        column = 0
      } else if (name === 'c') {
        column = columnOf(attributeOf(tag, 'r')) ?? column + 1
        if (column > mostColumns) throw new UnreadableTable('too-many-columns')
        cell = {
          kind: attributeOf(tag, 't') ?? 'n',
          style: Number(attributeOf(tag, 's') ?? 0),
          text: '',
        }
      } else if (name === 'rPh') isPhonetic = true
      else if (name === 'v' || name === 't') isValue = !isPhonetic
    },
    text(piece) {
      if (isValue && cell) cell.text += piece
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'rPh') isPhonetic = false
      else if (name === 'c' && cell) {
        const text = textOf(cell, written)
        if (text !== '') {
          while (cells.length < column) cells.push('')
          cells[column - 1] = text
        }
        cell = null
      } else if (name === 'row' && cells.length > 0) rows.push({ line, cells })
    },
  })
  for await (const piece of unpacked(bytes, entry)) {
    take(piece)
    yield* rows
    rows = []
  }
}

/** 28 for AB7; null: the address is not written. */
function columnOf(address: string | null): number | null {
  const letters = address && /^([A-Z]{1,3})\d*$/.exec(address)?.[1]
  if (!letters) return null
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function textOf(
  { kind, style, text }: { kind: string; style: number; text: string },
  written: { shared: string[]; formats: NumberFormat[]; epoch: number },
): string {
  if (text === '') return ''
  if (kind === 's') return (written.shared[Number(text)] ?? '').trim()
  if (kind === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  if (kind !== 'n') return unescaped(text).trim()
  const number = Number(text)
  if (!Number.isFinite(number)) return text.trim()
  const format = written.formats[style] ?? 'plain'
  if (format === 'date') return dayOf(number, written.epoch)
  return typeof format === 'object' ? String(number).padStart(format.digits, '0') : String(number)
}

function dayOf(days: number, epoch: number): string {
  const instant = new Date(epoch + Math.round(days * 86_400_000))
  return Number.isNaN(instant.getTime()) ? String(days) : instant.toISOString().slice(0, 10)
}
