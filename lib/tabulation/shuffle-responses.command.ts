import type { Db, Tx } from '@/lib/db/client'
import { rewriteCells } from '@/lib/response/quota.store'
import {
  coarsen,
  forgetSpentKeys,
  listAnonymous,
  markMixed,
  readMixing,
  rewriteBeside,
  rewriteResponses,
  sweep,
} from '@/lib/response/shuffle.store'
import { fewestTogether } from '@/lib/wave/anonymity'
import { parisDay } from '@/lib/wave/day'
import type { Fieldwork } from '@/lib/wave/fieldwork'
import { takesAnswersUntil } from '@/lib/wave/grace'
import { countAgain, holdingCells } from './fold.command'

/**
 * Cuts what still joins the responses of an anonymous follow-up to the marks of completion: both were written by one
 * transaction, whose number each row bears, one after the other. All responses of the fieldwork are written anew in
 * random order with everything counted from them, by one transaction. Only with eleven new ones at least, for among
 * fewer the order would still say much; and in the night after the last, with what there is.
 *
 * No response is lost and none doubled: those that it does not see stay as they are, and who writes one of those it
 * sees waits for it to end. Cells are held, so that nothing is counted, taken away or left out meanwhile.
 */
export async function shuffleResponses(
  db: Db | Tx,
  fieldworkId: string,
  now: Date,
): Promise<{ mixed: number } | 'not-yet' | 'busy'> {
  return holdingCells(db, fieldworkId, async (tx, counting) => {
    const { fieldwork } = counting
    const mixing = await readMixing(tx, fieldworkId)
    if (!isDue(fieldwork, mixing, now)) return 'not-yet'
    if (now >= takesAnswersUntil(fieldwork)) await coarsen(tx, fieldworkId)
    const mixed = await rewriteResponses(tx, fieldworkId)
    await countAgain(tx, counting)
    await rewriteBeside(tx, fieldworkId)
    await rewriteCells(tx, fieldworkId)
    await forgetSpentKeys(tx, fieldworkId)
    await markMixed(tx, fieldworkId, parisDay(now), mixed)
    return { mixed }
  })
}

function isDue(
  fieldwork: Fieldwork,
  { responses, mixed, waiting }: Awaited<ReturnType<typeof readMixing>>,
  now: Date,
): boolean {
  if (fieldwork.followUp !== 'anonymous' || responses === 0) return false
  if (responses - mixed >= fewestTogether) return true
  const until = takesAnswersUntil(fieldwork)
  // Of the day when the last could come in, or before: some of them may not have been seen.
  const { shuffledOn } = fieldwork
  return now >= until && (waiting || shuffledOn === null || shuffledOn <= parisDay(until))
}

/** Every anonymous follow-up, then the files. `db`: of one connection. Number of fieldworks mixed. */
export async function shuffleAnonymous(db: Db, now: Date): Promise<number> {
  const fieldworks = await listAnonymous(db)
  let mixed = 0
  for (const id of fieldworks) {
    const done = await shuffleResponses(db, id, now)
    if (typeof done === 'object') mixed++
  }
  if (fieldworks.length > 0) await sweep(db)
  return mixed
}
