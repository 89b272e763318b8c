import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import { mergeVersions } from '@/lib/questionnaire/merge-versions'
import { readCounts, readSampleCount } from './cell.store'
import { type Counting, readCounting } from './counting.query'
import type { Figure } from './figure'
import { figuresOf } from './figures'
import { foldPending } from './fold.command'

/** Which responses figures rest on: the fieldwork's universe or all, everywhere or some departments. */
export type Scope = { universe: boolean; departments?: readonly string[] | undefined }

/**
 * All figures of a fieldwork, computed from its cells: as costly as there are cells, whatever the number
 * of responses. Not yet protected: nothing of it is shown before `protect`.
 */
export async function readFigures(
  db: Db | Tx,
  actor: Actor,
  fieldworkId: string,
  scope: Scope,
): Promise<Figure[]> {
  demand(actor, 'readFigures')
  const { fieldwork, definitions, recipes } = await counted(db, fieldworkId, scope)
  const subject = {
    audience: fieldwork.audienceCode,
    definition: mergeVersions(definitions),
    plan: fieldwork.tallyPlan,
    recipes,
  }
  return figuresOf(subject, await readCounts(db, fieldworkId, scope))
}

/** Complete responses in the scope. */
export async function readSampleSize(
  db: Db | Tx,
  actor: Actor,
  fieldworkId: string,
  scope: Scope,
): Promise<number> {
  demand(actor, 'readFigures')
  await counted(db, fieldworkId, scope)
  return readSampleCount(db, fieldworkId, scope)
}

async function counted(db: Db | Tx, fieldworkId: string, scope: Scope): Promise<Counting> {
  const counting = await readCounting(db, fieldworkId)
  if (!counting) throw new Error(`no fieldwork ${fieldworkId}`)
  if (scope.departments && !counting.fieldwork.tallyPlan.profile.includes('department'))
    throw new Error(`${fieldworkId} does not count by department`)
  // Figures of half a recount, or counted by former rules, must not be shown or published.
  for (let tries = 1; (await foldPending(db, fieldworkId)) === 'busy'; tries++)
    if (tries === 20) throw new Error(`${fieldworkId} is being counted all the time`)
  return counting
}
