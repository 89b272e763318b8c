import { z } from 'zod'
import { openTable, type TableFile, type TableRow } from '@/lib/platform/table'
import { UnreadableTable } from '@/lib/platform/table-fault'
import { ColumnRoles, guessRoles, shownHeaders, variableOf } from './frame-columns'
import { type Judged, judgeRows, type Reading } from './judge-rows'

const mostRows = 200_000
/** Of a variable to stratify by: more are names, not groups. */
export const mostCategories = 30

/** How a file is to be read; roles that are not given are guessed. */
export const FrameFileReading = z.strictObject({
  programmeId: z.string().max(64),
  audienceCode: z.string().max(23),
  sheet: z.string().max(200).optional(),
  roles: ColumnRoles.optional(),
  /** The frame whose contacts it completes; absent: it makes a new one. */
  completes: z.uuid().optional(),
})
export type FrameFileReading = z.infer<typeof FrameFileReading>

export type FrameFile = Reading & {
  table: TableFile
  headerLine: number
  /** Data lines, each judged; as often as asked for. */
  judged(): AsyncGenerator<Judged>
}

const headLines = 5

/** Opens a file and its header: the fullest of its first lines, so that a title above is no header. */
export async function openFrameFile(
  bytes: Buffer,
  asked: FrameFileReading,
  about: Pick<Reading, 'unitIsMayor' | 'geography' | 'known'>,
): Promise<FrameFile> {
  const table = await openTable(bytes, asked.sheet)
  const head: TableRow[] = []
  for await (const row of table.rows()) if (head.push(row) >= headLines) break
  const filled = (row: TableRow) => row.cells.filter((cell) => cell !== '').length
  const header = head.reduce<TableRow | null>(
    (best, row) => (best && filled(best) >= filled(row) ? best : row),
    null,
  )
  if (!header) throw new UnreadableTable('empty')
  const columns = Math.max(...head.map(({ cells }) => cells.length))
  const headers = shownHeaders(header.cells, columns)
  const guessed = asked.roles ?? guessRoles(headers, about.unitIsMayor)
  const roles = headers.map((_, at) => {
    const role = guessed[at] ?? 'ignore'
    return about.known && role === 'stratum' ? 'ignore' : role
  })
  const variables = new Map<number, string>()
  for (const [at, role] of roles.entries())
    if (role === 'stratum')
      variables.set(at, variableOf(headers[at] ?? '', [...variables.values()]))
  const reading = { ...about, headers, roles, variables }
  const judged = () => judgeRows(below(table, header.line), reading)
  return { ...reading, table, headerLine: header.line, judged }
}

async function* below(table: TableFile, line: number): AsyncGenerator<TableRow> {
  let count = 0
  for await (const row of table.rows()) {
    if (row.line <= line) continue
    if (++count > mostRows) throw new UnreadableTable('too-many-rows')
    yield row
  }
}
