import type { Client } from 'pg'

/** A row as who holds the whole database sees it. */
type Row = { table: string; xmin: number; place: number; data: Record<string, unknown> }

export type Haul = { rows: Row[]; columns: Map<string, string[]> }

/** Every row of every table of the product, with what the server notes beside it. */
export async function readEverything(client: Client): Promise<Haul> {
  const { rows: named } = await client.query<{ table: string; column: string }>(`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = 'public' ORDER BY table_name, ordinal_position`)
  const columns = new Map<string, string[]>()
  for (const { table, column } of named) columns.set(table, [...(columns.get(table) ?? []), column])
  const rows: Row[] = []
  for (const table of columns.keys()) {
    const found = await client.query(
      `SELECT xmin::text::bigint AS xmin, ctid::text, to_jsonb(t) AS data FROM public."${table}" t`,
    )
    for (const { xmin, ctid, data } of found.rows) {
      const [page, item] = ctid.slice(1, -1).split(',').map(Number)
      rows.push({ table, xmin: Number(xmin), place: page * 1_000 + item, data })
    }
  }
  return { rows, columns }
}

/** What the database says of one invitation or one response: in which rows it is named, and every value in them. */
export type Trace = { id: string; xmins: Set<number>; values: Set<string> }

/** Rows that name one of these, and those of `beside` that they name in turn: the unit of an invitation. */
export function tracesOf(
  { rows }: Haul,
  ids: readonly string[],
  beside: (row: Row) => string | null = () => null,
): Trace[] {
  const traces = new Map(
    ids.map((id) => [id, { id, xmins: new Set<number>(), values: new Set<string>() }]),
  )
  const alias = new Map<string, string>()
  for (const row of rows) {
    const name = beside(row)
    const owner = name && scalarsOf(row.data).find((value) => traces.has(value))
    if (name && owner) alias.set(name, owner)
  }
  for (const row of rows) {
    const values = scalarsOf(row.data)
    const owners = new Set(
      values.flatMap((value) => alias.get(value) ?? (traces.has(value) ? value : [])),
    )
    if (owners.size !== 1) continue
    const trace = traces.get([...owners][0] as string) as Trace
    trace.xmins.add(row.xmin)
    for (const value of values) trace.values.add(value)
  }
  return [...traces.values()]
}

/** Every single value in a row, whatever the column: inside of JSON, and parts of a canonical key, too. */
export function scalarsOf(data: unknown): string[] {
  if (data === null || data === undefined) return []
  if (typeof data === 'object') return Object.values(data).flatMap(scalarsOf)
  return [String(data)]
}

/**
 * How many the best pairing gets right that the values in common suggest: the rarer a value, the more it weighs. The
 * pairs with most in common are taken first, ties at random.
 */
export function hitsByCommonValues(
  marks: readonly Trace[],
  responses: readonly Trace[],
  truth: ReadonlyMap<string, string>,
  random: () => number,
): number {
  const weight = new Map<string, number>()
  for (const { values } of responses)
    for (const value of values) weight.set(value, (weight.get(value) ?? 0) + 1)
  const pairs = marks.flatMap((mark) =>
    responses.map((response) => {
      let score = 0
      for (const value of mark.values)
        if (response.values.has(value))
          score += Math.log(responses.length / (weight.get(value) ?? 1))
      return { mark: mark.id, response: response.id, score: score + random() * 1e-6 }
    }),
  )
  return hitsOf(
    pairs.sort((a, b) => b.score - a.score),
    truth,
  )
}

/** How many pairs bear the number of one transaction. */
export function hitsByTransaction(
  marks: readonly Trace[],
  responses: readonly Trace[],
  truth: ReadonlyMap<string, string>,
): number {
  return marks.filter((mark) => {
    const same = responses.filter(({ xmins }) => [...xmins].some((xmin) => mark.xmins.has(xmin)))
    return same.length === 1 && same[0]?.id === truth.get(mark.id)
  }).length
}

function hitsOf(
  pairs: readonly { mark: string; response: string }[],
  truth: ReadonlyMap<string, string>,
): number {
  const taken = new Set<string>()
  let hits = 0
  for (const { mark, response } of pairs) {
    if (taken.has(mark) || taken.has(response)) continue
    taken.add(mark).add(response)
    if (truth.get(mark) === response) hits++
  }
  return hits
}

/** Spearman's rank correlation; 0 where one side does not vary. */
export function rankCorrelation(pairs: readonly (readonly [number, number])[]): number {
  const one = ranks(pairs.map(([value]) => value))
  const other = ranks(pairs.map(([, value]) => value))
  const mean = (pairs.length + 1) / 2
  let both = 0
  let a = 0
  let b = 0
  one.forEach((rank, at) => {
    const difference = (other[at] as number) - mean
    both += (rank - mean) * difference
    a += (rank - mean) ** 2
    b += difference ** 2
  })
  return a === 0 || b === 0 ? 0 : both / Math.sqrt(a * b)
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length
    const same = values.filter((other) => other === value).length
    return below + (same + 1) / 2
  })
}

/**
 * Identifiers of responses found in the pages of the tables' files, rows that were deleted and bytes that no row has
 * any more included, beside the number of one of these transactions. Null: the server does not show its pages.
 */
export async function tracesInPages(
  client: Client,
  tables: readonly string[],
  fieldworkId: string,
  responses: readonly string[],
  transactions: readonly number[],
): Promise<string[] | null> {
  await client.query('CREATE EXTENSION IF NOT EXISTS pageinspect SCHEMA public').catch(() => null)
  const { rowCount } = await client.query(`SELECT FROM pg_extension WHERE extname = 'pageinspect'`)
  if (!rowCount) return null
  await client.query('CHECKPOINT')
  const found = new Set<string>()
  const numbers = new Set(transactions)
  for (const table of tables) {
    const { rows } = await client.query(
      `SELECT public.get_raw_page('public.' || $1, at::int) AS page
       FROM generate_series(0, pg_relation_size(('public.' || $1)::regclass) / 8192 - 1) AS at`,
      [table],
    )
    for (const { page } of rows as { page: Buffer }[])
      for (const id of responses)
        if (standsBeside(page, fieldworkId, Buffer.from(id.replaceAll('-', ''), 'hex'), numbers))
          found.add(id)
  }
  return [...found]
}

/**
 * A row begins with the numbers of the transactions that wrote and deleted it; 24 or 32 bytes on, the fieldwork with
 * its length in one byte, and the identifier.
 */
function standsBeside(
  page: Buffer,
  fieldworkId: string,
  id: Buffer,
  transactions: ReadonlySet<number>,
): boolean {
  for (let at = page.indexOf(id); at >= 0; at = page.indexOf(id, at + 1)) {
    for (const header of [24, 32]) {
      const from = at - 1 - fieldworkId.length - header
      if (from < 0) continue
      if (transactions.has(page.readUInt32LE(from))) return true
      if (transactions.has(page.readUInt32LE(from + 4))) return true
    }
  }
  return false
}
