import { add } from './add'
import type { Sample } from './sample'

/** Units of each cell by row and column of a table; lines of parallel arrays, one for each triple. */
export type CrossCounts = {
  rows: number
  columns: number
  cell: Int32Array
  row: Int32Array
  column: Int32Array
  count: Float64Array
}

/** A table without its empty rows and columns; `answer` is row × columns + column. */
export type CrossTable = {
  rows: number
  columns: number
  cell: Int32Array
  answer: Int32Array
  count: Float64Array
  /** Sum of weights by answer. */
  weighted: Float64Array
  whole: number
  /** Units by cell. */
  base: Float64Array
}

export function crossTable(sample: Sample, counts: CrossCounts): CrossTable {
  const { cell, count } = counts
  const isUsed = (line: number) => count[line] !== 0 && sample.weight[cell[line] as number] !== 0
  const rowOf = places(counts.rows, counts.row, isUsed)
  const columnOf = places(counts.columns, counts.column, isUsed)
  const table = {
    rows: rowOf.used,
    columns: columnOf.used,
    cell,
    answer: new Int32Array(cell.length),
    count: new Float64Array(cell.length),
    weighted: new Float64Array(rowOf.used * columnOf.used),
    whole: 0,
    base: new Float64Array(sample.count.length),
  }
  for (let line = 0; line < cell.length; line++) {
    if (!isUsed(line)) continue
    const c = cell[line] as number
    const n = count[line] as number
    const row = rowOf.place[counts.row[line] as number] as number
    const answer = row * table.columns + (columnOf.place[counts.column[line] as number] as number)
    const weighted = n * (sample.weight[c] as number)
    table.answer[line] = answer
    table.count[line] = n
    table.whole += weighted
    add(table.weighted, answer, weighted)
    add(table.base, c, n)
  }
  return table
}

/** Shares of rows and of columns in the whole. */
export function marginsOf({ rows, columns, weighted, whole }: CrossTable) {
  const row = new Float64Array(rows)
  const column = new Float64Array(columns)
  for (let r = 0; r < rows; r++) {
    for (let s = 0; s < columns; s++) {
      const share = (weighted[r * columns + s] as number) / whole
      add(row, r, share)
      add(column, s, share)
    }
  }
  return { row, column }
}

function places(size: number, codes: Int32Array, isUsed: (line: number) => boolean) {
  const seen = new Uint8Array(size)
  for (let line = 0; line < codes.length; line++) {
    if (isUsed(line)) seen[codes[line] as number] = 1
  }
  const place = new Int32Array(size)
  let used = 0
  for (let code = 0; code < size; code++) if (seen[code]) place[code] = used++
  return { place, used }
}
