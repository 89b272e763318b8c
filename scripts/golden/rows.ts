import { readFileSync } from 'node:fs'

/** A CSV file read as text: '' asked and not answered, '~' not asked, 'dk' don't know. */
export type Rows = {
  size: number
  column: (name: string) => readonly string[]
}

export function readRows(file: string): Rows {
  const [header = [], ...records] = parse(readFileSync(file, 'utf8'))
  const columns = new Map(header.map((name, i) => [name, records.map((record) => record[i] ?? '')]))
  return rowsOf(columns, records.length)
}

/** The rows whose columns have one of the allowed values. */
export function rowsWhere(rows: Rows, allowed: Record<string, readonly string[]>): Rows {
  const kept: number[] = []
  const conditions = conditionsOf(allowed).map(([name, values]) => ({
    texts: rows.column(name),
    values: new Set(values),
  }))
  for (let i = 0; i < rows.size; i++) {
    if (conditions.every(({ texts, values }) => values.has(texts[i] as string))) kept.push(i)
  }
  return {
    size: kept.length,
    column: (name) => {
      const texts = rows.column(name)
      return kept.map((i) => texts[i] as string)
    },
  }
}

/** R writes an empty list of conditions as an array. */
export const conditionsOf = (
  allowed: Record<string, readonly string[]> | readonly never[] | null | undefined,
): [string, readonly string[]][] =>
  allowed && !Array.isArray(allowed)
    ? Object.entries(allowed as Record<string, readonly string[]>)
    : []

/** Not a number where there is no text. */
export const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text))

function rowsOf(columns: ReadonlyMap<string, readonly string[]>, size: number): Rows {
  return {
    size,
    column: (name) => {
      const texts = columns.get(name)
      if (!texts) throw new Error(`the data have no column « ${name} »`)
      return texts
    },
  }
}

function parse(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    if (end === '' && record.length === 0 && !quoted && !plain) break
    record.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === ',') continue
    records.push(record)
    record = []
    if (end === '') break
  }
  return records
}
