import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import { mergeVersions } from '@/lib/questionnaire/merge-versions'
import { readCells } from './cell.store'
import type { Counting } from './counting.query'
import { weightedBy } from './design-of'
import { foldAll } from './fold.command'
import { type ReadCells, unpackCells } from './read-cells'
import type { Tabulation, UsedWeighting } from './tabulation'
import { findWeighting } from './weighting.store'

// A copy of cells is of one state, named by a stamp that no other state bears: it is never stale.
const kept = new Map<string, { stamp: string; cells: ReadCells }>()
const mostKept = 12

/**
 * One state of a fieldwork's cells, everything that came in before the reading included. Null: no such
 * fieldwork. Confidential: what is made of it is protected before it is shown.
 */
export async function readTabulation(
  db: Db | Tx,
  actor: Actor,
  fieldworkId: string,
): Promise<Stamped | null> {
  demand(actor, 'readFigures')
  // Figures of half a recount, or counted by former rules, must not be shown or published.
  for (let tries = 1; tries <= 20; tries++) {
    const folded = await foldAll(db, fieldworkId)
    if (folded === 'busy') continue
    if (!folded.counting) return null
    const tabulation = await tabulationIn(db, folded.counting)
    if (tabulation) return tabulation
  }
  throw new Error(`${fieldworkId} is being counted all the time`)
}

/** The cells as they are in this state of the database; null where they were counted by other rules. */
export async function tabulationIn(db: Tx, counting: Counting): Promise<Stamped | null> {
  const { fieldwork, definitions, recipes, hash, partial } = counting
  const known = kept.get(fieldwork.id)
  const read = await readCells(db, fieldwork.id, known?.stamp ?? null)
  if (read.talliedPlan !== hash) return null
  const cells = 'blocks' in read ? unpackCells(read) : known?.cells
  if (!cells) throw new Error(`${fieldwork.id} has no cells`)
  keep(fieldwork.id, read.stamp, cells)
  const weighting = await usedWeighting(db, { fieldwork, ...cells })
  const definition = mergeVersions(definitions)
  return { fieldwork, definition, recipes, partial, ...cells, weighting, stamp: read.stamp }
}

/** `stamp`: of this state of the cells alone. */
export type Stamped = Tabulation & { stamp: string }

async function usedWeighting(
  db: Tx,
  counted: Pick<Tabulation, 'fieldwork' | 'profiles'>,
): Promise<UsedWeighting | null> {
  const { id, weighting: number } = counted.fieldwork
  if (number === null) return null
  const weighting = await findWeighting(db, id, number)
  if (!weighting) throw new Error(`${id} uses a weighting that is not there: ${number}`)
  const design = weightedBy(counted, weighting)
  if ('refusal' in design) return { weighting, refusal: design }
  if (!design.report) throw new Error(`weighting ${number} of ${id} weighs nothing`)
  return { weighting, report: design.report }
}

function keep(fieldworkId: string, stamp: string, cells: ReadCells): void {
  kept.delete(fieldworkId)
  kept.set(fieldworkId, { stamp, cells })
  if (kept.size > mostKept) kept.delete(kept.keys().next().value as string)
}
