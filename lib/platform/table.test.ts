import { strToU8, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { openTable } from './table'
import { UnreadableTable } from './table-fault'

async function rows(bytes: Buffer, sheet?: string) {
  const found: { line: number; cells: string[] }[] = []
  for await (const row of (await openTable(bytes, sheet)).rows()) found.push(row)
  return found
}

async function fault(bytes: Buffer): Promise<string | null> {
  try {
    await rows(bytes)
    return null
  } catch (error) {
    if (error instanceof UnreadableTable) return error.fault
    throw error
  }
}

const csv = 'Code;Nom\r\n01004;"Ambérieu; « en Bugey »"\r\n\r\n=1+1;"two\nlines"\r\n67482;Straßburg'
const read = [
  { line: 1, cells: ['Code', 'Nom'] },
  { line: 2, cells: ['01004', 'Ambérieu; « en Bugey »'] },
  { line: 4, cells: ['=1+1', 'two\nlines'] },
  { line: 6, cells: ['67482', 'Straßburg'] },
]

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')

test.each([
  ['utf-8', Buffer.from(csv)],
  ['utf-8', Buffer.from(`\uFEFF${csv}`)],
  ['utf-16le', utf16(csv)],
  ['utf-16be', utf16(csv).swap16()],
  ['windows-1252', Buffer.from(csv, 'latin1')],
] as const)(
  '%s is told from its bytes, and lines are those of the file',
  async (encoding, bytes) => {
    expect(await openTable(bytes)).toMatchObject({ kind: 'csv', encoding, separator: ';' })
    expect(await rows(bytes)).toEqual(read)
  },
)

test.each([',', '\t', ';'])('separator %j', async (separator) => {
  const bytes = Buffer.from(`"a, b; c"${separator}d\n1${separator}2`)
  expect((await rows(bytes))[1]?.cells).toEqual(['1', '2'])
})

test('one column is a table too', async () => {
  expect(await rows(Buffer.from('E-mail\na@b.fr\nc@d.fr\n'))).toHaveLength(3)
})

test.each([
  ['empty', Buffer.alloc(0)],
  ['not-a-table', Buffer.from('%PDF-1.7 renamed to .xlsx')],
  ['not-a-table', Buffer.concat([Buffer.from('\x89PNG'), Buffer.alloc(900)])],
  ['old-workbook', Buffer.from('D0CF11E0A1B11AE1', 'hex')],
  ['broken-workbook', Buffer.from('PK\x03\x04 and no directory')],
  ['unclosed-quote', Buffer.from('a;b\n1;"2\n3;4\n')],
  ['unclosed-quote', Buffer.from(`a;b\n1;"${'x'.repeat(2_000_000)}`)],
  ['too-many-columns', Buffer.from(`${';'.repeat(300)}\n`)],
])('%s', async (expected, bytes) => {
  expect(await fault(bytes)).toBe(expected)
})

test('HTML and lone surrogates come as text', async () => {
  const found = await rows(utf16('Nom\r\n<script>alert(1)</script>\r\nx\uD800y'))
  expect(found[1]?.cells).toEqual(['<script>alert(1)</script>'])
  expect(found[2]?.cells[0]?.isWellFormed()).toBe(true)
})

const sheetXml = (rows: string) =>
  `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`

function workbook(sheet: string, more: Record<string, string> = {}): Buffer {
  const files = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="A &amp; B > C" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  }
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, it]) => [name, strToU8(it)]))),
  )
}

test('values of formulas, texts of several runs, dates and zeros in front', async () => {
  const bytes = workbook(
    sheetXml(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>=cmd|'/c calc'!A1</t></is></c></row>
       <row r="3"><c r="A3" s="1"><v>8310</v></c><c r="B3" s="2"><v>46000</v></c>
       <c r="C3" t="str"><f>HYPERLINK("http://x","y")</f><v>y</v></c><c r="D3" t="e"><v>#N/A</v></c></row>`,
    ),
    {
      'xl/sharedStrings.xml':
        '<sst><si><r><t>Nom_x000D_</t></r><r><t xml:space="preserve"> long &#x2019;</t></r><rPh><t>reading</t></rPh></si></sst>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    },
  )
  expect(await openTable(bytes)).toMatchObject({ kind: 'xlsx', sheet: 'A & B > C' })
  expect(await rows(bytes)).toEqual([
    { line: 1, cells: ['Nom\r long ’', '', "=cmd|'/c calc'!A1"] },
    { line: 3, cells: ['08310', '2025-12-09', 'y', '#N/A'] },
  ])
})

test('rows and columns far away cost nothing or are refused', async () => {
  const far = workbook(sheetXml('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'))
  expect(await rows(far)).toEqual([{ line: 1_048_576, cells: ['1'] }])
  expect(await fault(workbook(sheetXml('<row r="999999999"/>')))).toBe('broken-workbook')
  const wide = sheetXml('<row r="1"><c r="XFD1"><v>1</v></c></row>')
  expect(await fault(workbook(wide))).toBe('too-many-columns')
})

test('entities are not expanded', async () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(1000)}">]>${sheetXml('<row/>')}`
  expect(await fault(workbook(bomb))).toBe('broken-workbook')
})

test('a bomb is known by what it declares, and one that lies by what comes out', async () => {
  const zeros = ' '.repeat(12_000_000)
  expect(await fault(workbook(sheetXml(zeros)))).toBe('unpacks-too-large')
  const liar = workbook(sheetXml(`${' '.repeat(3_000_000)}<row/>`))
  const entry = liar.lastIndexOf('xl/worksheets/sheet1.xml') - 46
  liar.writeUInt32LE(1000, entry + 24)
  expect(await fault(liar)).toBe('unpacks-too-large')
})

// Outside source: read-excel-file 9.3 on what write-excel-file writes.
test('reads what another reader reads', async () => {
  const given = Array.from({ length: 300 }, (_, n) => [`k${n}`, `Élu·e n° ${n} <&>`, n * 1.5])
  const written = await writeXlsx(given.map((row) => row.map((value) => ({ value })))).toBuffer()
  const bytes = Buffer.from(written)
  const other = await readSheet(bytes)
  expect((await rows(bytes)).map(({ cells }) => cells)).toEqual(
    other.map((cells) => cells.map((cell) => String(cell))),
  )
})
