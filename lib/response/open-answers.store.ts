import type { Tx } from '@/lib/db/client'
import { isInBases } from './pending.store'

/** Texts under one key of the answers, complete responses only, in the order of random identifiers. */
export async function listTexts(
  db: Tx,
  fieldworkId: string,
  { key, search, from, most }: { key: string; search: string; from: number; most: number },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ text: string }[]>`
    SELECT answers->>${key} AS text FROM response
    WHERE ${isInBases(fieldworkId)} AND answers ? ${key}
      AND strpos(lower(answers->>${key}), lower(${search})) > 0
    ORDER BY id OFFSET ${from} LIMIT ${most}`
  return rows.map(({ text }) => text)
}

/** How many texts each key has, those that hold the search alone. */
export async function countTexts(
  db: Tx,
  fieldworkId: string,
  keys: readonly string[],
  search: string,
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ key: string; count: number }[]>`
    SELECT key, count(*)::int AS count
    FROM response, unnest(${[...keys]}::text[]) AS key
    WHERE ${isInBases(fieldworkId)} AND answers ? key
      AND strpos(lower(answers->>key), lower(${search})) > 0
    GROUP BY key`
  return new Map(rows.map(({ key, count }) => [key, count]))
}
