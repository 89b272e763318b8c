import { attributeOf, xmlReader } from './read-xml'
import { UnreadableTable } from './table-fault'
import { unpacked, type ZipEntry, zipEntries } from './zip-entries'

export type Workbook = {
  sheets: { name: string; entry: ZipEntry }[]
  isFrom1904: boolean
  sharedStrings(): Promise<string[]>
  /** By style of a cell: how its numbers are to be written. */
  formats(): Promise<NumberFormat[]>
}

/** `digits`: with zeros in front up to so many, « 00000 » for a postal code. */
export type NumberFormat = 'plain' | 'date' | { digits: number }

/** What a .xlsx file holds: names of its sheets at once, the rest when asked for. */
export async function openWorkbook(bytes: Buffer): Promise<Workbook> {
  const entries = new Map(zipEntries(bytes).map((entry) => [entry.name.replace(/^\//, ''), entry]))
  const main = [...entries.keys()].find((name) => /^xl\/workbook\.xml$/i.test(name))
  if (!main) throw new UnreadableTable('not-a-table')
  const part = (name: string) => entries.get(name)
  const targets = new Map<string, string>()
  await read(bytes, part('xl/_rels/workbook.xml.rels'), {
    open(name, tag) {
      if (name === 'Relationship')
        targets.set(attributeOf(tag, 'Id') ?? '', partName(attributeOf(tag, 'Target') ?? ''))
    },
  })
  const sheets: Workbook['sheets'] = []
  let isFrom1904 = false
  await read(bytes, part(main), {
    open(name, tag) {
      if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attributeOf(tag, 'date1904') ?? '')
      if (name !== 'sheet') return
      const entry = part(targets.get(attributeOf(tag, 'id') ?? '') ?? '')
      if (entry) sheets.push({ name: attributeOf(tag, 'name') ?? '', entry })
    },
  })
  if (sheets.length === 0) throw new UnreadableTable('empty')
  return {
    sheets,
    isFrom1904,
    sharedStrings: () => sharedStrings(bytes, part('xl/sharedStrings.xml')),
    formats: () => formats(bytes, part('xl/styles.xml')),
  }
}

/** A target is relative to `xl/`, or begins at the root. */
function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

async function read(
  bytes: Buffer,
  entry: ZipEntry | undefined,
  reader: Parameters<typeof xmlReader>[0],
) {
  if (!entry) return
  const take = xmlReader(reader)
  for await (const piece of unpacked(bytes, entry)) take(piece)
}

async function sharedStrings(bytes: Buffer, entry: ZipEntry | undefined): Promise<string[]> {
  const all: string[] = []
  let text = ''
  let isText = false
  let isReading = false
  await read(bytes, entry, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') isReading = true
      else if (name === 't') isText = !isReading
    },
    text(piece) {
      if (isText) text += piece
    },
    close(name) {
      if (name === 'si') all.push(unescaped(text))
      else if (name === 'rPh') isReading = false
      else if (name === 't') isText = false
    },
  })
  return all
}

/** Office writes what XML cannot hold as _x000D_. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

async function formats(bytes: Buffer, entry: ZipEntry | undefined): Promise<NumberFormat[]> {
  const codes = new Map<number, string>()
  const styles: NumberFormat[] = []
  let isCell = false
  await read(bytes, entry, {
    open(name, tag) {
      if (name === 'numFmt')
        codes.set(Number(attributeOf(tag, 'numFmtId')), attributeOf(tag, 'formatCode') ?? '')
      else if (name === 'cellXfs') isCell = true
      else if (name === 'xf' && isCell)
        styles.push(formatOf(Number(attributeOf(tag, 'numFmtId')), codes))
    },
    close(name) {
      if (name === 'cellXfs') isCell = false
    },
  })
  return styles
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  if ((id >= 14 && id <= 22) || (id >= 45 && id <= 47)) return 'date'
  const code = codes.get(id)?.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '') ?? ''
  if (/^0{2,15}$/.test(code)) return { digits: code.length }
  return /[ymdhs]/i.test(code) && !/[#0?]/.test(code.replace(/s\.0+/gi, '')) ? 'date' : 'plain'
}
