import { type Actor, demand } from '@/lib/access/actor'
import type { Db, Tx } from '@/lib/db/client'
import type { Figure } from './figure'
import { figuresIn } from './figures'
import { type Domain, type Reading, sampleSize } from './tabulation'
import { readTabulation } from './tabulation.query'

/**
 * All figures of a fieldwork, computed from its cells: as costly as there are cells, whatever the number
 * of responses. Not yet protected: nothing of it is shown before `protect`.
 */
export async function readFigures(
  db: Db | Tx,
  actor: Actor,
  fieldworkId: string,
  reading: Reading,
): Promise<Figure[]> {
  demand(actor, 'readFigures')
  const tabulation = await readTabulation(db, actor, fieldworkId)
  if (!tabulation) throw new Error(`no fieldwork ${fieldworkId}`)
  return figuresIn(tabulation, reading)
}

/** Complete responses in the domain. */
export async function readSampleSize(
  db: Db | Tx,
  actor: Actor,
  fieldworkId: string,
  domain: Domain,
): Promise<number> {
  demand(actor, 'readFigures')
  const tabulation = await readTabulation(db, actor, fieldworkId)
  if (!tabulation) throw new Error(`no fieldwork ${fieldworkId}`)
  return sampleSize(tabulation, domain)
}
