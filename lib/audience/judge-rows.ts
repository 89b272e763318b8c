import { respondentLanguages } from '@/lib/platform/language'
import type { TableRow } from '@/lib/platform/table'
import {
  communeCode,
  departmentCode,
  departmentOfPostalCode,
  type Geography,
} from '@/lib/territory/geography'
import { searchName } from '@/lib/territory/search-name'
import type { ColumnRole } from './column-role'
import { FrameUnit } from './frame-unit'
import { readEmail } from './read-email'

/** Why a line of a file makes no unit; `column` names the one at fault, `line` the one it repeats. */
export type Rejection = {
  reason:
    | 'noKey'
    | 'duplicateKey'
    | 'noName'
    | 'tooLong'
    | 'control'
    | 'repeatedHeader'
    | 'unknownKey'
  column?: number
  of?: number
}

export type Judged = TableRow & ({ unit: FrameUnit } | { rejection: Rejection })

export type Reading = {
  headers: readonly string[]
  roles: readonly ColumnRole[]
  /** Names of the stratum variables, by column. */
  variables: ReadonlyMap<number, string>
  /** A unit is a commune: its key is the Insee code. */
  unitIsMayor: boolean
  geography: Geography
  /** Units that there already are: no others are taken. Their names stand where the file has none. */
  known: ReadonlyMap<string, string> | null
}

/** What stands where a file says nothing of a stratum. */
export const unknownStratum = 'unknown'

/** Rows of a file as units, or the reason why not. Of lines with one key the first is taken. */
export async function* judgeRows(
  rows: AsyncIterable<TableRow>,
  reading: Reading,
): AsyncGenerator<Judged> {
  const lineOf = new Map<string, number>()
  for await (const row of rows) {
    const judged = judge(row, reading)
    if ('rejection' in judged) {
      yield { ...row, ...judged }
      continue
    }
    const { key } = judged.unit
    const of = lineOf.get(key)
    if (of !== undefined) yield { ...row, rejection: { reason: 'duplicateKey', of } }
    else {
      lineOf.set(key, row.line)
      yield { ...row, ...judged }
    }
  }
}

type Outcome = { unit: FrameUnit } | { rejection: Rejection }

function judge(row: TableRow, reading: Reading): Outcome {
  const { roles, headers, known, unitIsMayor, geography } = reading
  const cells = row.cells.map(clean)
  const at = (role: ColumnRole) => roles.indexOf(role)
  const one = (role: ColumnRole) => cells[at(role)] ?? ''
  const all = (role: ColumnRole) => cells.filter((cell, n) => roles[n] === role && cell !== '')
  if (isHeaderAgain(row.cells, headers, roles)) return rejected('repeatedHeader')
  const hasKey = at('key') >= 0
  const written = row.cells[at('key')]?.trim() ?? ''
  if (hasControls(written)) return rejected('control', at('key'))
  const key = !hasKey ? `line-${row.line}` : unitIsMayor ? communeCode(one('key')) : one('key')
  if (key === '') return rejected('noKey', at('key'))
  if (known && !known.has(key)) return rejected('unknownKey', at('key'))
  const commune = communeCode(one('commune') || (unitIsMayor ? key : ''))
  const email = readEmail(row.cells[at('email')] ?? '')
  const postalCode = one('postalCode').replace(/^(\d{4})$/, '0$1')
  const name =
    one('name') ||
    known?.get(key) ||
    (unitIsMayor && geography.communes.get(commune)?.name) ||
    (at('name') < 0 ? all('person').join(' ') || email || key : '')
  if (name === '') return rejected('noName', at('name'))
  const lines = all('address')
  const person = all('person').join(' ')
  const parsed = FrameUnit.safeParse({
    key,
    name,
    email,
    contact: {
      ...(person && { person }),
      ...(one('title') && { title: one('title') }),
      ...(one('phone') && { phone: one('phone') }),
      lines: lines.length > 4 ? [...lines.slice(0, 3), lines.slice(3).join(', ')] : lines,
      ...(postalCode && { postalCode }),
      ...(one('city') && { city: one('city') }),
    },
    language: languageOf(one('language')),
    commune: commune.slice(0, 5) || null,
    department:
      departmentCode(one('department'), geography) ??
      departmentOfCommune(commune, geography) ??
      departmentOfPostalCode(postalCode, geography),
    strata: Object.fromEntries(
      [...reading.variables].map(([column, name]) => [name, cells[column] || unknownStratum]),
    ),
    problems: one('email') !== '' && !email ? ['invalidEmail'] : [],
  } satisfies FrameUnit)
  if (parsed.success) return { unit: parsed.data }
  const path = parsed.error.issues[0]?.path ?? []
  return rejected('tooLong', columnOf(path.map(String), reading))
}

const rejected = (reason: Rejection['reason'], column = -1): Outcome => ({
  rejection: { reason, ...(column >= 0 && { column }) },
})

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f]+/g

const hasControls = (text: string) => text.search(controls) >= 0

/** Well-formed, on one line: what Postgres, mails and letters all take. */
function clean(cell: string): string {
  return cell.toWellFormed().replace(controls, ' ').replace(/\s+/g, ' ').trim()
}

/** Two files put one under the other. */
function isHeaderAgain(
  cells: readonly string[],
  headers: readonly string[],
  roles: readonly ColumnRole[],
): boolean {
  let used = 0
  for (const [at, header] of headers.entries()) {
    if (roles[at] === 'ignore') continue
    if (cells[at] !== header) return false
    used++
  }
  return used > 1
}

function departmentOfCommune(commune: string, geography: Geography): string | null {
  const code = geography.mergedInto.get(commune) ?? commune
  return geography.communes.get(code)?.department ?? null
}

const languages = new Map<string, FrameUnit['language']>([
  ...respondentLanguages.map((language) => [language, language] as const),
  ...(['francais', 'french'] as const).map((word) => [word, 'fr'] as const),
  ...(['anglais', 'english'] as const).map((word) => [word, 'en'] as const),
  ...(['allemand', 'german', 'deutsch'] as const).map((word) => [word, 'de'] as const),
])

function languageOf(text: string): FrameUnit['language'] {
  if (text === '') return null
  return languages.get(searchName(text).split(' ')[0] ?? '') ?? null
}

function columnOf(path: readonly string[], { roles, variables }: Reading): number {
  if (path[0] === 'strata') return [...variables].find(([, name]) => name === path[1])?.[0] ?? -1
  const role = (path[0] === 'contact' ? path[1] : path[0]) ?? ''
  return roles.indexOf((role === 'lines' ? 'address' : role) as ColumnRole)
}
