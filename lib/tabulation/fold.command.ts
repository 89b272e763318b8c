import type { Db, Tx } from '@/lib/db/client'
import { hasPending, listCounted, takePending } from '@/lib/response/pending.store'
import { beforeAll, type CountedResponse, readAlongKey } from '@/lib/response/response.store'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { takesAnswersUntil } from '@/lib/wave/grace'
import { addToCells, clearCells, markTallied, tryLockCells } from './cell.store'
import { type Counting, readCounting } from './counting.query'
import { Deltas } from './deltas'

/** Responses read at once, and pages of them that one transaction counts before it writes. */
const pageSize = 5_000
const pagesAtOnce = 20

/** `busy`: others have been counting all along; the cells do not hold everything yet. */
export type FoldResult = { folded: number } | 'busy'

/**
 * Counts in cells what has come in since.
 *
 * None is missed and none counted twice, whatever the order in which submissions commit: a response and
 * its row in `pending_fold` are written by one statement, so both become visible together; the fold
 * takes the rows that it sees, whichever they are (no sequence, time or last id is remembered), and
 * their deletion commits or fails together with the counts. What commits later is seen by a later fold.
 */
export async function foldPending(
  db: Db | Tx,
  fieldworkId: string,
  now = new Date(),
): Promise<FoldResult> {
  const done = await foldAll(db, fieldworkId, now)
  return done === 'busy' ? done : { folded: done.folded }
}

/** As `foldPending`, with how it is counted; null: no such fieldwork. */
export async function foldAll(
  db: Db | Tx,
  fieldworkId: string,
  now = new Date(),
): Promise<{ folded: number; counting: Counting | null } | 'busy'> {
  let folded = 0
  for (;;) {
    const counting = await readCounting(db, fieldworkId)
    if (!counting) return { folded, counting }
    const { talliedPlan } = counting.fieldwork
    const isStale = talliedPlan !== counting.hash
    if (!isStale && (isHeldBack(counting.fieldwork, now) || !(await hasPending(db, fieldworkId))))
      return { folded, counting }
    const taken = await holdingCells(db, fieldworkId, (tx, held) => foldOnce(tx, held, now))
    if (taken === 'busy') return 'busy'
    folded += taken
  }
}

/** Counts everything again, from the responses alone. */
export async function recount(db: Db | Tx, fieldworkId: string): Promise<FoldResult> {
  const done = await holdingCells(db, fieldworkId, async (tx, counting) => {
    await countAgain(tx, counting)
    return 0
  })
  return done === 'busy' ? done : foldPending(db, fieldworkId)
}

/**
 * In an anonymous follow-up counts move only when all responses are mixed (`shuffleResponses`), many at once: who
 * reads them day by day beside the marks of completion would else see which answers came with which mark.
 */
const isHeldBack = (fieldwork: Fieldwork, now: Date) =>
  fieldwork.followUp === 'anonymous' && now < takesAnswersUntil(fieldwork)

async function foldOnce(tx: Tx, counting: Counting, now: Date): Promise<number> {
  const { fieldwork, hash } = counting
  if (fieldwork.talliedPlan !== hash) await countAgain(tx, counting)
  if (isHeldBack(fieldwork, now)) return 0
  const deltas = new Deltas()
  let taken = 0
  let next = takePending(tx, fieldwork.id, pageSize)
  for (let page = 1; ; page++) {
    const responses = await next
    const isLast = responses.length < pageSize || page === pagesAtOnce
    // The server gathers the next page while this one is counted.
    if (!isLast) next = takePending(tx, fieldwork.id, pageSize)
    for (const response of responses) count(deltas, counting, response)
    taken += responses.length
    if (isLast) break
  }
  if (taken > 0) await addToCells(tx, fieldwork.id, deltas)
  return taken
}

/**
 * What is counted again is every response without a row in `pending_fold`. Only holders of the cells
 * take rows out of there, and a new response comes with its row: so that set does not move while this
 * holds the cells, and pages read one after the other are pages of one state, without a long snapshot.
 */
export async function countAgain(tx: Tx, counting: Counting): Promise<void> {
  const { fieldwork, hash } = counting
  const deltas = new Deltas()
  await readAlongKey(tx)
  let next = listCounted(tx, fieldwork.id, beforeAll, pageSize)
  for (;;) {
    const responses = await next
    const last = responses.length === pageSize ? responses.at(-1) : undefined
    if (last) next = listCounted(tx, fieldwork.id, last.id, pageSize)
    for (const response of responses) count(deltas, counting, response)
    if (!last) break
  }
  await clearCells(tx, fieldwork.id)
  await addToCells(tx, fieldwork.id, deltas)
  await markTallied(tx, fieldwork.id, hash)
}

/** Screened out responses are no part of any base: they are only numbered, by day. */
export function count(
  deltas: Deltas,
  counting: Counting,
  response: Omit<CountedResponse, 'id'>,
  by: 1 | -1 = 1,
): void {
  const { day, outcome, device, mode, language } = response
  deltas.addOnDay(day, 'outcome', outcome, by)
  if (outcome !== 'complete') return
  deltas.addOnDay(day, 'device', device ?? 'unknown', by)
  deltas.addOnDay(day, 'mode', mode, by)
  deltas.addOnDay(day, 'language', language, by)
  deltas.addTally(counting.tallyOf(response.version, response.answers, response.stratum), by)
}

/**
 * Does the work while no one else changes these cells, in the caller's transaction or in one of its own.
 * Waits a little for others, holding no connection meanwhile, then gives up.
 */
export async function holdingCells<Result>(
  db: Db | Tx,
  fieldworkId: string,
  work: (tx: Tx, counting: Counting) => Promise<Result>,
): Promise<Result | 'busy'> {
  const attempt = async (tx: Tx) => {
    if (!(await tryLockCells(tx, fieldworkId))) return 'busy'
    // Read under the lock: what another fold has just written is seen.
    const counting = await readCounting(tx, fieldworkId)
    if (!counting) throw new Error(`no fieldwork ${fieldworkId}`)
    return work(tx, counting)
  }
  for (let tries = 1; ; tries++) {
    const result =
      '$transaction' in db
        ? await db.$transaction(attempt, { timeout: 900_000, maxWait: 5_000 })
        : await attempt(db)
    if (result !== 'busy' || tries === 60) return result
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
