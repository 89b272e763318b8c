import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import { inOneSnapshot } from '@/lib/db/one-snapshot'
import { listCounted } from '@/lib/response/pending.store'
import { beforeAll, readAlongKey } from '@/lib/response/response.store'
import { type Counting, readCounting } from './counting.query'
import { CrossCounting } from './cross-counting'
import { type Crossing, crossByProfile, crossedVariable } from './crossing'
import { readTabulation, type Stamped, tabulationIn } from './tabulation.query'
import { itemOf } from './tally'

export type CrossingProgress = { responses: number; of: number }

const pageSize = 5_000

// Of one state of the cells, named by its stamp: never stale.
const kept = new Map<string, Crossing>()
const mostKept = 24

/**
 * A question (`row`: its export code, `<code>.<row>` or `indicator:<code>`) by the answers to another one,
 * or by a profile variable. By a profile variable it comes from the cells. By another question the
 * responses are read once, page by page, and reduced to counts of profile cell, row and column; kept in
 * memory until responses are counted anew. Null: no such fieldwork, or what cannot stand in rows or columns.
 */
export async function readCrossing(
  db: Db,
  actor: Actor,
  fieldworkId: string,
  { row, column }: { row: string; column: string },
  onProgress: (progress: CrossingProgress) => void = () => {},
): Promise<Crossing | null> {
  demand(actor, 'readFigures')
  const tabulation = await readTabulation(db, actor, fieldworkId)
  if (!tabulation) return null
  const byProfile = crossByProfile(tabulation, column)
  if (byProfile) return byProfile
  const key = ({ stamp, fieldwork }: Stamped) => JSON.stringify([stamp, fieldwork, row, column])
  const known = kept.get(key(tabulation))
  if (known) return known
  for await (const { crossing, at, responses, of } of inOneSnapshot(db, (tx) =>
    crossed(tx, fieldworkId, row, column),
  )) {
    onProgress({ responses, of })
    if (!crossing) continue
    if (crossing === 'none') return null
    kept.set(key(at), crossing)
    if (kept.size > mostKept) kept.delete(kept.keys().next().value as string)
    return crossing
  }
  // Counted by other rules meanwhile: the cells of this snapshot do not fit its responses.
  return readCrossing(db, actor, fieldworkId, { row, column }, onProgress)
}

type Step = { responses: number; of: number; at: Stamped; crossing?: Crossing | 'none' }

/** Responses that are in the cells, and the cells: both of the snapshot that the transaction sees. */
async function* crossed(
  tx: Tx,
  fieldworkId: string,
  row: string,
  column: string,
): AsyncGenerator<Step> {
  const counting = (await readCounting(tx, fieldworkId)) as Counting
  const at = await tabulationIn(tx, counting)
  if (!at) return
  const of = at.profiles.reduce((sum, { count }) => sum + count, 0)
  const columns = crossedVariable(at, column)
  if (!columns) return yield { responses: 0, of, at, crossing: 'none' }
  const counts = new CrossCounting(at, row, columns)
  const tallyOf = counting.tallierOf(itemsBehind(at, [row, columns.variable]))
  await readAlongKey(tx)
  let responses = 0
  let next = listCounted(tx, fieldworkId, beforeAll, pageSize)
  for (;;) {
    const page = await next
    const last = page.length === pageSize ? page.at(-1) : undefined
    if (last) next = listCounted(tx, fieldworkId, last.id, pageSize)
    for (const { outcome, version, answers, stratum } of page) {
      if (outcome !== 'complete') continue
      counts.add(tallyOf(version, answers, stratum))
      responses += 1
    }
    if (!last) break
    yield { responses, of, at }
  }
  yield { responses, of, at, crossing: counts.crossing() }
}

/** Items, and variables derived from them, that these names and the profile need. */
function itemsBehind({ definition, fieldwork, recipes }: Stamped, names: string[]): Set<string> {
  const { profile, derivations } = fieldwork.tallyPlan
  const items = new Set<string>()
  const add = (name: string) => {
    const recipe = recipes.find(({ indicator }) => name === `indicator:${indicator}`)
    const item = itemOf(recipe?.question ?? name)
    items.add(definition.items.find(({ code }) => code === item)?.id ?? item)
    for (const one of derivations)
      if ('variable' in one && one.variable === name && one.kind !== 'where') add(one.item)
  }
  for (const name of [...names, ...profile]) add(name)
  return items
}
